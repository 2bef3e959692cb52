"""A line at the foot of the wall that answers what somebody just asked, or says what dropping the cards would do."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QWidget

from bijeenkomst.ui.widgets.announcing import announce

AROUND, OVER_BAR, AROUND_WORDS = 12, 26, 48  # pixels: from the edges, over the scroll bar, and inside it


class SaidLine(QLabel):
    """Lies over the lower left corner of `over`, and is visible only when there is something to say."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setProperty("notice", "plain")
        self.setProperty("textFormat", 0)  # Qt.TextFormat.PlainText
        self.setWordWrap(True)
        self.hide()
        over.installEventFilter(self)

    def say(self, sentence: str, *, aloud: bool = True) -> None:
        """Say this, also to screen readers if `aloud`; "" hides the line."""
        if sentence == self.text():
            return
        self.setText(sentence)
        self.setVisible(bool(sentence))
        self._place()
        if sentence and aloud:
            announce(self, sentence)

    def eventFilter(self, _over: QObject, event: QEvent) -> bool:
        """Keep it in its corner."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        self.ensurePolished()
        room = self._over.width() - 2 * AROUND - OVER_BAR
        wide = min(room, self.fontMetrics().horizontalAdvance(self.text()) + AROUND_WORDS)
        high = self.heightForWidth(wide)
        self.setGeometry(AROUND, self._over.height() - high - OVER_BAR, wide, high)
        self.raise_()
