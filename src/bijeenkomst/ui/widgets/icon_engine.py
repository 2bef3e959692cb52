"""Draws the program's own line icons; imported for the first one, so that the start screen appears sooner."""

from functools import cache

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from bijeenkomst.design.icons import icon_svg
from bijeenkomst.ui.style import colours


class IconEngine(QIconEngine):
    """Draws the icon on demand, in the current palette and at the resolution of the screen."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    def clone(self) -> QIconEngine:
        return IconEngine(self._name, self._role)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        role = "edge" if mode is QIcon.Mode.Disabled else self._role
        return _drawn(self._name, _colour(role), min(size.width(), size.height()))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.pixmap(rect.size() * ratio, mode, state))


def draw_in_the_middle(widget: QWidget, name: str, role: str, pixels: int) -> None:
    """Draw an icon of so many pixels (at 100 %) on a widget; to be called from its `paintEvent`."""
    ratio = widget.devicePixelRatioF()
    pixmap = QPixmap(_drawn(name, _colour(role), round(pixels * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    place = QRect(0, 0, pixels, pixels)
    place.moveCenter(widget.rect().center())
    painter = QPainter(widget)
    painter.drawPixmap(place.topLeft(), pixmap)
    painter.end()


def _colour(role: str) -> str:
    return role if role.startswith("#") else str(getattr(colours(), role))


@cache
def _drawn(name: str, colour: str, pixels: int) -> QPixmap:
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    QSvgRenderer(icon_svg(name, colour).encode()).render(painter)
    painter.end()
    return pixmap
