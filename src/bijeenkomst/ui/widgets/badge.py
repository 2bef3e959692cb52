"""A theme's badge: its shape and colour with its number on it (R1: never colour alone)."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.shapes import label_centre, outline
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.qt_fonts import font
from bijeenkomst.ui.style import colours

ON_FILL = "#000000"


class ThemeBadge(QWidget):
    """The badge of one theme in a square of `size` pixels; a screen reader hears "Thema 3"."""

    def __init__(self, theme: Theme | None = None, size: int = 44, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_theme(theme)

    def show_theme(self, theme: Theme | None) -> None:
        """Show the badge of this theme; None shows nothing."""
        self._theme = theme
        self.setAccessibleName(_("Thema %(number)d") % {"number": theme.number} if theme else "")
        self.update()

    def sizeHint(self) -> QSize:
        """A square of the given size."""
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            painter = QPainter(self)
            paint_badge(painter, QRectF(self.rect()), self._theme)
            painter.end()


def paint_badge(painter: QPainter, square: QRectF, theme: Theme, line: str = "") -> None:
    """Paint a theme's badge into a square. The outline keeps yellow visible on a light background; it is the window's
    unless another `line` is given."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(1.5, square.width() / 28)
    inner = square.adjusted(width, width, -width, -width)
    edge = QPen(QColor(line or colours().text), width)
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(edge)
    painter.setBrush(QColor(FILLS[theme.colour]))
    painter.drawPolygon(QPolygonF([_within(inner, point) for point in outline(theme.shape)]))
    digits = len(str(theme.number))
    painter.setFont(font(int(inner.width() * (0.42 if digits == 1 else 0.34)), bold=True))
    painter.setPen(QColor(ON_FILL))
    centre = _within(inner, label_centre(theme.shape))
    box = QRectF(0, 0, inner.width(), inner.height())
    box.moveCenter(centre)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(theme.number))
    painter.restore()


def _within(square: QRectF, point: tuple[float, float]) -> QPointF:
    return QPointF(square.x() + point[0] * square.width(), square.y() + point[1] * square.height())
