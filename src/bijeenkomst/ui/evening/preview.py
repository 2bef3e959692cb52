"""What the hall sees, small, on the console: the same picture scaled (P15)."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.paint import Look, paint, paint_black
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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_content(self, content: SlideContent | None, black: bool = False) -> None:
        """Show this slide, or nothing; `black` when the hall sees black instead."""
        self._content, self._black = content, black
        self.update()

    def set_look(self, look: Look, aspect: float) -> None:
        """The hall's light or dark look, and the width of its picture by its height."""
        self._look, self._aspect = look, aspect
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
        width = min(self.width(), round(self.height() * self._aspect))
        rect = QRect((self.width() - width) // 2, 0, width, round(width / self._aspect))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._black or self._content is None:
            paint_black(painter, rect)
        else:
            paint(painter, rect, self._content, self._look)
        painter.setPen(QPen(QColor(colours().edge), 2))
        painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.end()
