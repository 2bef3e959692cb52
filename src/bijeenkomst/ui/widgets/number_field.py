"""A number field for use during the evening."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSpinBox, QWidget

LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class NumberField(QSpinBox):
    """Its value is final when it is left. Enter leaves it; Esc restores the earlier value and leaves it (P13).

    Signal: `left()`, after Enter or Esc, so that the focus can go back to the page.
    """

    left = Signal()

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self._before = self.value()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember the value that Esc restores."""
        self._before = self.value()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field on Enter and Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.setValue(self._before)
        else:
            super().keyPressEvent(event)
        if event.key() in LEAVING:
            event.accept()
            self.left.emit()
