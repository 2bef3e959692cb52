"""Who types on after a field went away under their hands must not steer the hall (P18)."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
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
from shiboken6 import isValid

from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.keys import TAKEN_ALONG
from bijeenkomst.ui.widgets.enter_key import ENTER

TYPING = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
LEAVING = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
SHORTCUT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
PRESSED = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)  # of a shortcut only the first comes
LONG_ENOUGH = 1.0  # seconds without a key: nobody who types waits so long between two letters


class KeyGuard(QObject):
    """Knows whether a key belongs to words that somebody was typing in a field that is gone.

    A field is left on purpose by a click, by Tab, by Esc, and by a shortcut such as Ctrl+2. However else the focus
    goes from it (Enter closed it, the clicker turned the page, its row or its window went), letters are typed on for
    a moment. The moment goes on with each other letter; the same one again is somebody who wants that key to work.
    """

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self.clock: Callable[[], float] = time.monotonic
        self._on_purpose = False
        self._until = 0.0
        self._last = 0
        self._left: QWidget | None = None
        self._in_the_way = False
        self._searching_until = 0.0
        listen(self, application.focusChanged, self._focus_moved)

    def notice(self, event: QKeyEvent | QMouseEvent) -> None:
        """Tell it of what was pressed, before anything comes of that."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self._leave_on_purpose()
        elif isinstance(event, QKeyEvent) and event.type() in PRESSED:
            if Qt.Key(event.key()) in LEAVING or event.modifiers() & SHORTCUT:
                self._leave_on_purpose()
            else:
                self._on_purpose = False

    def typed_on(self, event: QKeyEvent, pressed_in: QWidget) -> bool:
        """Whether this key is one of the words, so that nothing is to come of it.

        In a field it is where it belongs, unless that is a field of a question that came in the way.
        """
        if isinstance(pressed_in, TYPING) and not self._in_the_way:
            return False
        key = event.key()
        word = key < Qt.Key.Key_Escape or Qt.Key(key) in ENTER
        if self.clock() >= self._until or not word or event.modifiers() & ~TAKEN_ALONG:
            return False
        if key != self._last:
            self._begin()
        self._last = key
        return True

    def notice_search(self, event: QKeyEvent, pressed_in: QWidget) -> None:
        """Tell it of a key that is left to `pressed_in`: in a list, letters look for the row that begins with them."""
        letter = Qt.Key.Key_Space < event.key() < Qt.Key.Key_Escape and not event.modifiers() & SHORTCUT
        if isinstance(pressed_in, QAbstractItemView) and event.type() == QEvent.Type.KeyPress and letter:
            self._searching_until = self.clock() + LONG_ENOUGH

    @property
    def searching(self) -> bool:
        """Whether the next letter goes on with a name that is being typed to find its row."""
        return self.clock() < self._searching_until

    def _leave_on_purpose(self) -> None:
        self._on_purpose, self._until = True, 0.0

    def _begin(self) -> None:
        self._until = self.clock() + LONG_ENOUGH

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        left = old.window() if isinstance(old, TYPING) and isValid(old) else None
        into = new.window() if isinstance(new, TYPING) else None
        if left is not None and left is not into and not self._on_purpose:
            self._left = left
            self._begin()
            self._last = 0
        if new is not None:
            over = new.window().parentWidget()
            self._in_the_way = over is not None and over is self._left and self.clock() < self._until
        if into is not None:
            self._on_purpose = False
