"""The projector's picture and the console's window change places (P8)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from bijeenkomst.ui.projector.screens import Screens


def swap(screens: Screens, console: QWidget) -> None:
    """The picture goes to the console's screen and is remembered there; the console goes to the one that it leaves.

    The console goes first, so that it is never covered (P6).
    """
    hall, ours = screens.screen, console.screen()
    if hall is None or hall is ours:
        return
    move_to(console, hall)
    screens.choose(ours)
    console.activateWindow()


def move_to(window: QWidget, screen: QScreen) -> None:
    """Put `window` on `screen`, as large as it was there: maximised, or in the middle."""
    if QGuiApplication.platformName().startswith("wayland"):
        if window.isFullScreen():
            window.hide()  # P10: there only a window that becomes full screen may choose its screen
        window.setScreen(screen)
        window.showFullScreen()
        return
    maximised, full = window.isMaximized(), window.isFullScreen()
    window.setWindowState(Qt.WindowState.WindowNoState)
    area = screen.availableGeometry()
    box = window.geometry()
    box.setSize(box.size().boundedTo(area.size()))
    box.moveCenter(area.center())
    window.setScreen(screen)
    window.setGeometry(box)
    if full:
        window.showFullScreen()
    elif maximised:
        window.showMaximized()
