"""A window in which F1 asks for the manual."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:  # loads all of the `Qt` namespace: see `labels`
    from PySide6.QtGui import QKeyEvent

F1 = 0x01000030  # Qt.Key.Key_F1; by its number as in `labels`


class AsksHelp(QWidget):
    """Signal: `help_asked()`, when F1 was pressed and nothing on the page had a use for it."""

    help_asked = Signal()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """F1; all else goes on."""
        if event.key() == F1:
            self.help_asked.emit()
        else:
            super().keyPressEvent(event)
