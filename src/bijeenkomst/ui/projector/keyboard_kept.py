"""The hall's picture comes by itself when a projector is plugged in: the keyboard stays where somebody types."""

from typing import cast

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

A_MOMENT = 2000  # ms in which a window manager has given a window that was shown the keyboard, if it does


class KeyboardKept(QObject):
    """Gives the keyboard back that a window manager gave to `window` because it was shown.

    Some do so whatever is asked: what was being typed at the console would be lost, and its letters steer the hall
    (P18). Who presses the mouse in it does want it there.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._stays_with: QWindow | None = None
        self._for = QDeadlineTimer()
        window.installEventFilter(self)

    def stays_elsewhere(self) -> None:
        """Before `window` is shown: the window that has the keyboard now keeps it."""
        now = cast("QWindow | None", QGuiApplication.focusWindow())
        parent = self.parent()
        ours = parent.windowHandle() if isinstance(parent, QWidget) else None
        if now is not None and now is not ours:
            self._stays_with = now
            self._for.setRemainingTime(A_MOMENT)

    def may_come(self) -> None:
        """From now on whoever gives it the keyboard is right."""
        self._stays_with = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every event of the window comes past here."""
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress:
            self.may_come()
        elif kind is QEvent.Type.WindowActivate and not self._for.hasExpired():
            typed_in = self._stays_with
            if typed_in is not None and isValid(typed_in) and typed_in.isVisible():
                typed_in.requestActivate()
        return False
