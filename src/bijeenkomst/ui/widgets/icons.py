"""The program's own line icons, in a colour of the light or dark palette."""

from functools import cache

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from bijeenkomst.design.icons import icon_svg
from bijeenkomst.ui.style import colours

SIZE = 20  # pixels at 100 %


def icon(name: str, role: str = "text") -> QIcon:
    """The icon `resources/icons/NAME.svg`; `role` is a colour of `design.tokens.Colours`: "accent", "bad" …

    Or a colour of its own, for what is the same in light and dark: "#FFFFFF".
    """
    return QIcon(_Engine(name, role))


def put_icon(button: QAbstractButton, name: str, role: str = "text") -> None:
    """Give a button an icon, or another one."""
    button.setIconSize(QSize(SIZE, SIZE))
    button.setIcon(icon(name, role))


class Picture(QLabel):
    """An icon by itself, which follows the system's change to dark or light."""

    def __init__(
        self, name: str = "", role: str = "text", size: int = SIZE, parent: QWidget | None = None
    ) -> None:
        """`size` is in pixels at 100 %; the `name` "" shows nothing yet."""
        super().__init__(parent)
        self._size, self._name, self._role = size, name, role
        self._shown: tuple[str, str, float] | None = None
        if name:
            self.show_icon(name, role)

    def show_icon(self, name: str, role: str) -> None:
        """Show this icon from now on."""
        self._name, self._role = name, role
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        shown = (name, _colour(role), ratio)
        if shown == self._shown:  # the palette changes several times while a window is built
            return
        self._shown = shown
        pixmap = QPixmap(_tinted(name, shown[1], round(self._size * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        self.setPixmap(pixmap)

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icon when the palette changes."""
        super().changeEvent(event)
        if self._name and event.type() == QEvent.Type.PaletteChange:
            self.show_icon(self._name, self._role)


class _Engine(QIconEngine):
    """Draws the icon on demand, in the current palette and at the resolution of the screen."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        role = "edge" if mode is QIcon.Mode.Disabled else self._role
        return _tinted(self._name, _colour(role), min(size.width(), size.height()))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.pixmap(rect.size() * ratio, mode, state))


def _colour(role: str) -> str:
    return role if role.startswith("#") else str(getattr(colours(), role))


@cache
def _tinted(name: str, colour: str, pixels: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # imported late: counts at start-up

    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    QSvgRenderer(icon_svg(name, colour).encode()).render(painter)
    painter.end()
    return pixmap
