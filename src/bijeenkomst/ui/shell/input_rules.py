"""What holds for every control: the wheel changes none (P17), Enter presses the button that one is at, and no field
for text takes the name of a file that is dropped on it.

One filter over the program, so that no window, now or later, can forget it. Keys go by their numbers, as in `labels`.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QPushButton,
    QScrollBar,
    QTabBar,
    QToolButton,
)

from bijeenkomst.ui.widgets.dropped import passes_files_on

CHANGED_BY_WHEEL = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar)
PRESSED_BY_ENTER = (QPushButton, QToolButton)
ENTER = (0x01000004, 0x01000005)  # Qt.Key.Key_Return and Key_Enter
KEYPAD = 0x20000000  # Qt.KeyboardModifier.KeypadModifier


class InputRules(QObject):
    """In force as long as the application lives."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every event of the program comes past here: what is neither must be let go by at once."""
        if isinstance(event, QWheelEvent):
            return _passes_on(watched, event)
        if isinstance(event, QDropEvent):  # also what is dragged over it
            return passes_files_on(watched, event)
        return isinstance(event, QKeyEvent) and _pressed(watched, event)


def _passes_on(watched: QObject, event: QWheelEvent) -> bool:
    """The control never hears of the wheel; the page around it scrolls."""
    if not isinstance(watched, CHANGED_BY_WHEEL) or isinstance(watched, QScrollBar):
        return False
    event.ignore()
    return True


def _pressed(watched: QObject, event: QKeyEvent) -> bool:
    """Qt itself presses by Space only; in a dialog its Enter presses another button than the one with the ring."""
    if event.key() not in ENTER or not isinstance(watched, PRESSED_BY_ENTER):
        return False
    if event.type() != QEvent.Type.KeyPress or event.modifiers().value & ~KEYPAD:
        return False
    if not event.isAutoRepeat():
        watched.click()
    return True
