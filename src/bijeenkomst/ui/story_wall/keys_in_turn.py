"""Keys that are pressed faster than the disk writes wait for it, and are pressed again in order.

What a key means depends on what the one before it did: *N* makes a pile, and *F2* names the pile that has the keys by
then. Without this F2 named the pile in which the card lay before, or the letters of a name were taken for keys.
"""

from collections import deque

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from bijeenkomst.ui.controller import Controller


class KeysInTurn(QObject):
    """Handles the keys that are pressed in `parts` of a window."""

    def __init__(self, controller: Controller, window: QWidget, *parts: QWidget) -> None:
        super().__init__(window)
        self._controller, self._window = controller, window
        self._waiting: deque[QKeyEvent] = deque()
        self._pressing = False
        for part in parts:
            part.installEventFilter(self)

    def eventFilter(self, _part: QObject, event: QEvent) -> bool:
        """Hold a key back as long as an earlier one is not done."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or self._pressing:
            return False
        if not self._waiting and not self._controller.busy:
            return False
        self._waiting.append(event.clone())
        if len(self._waiting) == 1:
            self._controller.in_turn(self._go_on)
        return True

    def _go_on(self) -> None:
        """Each goes to whatever has the focus by then, such as a menu or the field for a name."""
        while self._waiting and not self._controller.busy:
            key = self._waiting.popleft()
            self._pressing = True
            try:
                QApplication.sendEvent(
                    QApplication.activePopupWidget() or QApplication.focusWidget() or self._window, key
                )
            finally:
                self._pressing = False
        if self._waiting:
            self._controller.in_turn(self._go_on)
