"""Going through a window by keys, where the focus is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier


def here() -> QWidget:
    """What has the focus."""
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def press(key: Qt.Key = Qt.Key.Key_Space, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key, the space bar unless told otherwise."""
    QTest.keyClick(here(), key, modifier)


def tab_to(wanted: QWidget, most: int = 200) -> None:
    """Press Tab until it has the focus."""
    for _press in range(most):
        if QApplication.focusWidget() is wanted:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes there: {wanted.accessibleName()}")
