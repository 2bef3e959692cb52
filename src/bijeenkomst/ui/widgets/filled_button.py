"""A button that is filled with the accent's colour, on which a ring in that colour would not be seen."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from bijeenkomst.ui.style import colours

INSET = 3.5  # pixels from the edge to the middle of the ring
THICK = 3
RADIUS = 5


class FilledButton(QPushButton):
    """While it is filled, its focus is a ring within its edge: a double line of a style sheet leaves corners open."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus() or not (self.isChecked() or self.property("kind") == "primary"):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().on_accent), THICK))
        ring = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)
        painter.drawRoundedRect(ring, RADIUS, RADIUS)
        painter.end()
