"""The facilitator's window as the projector's side sees it: where it is, and moving it out of the hall (P21)."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from bijeenkomst.ui.projector.beside import stand_beside

SHAPES = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen


class Console(QObject):
    """Signals: `moved()` when the window moved, and `asked_for()` when it was put aside and somebody wants it back."""

    moved = Signal()
    asked_for = Signal()

    def __init__(self, window: QWidget | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None
        self.aside = False
        self._gave_room: tuple[QSize, QRect, Qt.WindowState] | None = (
            None  # to what size, from where, and how
        )
        if window is not None:
            self.follow(window)

    @property
    def window(self) -> QWidget | None:
        """The facilitator's window, while there is one: the picture may be stopped after it has gone."""
        return self._window if self._window is not None and isValid(self._window) else None

    def follow(self, window: QWidget) -> None:
        """This is the facilitator's window from now on; it is built again in another language."""
        if self.window is not None:
            self.window.removeEventFilter(self)
        self._window = window
        window.installEventFilter(self)

    @property
    def screen(self) -> QScreen:
        """Where it stands, or would stand."""
        return self.window.screen() if self.window is not None else QGuiApplication.primaryScreen()

    def make_room_for(self, picture: QWidget) -> None:
        """The hall's picture is in a window: never over the controls."""
        window = self.window
        if window is None or not window.isVisible():
            return
        before, shape = window.geometry(), window.windowState() & SHAPES
        stand_beside(picture, window)
        if window.geometry() == before:
            return
        if self._gave_room is not None and self._gave_room[0] == before.size():
            _size, before, shape = self._gave_room  # asked for twice
        self._gave_room = (window.size(), before, shape)

    def take_room_back(self) -> None:
        """There is no picture beside it any more: as large as it was, unless somebody made it another size since."""
        window, gave, self._gave_room = self.window, self._gave_room, None
        if window is None or gave is None or window.size() != gave[0]:
            return
        window.setGeometry(gave[1])
        if gave[2]:
            window.setWindowState(gave[2])

    def move_to(self, screen: QScreen) -> None:
        """Put it on `screen`, and in sight."""
        self.aside = False
        if self.window is not None:
            move_to(self.window, screen)

    def step_aside(self) -> None:
        """Out of the hall's sight: the hall's picture is where it stands."""
        if self.window is not None and not self.aside:
            self.aside = True
            self.window.showMinimized()

    def come_back(self) -> None:
        """In sight again, where it was."""
        self.aside = False
        if self.window is not None and self._minimised:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.activateWindow()

    @property
    def _minimised(self) -> bool:
        return self.window is not None and self.window.isMinimized()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every event of the window comes past here."""
        kind = event.type()
        if kind is QEvent.Type.Move:
            self.moved.emit()
        elif kind is QEvent.Type.WindowStateChange and self.aside and not self._minimised:
            self.aside = False
            self.asked_for.emit()
        return False


def move_to(window: QWidget, screen: QScreen) -> None:
    """Put `window` on `screen`, as large as it was there: maximised, or in the middle."""
    if QGuiApplication.platformName().startswith("wayland"):
        if window.isFullScreen():
            window.hide()  # P10: there only a window that becomes full screen may choose its screen
        window.setScreen(screen)
        window.showFullScreen()
        return
    shape = window.windowState() & SHAPES
    if not window.isMinimized():  # one that is aside must not come into sight before it has moved
        window.setWindowState(Qt.WindowState.WindowNoState)
    area = screen.availableGeometry()
    box = window.geometry()
    box.setSize(box.size().boundedTo(area.size()))
    box.moveCenter(area.center())
    window.setScreen(screen)
    window.setGeometry(box)
    window.setWindowState(Qt.WindowState.WindowNoState)
    if shape:
        window.setWindowState(shape)
