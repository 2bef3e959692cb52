"""A card of the console."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from bijeenkomst.ui.controller import Controller


class Panel(QFrame):
    """Something that the facilitator does beside showing slides, the keys of which are the page's.

    Signal: `left()` when it is done, so that the focus goes back to the page.
    """

    left = Signal()

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller = controller
