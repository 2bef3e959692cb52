"""A number that is typed while the evening goes on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSpinBox, QWidget

LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class NumberField(QSpinBox):
    """Saved when it is left. Enter leaves it, Esc leaves it as it was (P13).

    Signal: `left()` after either, so that the focus can go back to the page.
    """

    left = Signal()

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self._before = self.value()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What stands there now is what Esc goes back to."""
        self._before = self.value()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.setValue(self._before)
        else:
            super().keyPressEvent(event)
        if event.key() in LEAVING:
            event.accept()
            self.left.emit()
