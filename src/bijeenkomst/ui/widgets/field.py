"""A field of a form: its name above it, a hint or what is wrong below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bijeenkomst.ui.style import restyle
from bijeenkomst.ui.widgets.labels import label


class LabelledField(QWidget):
    """Puts a name, a hint, a counter and an error line around an input; the input stays yours."""

    def __init__(self, name: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._hint = hint
        self._name = label(name, "label")
        self._name.setBuddy(field)
        self._note = label("", "small", wrap=False)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self._below = label(hint, "small")
        self._below.setVisible(bool(hint))
        field.setAccessibleName(name.replace("&", ""))
        field.setAccessibleDescription(hint)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._name, 1)
        top.addWidget(self._note)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(field)
        column.addWidget(self._below)
        column.addStretch()

    def add_below(self, widget: QWidget) -> None:
        """Put something under the hint, such as a question about what was typed."""
        self._column.insertWidget(self._column.count() - 1, widget)

    @property
    def error(self) -> str:
        """What is said to be wrong; "" when nothing."""
        return self._below.text() if self.field.property("wrong") else ""

    @property
    def hint(self) -> str:
        """What stands under the field as long as nothing is wrong."""
        return self._hint

    @property
    def note(self) -> str:
        """What stands beside the name, such as the counter."""
        return self._note.text()

    def say_wrong(self, sentence: str) -> None:
        """Say what is wrong with what was typed; "" when nothing is."""
        restyle(self.field, "wrong", bool(sentence))
        restyle(self._below, "look", "error" if sentence else "small")
        self._below.setText(sentence or self._hint)
        self._below.setVisible(bool(sentence or self._hint))
        self.field.setAccessibleDescription(sentence or self._hint)

    def say_hint(self, sentence: str) -> None:
        """Say something else under the field from now on, as long as nothing is wrong."""
        self._hint = sentence
        self.say_wrong("")

    def count(self, length: int, full: int, over: str) -> None:
        """Show "31 van 40" beside the name; above `full` it says what then happens (`over`)."""
        self._note.setText(f"{length} / {full}" if length <= full else f"{length} / {full} · {over}")
        restyle(self._note, "look", "small" if length <= full else "error")
