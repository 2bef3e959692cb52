"""The row that is being copied, cut out of the photo, straightened and as wide as the window (R39)."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPolygonF, QResizeEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from bijeenkomst.i18n import gettext as _

HIGHEST = 170  # pixels
SHARE = 7  # the strip takes at most one seventh of the window's height, so that the fields stay in sight
BLOCK, BLOCK_SHARE, HIGHEST_BLOCK = 5, 4, 260
"""What is less than five times as wide as it is high has several lines, and needs more height to be read."""
MARGIN = 40  # pixels of the photo around the row, for a smooth edge


class RowStrip(QWidget):
    """Hidden, and takes no room, as long as it is not known where the row lies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._edge = QPolygonF()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Deze rij op de foto"))
        self.hide()

    def show_row(self, image: QImage | None, edge: QPolygonF | None) -> None:
        """Show the part of the image within these four corners, clockwise from the top left of the row."""
        self._image, self._edge = image, edge or QPolygonF()
        self.setVisible(image is not None and edge is not None)
        self._fit()
        self.update()

    @property
    def has_row(self) -> bool:
        """Whether it has a row to show."""
        return self._image is not None and not self._edge.isEmpty()

    def sizeHint(self) -> QSize:
        """As high as the row needs at this width."""
        return QSize(400, self._height_needed())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adjust the height to the new width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row, straightened."""
        if self._image is None or self._edge.size() != 4:
            return
        available = QRectF(self.rect())
        width, height = self._row_size()
        if not (width and height):
            return
        scale = min(available.width() / width, available.height() / height)
        left = (available.width() - width * scale) / 2
        place = QRectF(left, 0, width * scale, height * scale)
        crop = self._edge.boundingRect().toAlignedRect().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        crop = crop.intersected(self._image.rect())
        corners = QPolygonF([self._edge.at(index) - QPointF(crop.topLeft()) for index in range(4)])
        target = QPolygonF([place.topLeft(), place.topRight(), place.bottomRight(), place.bottomLeft()])
        straight = QTransform.quadToQuad(corners, target)
        if not isinstance(straight, QTransform) or crop.isEmpty():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipRect(place)
        painter.setTransform(straight)
        painter.drawImage(0, 0, self._image.copy(crop))
        painter.end()

    def _row_size(self) -> tuple[float, float]:
        """Width and height of the row in pixels of the photo; the mean of its opposite sides."""
        if self._edge.size() != 4:
            return 0.0, 0.0
        top_left, top_right, bottom_right, bottom_left = (self._edge.at(index) for index in range(4))
        width = (_length(top_right - top_left) + _length(bottom_right - bottom_left)) / 2
        height = (_length(bottom_left - top_left) + _length(bottom_right - top_right)) / 2
        return width, height

    def _height_needed(self) -> int:
        width, height = self._row_size()
        if not width:
            return 0
        share, highest = (BLOCK_SHARE, HIGHEST_BLOCK) if width < BLOCK * height else (SHARE, HIGHEST)
        return min(highest, self.window().height() // share, round(self.width() * height / width))

    def _fit(self) -> None:
        if self.height() != (height := self._height_needed()):
            self.setFixedHeight(height)


def _length(line: QPointF) -> float:
    return math.hypot(line.x(), line.y())
