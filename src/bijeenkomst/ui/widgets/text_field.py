"""A text field that is checked and saved when it is left."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit

LONGEST = 300
Line = QLineEdit | GrowingTextEdit


class TextField(LabelledField):
    """A text field with the name `key`. `check` returns the text to store, and an error or "".

    Signal: `changed(key, text)`, when it is left with another text in it.
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
        """Show the stored text, unless something else was typed that has not been stored yet."""
        refused = bool(self.error) and text == self._shown
        typing = (self.line.hasFocus() or refused) and self.line.text() != self._shown
        self._shown = text
        if not typing and self.line.text() != text:
            self.line.setText(text) if isinstance(self.line, QLineEdit) else self.line.setPlainText(text)

    def forget(self) -> None:
        """Have the field tried again when it is left: its text could not be saved."""
        self._shown = None

    def _left(self) -> None:
        typed = " ".join(self.line.text().split())
        text, error = self._check(typed) if self._check and typed else (typed, "")
        self.say_wrong(error)
        if not error and text != self._shown:
            self.changed.emit(self.key, text)
