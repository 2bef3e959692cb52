"""What the hall sees, small, on the console: the same picture scaled (P15).

It is kept like the hall's, so that one dot more on it costs as little.
"""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from bijeenkomst.ui.projector.picture import Picture
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.paint import Look, paint_black
from bijeenkomst.ui.style import colours


class SlidePreview(QWidget):
    """Paints one slide in the hall's proportions."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._content: SlideContent | None = None
        self._black = False
        self._look = Look.LIGHT
        self._aspect = 16 / 9
        self._picture: Picture | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_content(self, content: SlideContent | None, black: bool = False) -> None:
        """Show this slide, or nothing; `black` when the hall sees black instead."""
        if (content, black) == (self._content, self._black):
            return
        self._content, self._black = content, black
        region = self._picture.change_to(content) if self._picture and content and not black else None
        if region is None:
            self._picture = None
            self.update()
        else:
            self.update(region.translated(self._place.topLeft()))

    def set_look(self, look: Look, aspect: float) -> None:
        """The hall's light or dark look, and the width of its picture by its height."""
        if (look, aspect) != (self._look, self._aspect):
            self._look, self._aspect, self._picture = look, aspect, None
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """It takes what room there is; it asks for little, so that a small screen need not scroll for it."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Still to be recognised."""
        return QSize(208, round(208 / self._aspect))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The slide as large as fits, in the middle."""
        place = self._place
        painter = QPainter(self)
        if self._black or self._content is None:
            paint_black(painter, place)
        else:
            painter.drawPixmap(place.topLeft(), self._painted(self._content, place.size()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().edge), 2))
        painter.drawRect(place.adjusted(1, 1, -1, -1))
        painter.end()

    @property
    def _place(self) -> QRect:
        width = min(self.width(), round(self.height() * self._aspect))
        return QRect((self.width() - width) // 2, 0, width, round(width / self._aspect))

    def _painted(self, content: SlideContent, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixels = QSize(round(size.width() * ratio), round(size.height() * ratio))
        if self._picture is None or self._picture.pixmap.size() != pixels:
            self._picture = Picture(pixels, ratio, content, self._look)
            self._picture.finish()
        return self._picture.pixmap
