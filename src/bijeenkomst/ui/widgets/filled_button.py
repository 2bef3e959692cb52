"""A button that is filled with the accent colour, on which a focus ring in that colour would be invisible."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from bijeenkomst.ui.style import colours

INSET = 3.5  # pixels from the edge to the middle of the ring
THICK = 3
RADIUS = 5


class FilledButton(QPushButton):
    """While it is filled, its focus ring is drawn within its edge: a double border in a style sheet leaves the corners
    open.
    """

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
