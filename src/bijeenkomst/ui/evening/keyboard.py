"""The evening's keys wherever the focus is in the console's window (P13)."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from bijeenkomst.ui.projector.keys import ALSO_WHILE_TYPING, key_command

TYPING = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
FOR_WIDGETS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right})
"""In a window with buttons and lists these belong to what has the focus; on the projector they move on."""
ON_OTHER_PAGES = frozenset({"next", "previous", "black", "start", "swap"})
PAGE_KEYS = frozenset({"next", "previous"})


class Keyboard(QObject):
    """Gives each of our keys to `heard`, except letters while somebody types.

    While another page of the window is shown, only a clicker's own keys are heard, and only while `projecting()`.
    """

    def __init__(self, page: QWidget, heard: Callable[[str], None], projecting: Callable[[], bool]) -> None:
        super().__init__(page)
        self._page, self._heard, self._projecting = page, heard, projecting
        application = QApplication.instance()
        assert application is not None  # there is one while widgets live
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every key that is pressed in the program comes past here."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._page.window():
            return False
        command = key_command(event)
        if not command or Qt.Key(event.key()) in FOR_WIDGETS or not self._is_ours(command, watched):
            return False
        self._heard(command)
        return True

    def _is_ours(self, command: str, pressed_in: QWidget) -> bool:
        typing = isinstance(pressed_in, TYPING)
        if self._page.isVisible():
            return not typing or command in ALSO_WHILE_TYPING or command in PAGE_KEYS
        if not self._projecting() or command not in ON_OTHER_PAGES:
            return False
        return not typing and not isinstance(pressed_in, QAbstractItemView)
