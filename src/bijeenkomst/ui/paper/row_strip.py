"""The row that is copied, cut out of the photo, laid straight and as wide as the window (R39)."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPolygonF, QResizeEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from bijeenkomst.i18n import gettext as _

HIGHEST = 170  # pixels
SHARE = 7  # of the window, at most one in so many pixels: the fields are what it is for
MARGIN = 40  # pixels of the photo around what is cut out, for a smooth edge


class RowStrip(QWidget):
    """Nothing is shown, and no room taken, when it is not known where the row lies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._edge = QPolygonF()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Deze rij op de foto"))
        self.hide()

    def show_row(self, image: QImage | None, edge: QPolygonF | None) -> None:
        """Show what lies within these corners, clockwise from the top left of the row."""
        self._image, self._edge = image, edge or QPolygonF()
        self.setVisible(image is not None and edge is not None)
        self._fit()
        self.update()

    @property
    def has_row(self) -> bool:
        """Whether there is something to show."""
        return self._image is not None and not self._edge.isEmpty()

    def sizeHint(self) -> QSize:
        """As high as the row is at this width."""
        return QSize(400, self._high())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The row, straight."""
        if self._image is None or self._edge.size() != 4:
            return
        whole = QRectF(self.rect())
        wide, high = self._size()
        if not (wide and high):
            return
        scale = min(whole.width() / wide, whole.height() / high)
        left = (whole.width() - wide * scale) / 2
        place = QRectF(left, 0, wide * scale, high * scale)
        cut = self._edge.boundingRect().toAlignedRect().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        cut = cut.intersected(self._image.rect())
        corners = QPolygonF([self._edge.at(index) - QPointF(cut.topLeft()) for index in range(4)])
        to = QPolygonF([place.topLeft(), place.topRight(), place.bottomRight(), place.bottomLeft()])
        straight = QTransform.quadToQuad(corners, to)
        if not isinstance(straight, QTransform) or cut.isEmpty():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipRect(place)
        painter.setTransform(straight)
        painter.drawImage(0, 0, self._image.copy(cut))
        painter.end()

    def _size(self) -> tuple[float, float]:
        """How wide and high the row is, in pixels of the photo."""
        if self._edge.size() != 4:
            return 0.0, 0.0
        one, two, three, four = (self._edge.at(index) for index in range(4))
        wide = (_length(two - one) + _length(three - four)) / 2
        high = (_length(four - one) + _length(three - two)) / 2
        return wide, high

    def _high(self) -> int:
        wide, high = self._size()
        return min(HIGHEST, self.window().height() // SHARE, round(self.width() * high / wide)) if wide else 0

    def _fit(self) -> None:
        if self.height() != (high := self._high()):
            self.setFixedHeight(high)


def _length(line: QPointF) -> float:
    return math.hypot(line.x(), line.y())
