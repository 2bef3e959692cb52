"""The program's own line icons, in the colour that goes with light or dark."""

from functools import cache

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton

from bijeenkomst.design.tokens import Colours
from bijeenkomst.resource_files import resource
from bijeenkomst.ui.style import colours

SIZE = 20  # pixels at 100 %
SHARPEST = 3  # drawn at up to three times the size, for screens that are scaled


def icon(name: str, role: str = "text") -> QIcon:
    """The icon `resources/icons/NAME.svg`; `role` is a colour of `design.tokens.Colours`: "accent", "bad" …"""
    made = QIcon()
    chosen = colours()
    for sharper in range(1, SHARPEST + 1):
        made.addPixmap(_tinted(name, _colour(chosen, role), SIZE * sharper), QIcon.Mode.Normal)
        made.addPixmap(_tinted(name, chosen.edge, SIZE * sharper), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, role: str = "text", size: int = SIZE) -> QPixmap:
    """The icon as one picture of `size` pixels at 100 %, for a label."""
    sharper = QGuiApplication.primaryScreen().devicePixelRatio()
    made = QPixmap(_tinted(name, _colour(colours(), role), round(size * sharper)))
    made.setDevicePixelRatio(sharper)
    return made


def put_icon(button: QAbstractButton, name: str, role: str = "text") -> None:
    """Give a button an icon that goes along when the system turns dark or light; again to change it."""
    for old in button.findChildren(_Tint, options=Qt.FindChildOption.FindDirectChildrenOnly):
        button.removeEventFilter(old)
        old.deleteLater()
    _Tint(button, name, role)


class _Tint(QObject):
    """Keeps the icon of one button in the right colour."""

    def __init__(self, button: QAbstractButton, name: str, role: str) -> None:
        super().__init__(button)
        self._button, self._name, self._role = button, name, role
        button.setIconSize(QSize(SIZE, SIZE))
        button.installEventFilter(self)
        self._paint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()
        return False

    def _paint(self) -> None:
        self._button.setIcon(icon(self._name, self._role))


def _colour(chosen: Colours, role: str) -> str:
    return str(getattr(chosen, role))


@cache
def _tinted(name: str, colour: str, pixels: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # only when there is something to draw: the start is counted

    drawn = QPixmap(pixels, pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(str(resource("icons", f"{name}.svg"))).render(painter)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(drawn.rect(), QColor(colour))
    painter.end()
    return drawn
