"""A field of a form: its name above it, a hint or an error below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from bijeenkomst.ui.style import restyle
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox, vbox


class LabelledField(QWidget):
    """Puts a name, a hint, a counter and an error around an input widget, which the caller makes."""

    def __init__(self, name: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._hint = hint
        self._name = label(name, "label")
        self._name.setBuddy(field)
        self._note = label("", "small", wrap=False)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self._below = label(hint, "small")
        field.setAccessibleName(name.replace("&", ""))
        field.setAccessibleDescription(hint)
        top = hbox((self._name, 1), self._note, spacing=8)
        self._column = vbox(top, field, self._below, STRETCH, on=self, margins=0, spacing=4)
        self._below.setVisible(bool(hint))  # without a place yet it would be a window of its own for a moment

    def add_below(self, widget: QWidget) -> None:
        """Add a widget under the hint, such as a question about what was typed."""
        self._column.insertWidget(self._column.count() - 1, widget)

    @property
    def error(self) -> str:
        """The error that is shown; "" when there is none."""
        return self._below.text() if self.field.property("wrong") else ""

    @property
    def hint(self) -> str:
        """What is shown under the field as long as there is no error."""
        return self._hint

    @property
    def note(self) -> str:
        """What is shown beside the name, such as the counter."""
        return self._note.text()

    def say_wrong(self, sentence: str) -> None:
        """Show an error about what was typed; "" removes it."""
        say_below(self._below, self.field, wrong=sentence, hint=self._hint)

    def say_hint(self, sentence: str) -> None:
        """Replace the hint, and remove an error."""
        self._hint = sentence
        self.say_wrong("")

    def count(self, length: int, full: int, over: str) -> None:
        """Show "31 / 40" beside the name; above `full` also `over`, which says what happens then."""
        self._note.setText(f"{length} / {full}" if length <= full else f"{length} / {full} · {over}")
        restyle(self._note, "look", "small" if length <= full else "error")


def say_below(below: QLabel, field: QWidget, *, wrong: str, hint: str) -> None:
    """Show under a field what is wrong with it, else its hint; a screen reader says the same with the field."""
    said = wrong or hint
    restyle(field, "wrong", bool(wrong))
    restyle(below, "look", "error" if wrong else "small")
    below.setText(said)
    below.setVisible(bool(said))
    field.setAccessibleDescription(said)
