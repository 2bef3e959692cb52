"""Rules for every control: the wheel changes no value (P17), Enter presses the focused button, and no text field takes
the name of a file that is dropped on it.

They are one event filter over the application, so that no window can forget them. Keys go by number, as in `labels`.
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

from bijeenkomst.ui.application_filters import filter_application
from bijeenkomst.ui.widgets.dropped import passes_files_on

CHANGED_BY_WHEEL = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar)
PRESSED_BY_ENTER = (QPushButton, QToolButton)
ENTER = (0x01000004, 0x01000005)  # Qt.Key.Key_Return and Key_Enter
KEYPAD = 0x20000000  # Qt.KeyboardModifier.KeypadModifier


class InputRules(QObject):
    """The event filter; in force as long as the application exists."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        filter_application(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Filter wheel, drop and key events; every event of the program passes here, so it has to be quick."""
        if isinstance(event, QWheelEvent):
            return _ignores_wheel(watched, event)
        if isinstance(event, QDropEvent):  # also what is dragged over it
            return passes_files_on(watched, event)
        return isinstance(event, QKeyEvent) and _presses_button(watched, event)


def _ignores_wheel(watched: QObject, event: QWheelEvent) -> bool:
    """Whether the wheel was kept from a control, so that the page around it scrolls."""
    if not isinstance(watched, CHANGED_BY_WHEEL) or isinstance(watched, QScrollBar):
        return False
    event.ignore()
    return True


def _presses_button(watched: QObject, event: QKeyEvent) -> bool:
    """Whether a button was pressed by Enter. Qt's own Enter presses the default button of a dialog instead."""
    if event.key() not in ENTER or not isinstance(watched, PRESSED_BY_ENTER):
        return False
    if event.type() != QEvent.Type.KeyPress or event.modifiers().value & ~KEYPAD:
        return False
    if not event.isAutoRepeat():
        watched.click()
    return True
