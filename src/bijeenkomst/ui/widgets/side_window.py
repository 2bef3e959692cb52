"""The base of windows beside the meeting's own, such as the one for handing over."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from bijeenkomst.ui.widgets.dropped import TakesDropped
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.shown_unfiltered import ShownUnfiltered
from bijeenkomst.ui.widgets.tab_order import TabsAsLaidOut

FRAME = QSize(16, 40)  # pixels that the system's window frame may take


class SideWindow(TakesDropped, TabsAsLaidOut, ShownUnfiltered, QDialog):
    """Deleted when it is closed in any way, with everything typed or chosen in it; a new one is made each time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.refused: NoticeBar | None = None

    def refuse(self, sentence: str) -> None:
        """Say at the bottom why something that was dropped is not taken."""
        if self.refused is None:
            self.refused = NoticeBar()
            if (layout := self.layout()) is not None:
                layout.addWidget(self.refused)
        self.refused.say(sentence, "warn")

    def showEvent(self, event: QShowEvent) -> None:
        """Fit it to the screen, so that the buttons at its foot are in sight."""
        if not event.spontaneous():
            available = self.screen().availableSize() - FRAME
            self.resize(self.size().boundedTo(available))
        super().showEvent(event)
