"""A field that is saved when it is left, and says what is wrong with what was typed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit

LONGEST = 300
Line = QLineEdit | GrowingTextEdit


class TextField(LabelledField):
    """A field of the form. `check` gives what to keep, and a sentence when it cannot be kept.

    Signal: `changed(name, text)` when it is left with something else in it.
    """

    changed = Signal(str, str)

    def __init__(
        self, key: str, name: str, line: Line, hint: str, check: Callable[[str], tuple[str, str]] | None
    ) -> None:
        super().__init__(name, line, hint)
        self.key, self.line, self._check = key, line, check
        self._shown: str | None = ""
        if isinstance(line, QLineEdit):
            line.setMaxLength(LONGEST)
            line.editingFinished.connect(self._left)
        else:
            line.left.connect(self._left)
        line.textChanged.connect(lambda *_any: self.say_wrong("") if self.error else None)

    def show_text(self, text: str) -> None:
        """Show what the meeting says, unless somebody typed something else here that was not kept yet."""
        refused = bool(self.error) and text == self._shown
        typing = (self.line.hasFocus() or refused) and self.line.text() != self._shown
        self._shown = text
        if not typing and self.line.text() != text:
            self.line.setText(text) if isinstance(self.line, QLineEdit) else self.line.setPlainText(text)

    def forget(self) -> None:
        """What was typed could not be saved: leaving the field tries again."""
        self._shown = None

    def _left(self) -> None:
        typed = " ".join(self.line.text().split())
        kept, wrong = self._check(typed) if self._check and typed else (typed, "")
        self.say_wrong(wrong)
        if not wrong and kept != self._shown:
            self.changed.emit(self.key, kept)
