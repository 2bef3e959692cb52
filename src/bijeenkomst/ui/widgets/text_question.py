"""A dialog that asks for a short text, with a counter of how much fits."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.enter_key import is_enter
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox, vbox
from bijeenkomst.ui.widgets.side_window import SideWindow
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit


class TextQuestion(SideWindow):
    """A modal dialog over the window of `over`; `open()` shows it, and it is deleted when it is closed.

    `question` is shown above the field, `hint` below it and `agree` on the button, which Enter presses. The text has at
    most `longest` letters.

    Signal: `answered(text)`, never empty.
    """

    answered = Signal(str)

    def __init__(
        self,
        over: QWidget,
        title: str,
        question: str,
        *,
        agree: str,
        longest: int,
        text: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(over.window())
        self._longest = longest
        self.setWindowTitle(title)
        self.setMinimumWidth(520)
        self.text = GrowingTextEdit(least=2)
        self.text.setPlainText(text)
        self.text.selectAll()
        self.text.installEventFilter(self)
        self.field = LabelledField(question, self.text, hint)
        self.cancel = button(_("Annuleer"))
        self.agree = button(agree, "primary")
        self.agree.setDefault(True)
        row = hbox(STRETCH, self.cancel, self.agree)
        vbox(self.field, row, on=self, margins=(24, 20, 24, 20), spacing=16)
        self.text.textChanged.connect(self._check)
        self.cancel.clicked.connect(self.reject)
        self.agree.clicked.connect(self.accept)
        self._check()
        self.text.setFocus()

    def accept(self) -> None:
        """Emit what was typed and close, unless it is empty or too long."""
        if self.agree.isEnabled():
            self.answered.emit(self._typed())
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept on Enter: none of these texts has several lines."""
        if is_enter(event):
            self.accept()
            return True
        return super().eventFilter(watched, event)

    def _typed(self) -> str:
        return " ".join(self.text.text().split())

    def _check(self) -> None:
        length = len(self._typed())
        self.field.count(length, self._longest, _("dat is te lang"))
        self.agree.setEnabled(0 < length <= self._longest)
