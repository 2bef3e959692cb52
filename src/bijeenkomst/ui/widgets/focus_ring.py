"""A ring over a part of the window that has the focus and is too full to show it by itself."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bijeenkomst.design.tokens import LINE
from bijeenkomst.ui.style import colours

THICK = LINE["focus"]


class FocusRing(QWidget):
    """Lies over `around`; clicks go through it. Resize it along with that."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Along the inside of the edge."""
        painter = QPainter(self)
        colour, wide, high = QColor(colours().accent), self.width(), self.height()
        for side in (
            QRect(0, 0, wide, THICK),
            QRect(0, high - THICK, wide, THICK),
            QRect(0, 0, THICK, high),
            QRect(wide - THICK, 0, THICK, high),
        ):
            painter.fillRect(side, colour)
        painter.end()
