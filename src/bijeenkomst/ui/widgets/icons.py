"""The program's own line icons, in the colour that goes with light or dark."""

from functools import cache

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from bijeenkomst.design.icons import icon_svg
from bijeenkomst.ui.style import colours

SIZE = 20  # pixels at 100 %


def icon(name: str, role: str = "text") -> QIcon:
    """The icon `resources/icons/NAME.svg`; `role` is a colour of `design.tokens.Colours`: "accent", "bad" …"""
    return QIcon(_Engine(name, role))


def put_icon(button: QAbstractButton, name: str, role: str = "text") -> None:
    """Give a button an icon; again to change it."""
    button.setIconSize(QSize(SIZE, SIZE))
    button.setIcon(icon(name, role))


class Picture(QLabel):
    """An icon that stands by itself; it goes along when the system turns dark or light."""

    def __init__(
        self, name: str = "", role: str = "text", size: int = SIZE, parent: QWidget | None = None
    ) -> None:
        """`size` in pixels at 100 %; "" is nothing yet."""
        super().__init__(parent)
        self._size, self._name, self._role = size, name, role
        self._shown: tuple[str, str, float] | None = None
        if name:
            self.show_icon(name, role)

    def show_icon(self, name: str, role: str) -> None:
        """Show this one from now on."""
        self._name, self._role = name, role
        sharper = QGuiApplication.primaryScreen().devicePixelRatio()
        shown = (name, _colour(role), sharper)
        if shown == self._shown:  # the palette changes several times while a window is made
            return
        self._shown = shown
        made = QPixmap(_tinted(name, shown[1], round(self._size * sharper)))
        made.setDevicePixelRatio(sharper)
        self.setPixmap(made)

    def changeEvent(self, event: QEvent) -> None:
        """In the colours of now."""
        super().changeEvent(event)
        if self._name and event.type() == QEvent.Type.PaletteChange:
            self.show_icon(self._name, self._role)


class _Engine(QIconEngine):
    """Draws when it is asked to: in the colours of that moment, light or dark, and as sharp as the screen is."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        role = "edge" if mode is QIcon.Mode.Disabled else self._role
        return _tinted(self._name, _colour(role), min(size.width(), size.height()))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        sharper = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.pixmap(rect.size() * sharper, mode, state))


def _colour(role: str) -> str:
    return str(getattr(colours(), role))


@cache
def _tinted(name: str, colour: str, pixels: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # only when there is something to draw: the start is counted

    drawn = QPixmap(pixels, pixels)
    drawn.fill(QColor(0, 0, 0, 0))
    painter = QPainter(drawn)
    QSvgRenderer(icon_svg(name, colour).encode()).render(painter)
    painter.end()
    return drawn
