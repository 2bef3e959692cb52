"""The program's own picture: a ring of people of all colours, an empty place in the middle for the meeting."""

from math import cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from bijeenkomst.design.palette import FILLS
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
        from PySide6.QtGui import QColor, QPainter

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        middle, ring, dot = self._size / 2, self._size * 0.38, self._size * 0.115
        dots = [*FILLS.values(), colours().text]
        for place, colour in enumerate(dots):
            angle = 2 * pi * place / len(dots) - pi / 2
            painter.setBrush(QColor(colour))
            centre = QPointF(middle + ring * cos(angle), middle + ring * sin(angle))
            painter.drawEllipse(centre, dot, dot)
        painter.setBrush(QColor(colours().text))
        painter.drawEllipse(QPointF(middle, middle), dot * 1.15, dot * 1.15)
        painter.end()
