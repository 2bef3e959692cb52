"""The program's own picture, painted on the start screen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from bijeenkomst.design.emblem import emblem
from bijeenkomst.ui.style import colours

if TYPE_CHECKING:  # PySide creates a class when it is first named, which costs time at start-up
    from PySide6.QtGui import QPaintEvent


class Emblem(QWidget):
    """Painted, so that it is sharp at any size and loads no picture."""

    def __init__(self, size: int = 96, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setFixedSize(size, size)

    def paintEvent(self, event: "QPaintEvent") -> None:
        from PySide6.QtGui import QColor, QPainter, QPen

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().edge), 1))  # yellow would be invisible on a light background
        for part in emblem():
            painter.setBrush(QColor(part.colour or colours().text))
            painter.drawPolygon([QPointF(x * self._size, y * self._size) for x, y in part.points])
        painter.end()
