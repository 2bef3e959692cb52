"""A window beside the meeting's own, such as the one for handing over."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from bijeenkomst.ui.widgets.dropped import TakesDropped
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.tab_order import TabsAsLaidOut

FRAME = QSize(16, 40)  # pixels: the system's own around it


class SideWindow(TakesDropped, TabsAsLaidOut, QDialog):
    """Goes when it is closed, however that is done, and hears nothing any more: the next time there is a new one.

    What was typed, searched or chosen in it goes with it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.refused: NoticeBar | None = None

    def refuse(self, sentence: str) -> None:
        """Say below everything else why something that was dropped is not taken."""
        if self.refused is None:
            self.refused = NoticeBar()
            inside = self.layout()
            if inside is not None:
                inside.addWidget(self.refused)
        self.refused.say(sentence, "warn")

    def showEvent(self, event: QShowEvent) -> None:
        """No larger than the screen: its buttons stand at the foot."""
        if not event.spontaneous():
            room = self.screen().availableSize() - FRAME
            self.resize(self.size().boundedTo(room))
        super().showEvent(event)
