"""A row of tabs: to a screen reader a list of tabs of which one is chosen, with one stop for the Tab key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from bijeenkomst.ui.style import restyle


class Tabs(QTabBar):
    """Tabs of which every word is shown. Signal: `chosen(index)`, by a click or the arrow keys; not by `show_tab`."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a click takes it, as it does on a button
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(self.chosen)
        self.tabBarClicked.connect(self._clicked)

    def tabInserted(self, index: int) -> None:
        """Take the room for it; Qt forgets to ask for that while the row is not in sight."""
        super().tabInserted(index)
        self.updateGeometry()

    def tabRemoved(self, index: int) -> None:
        """Give the room back."""
        super().tabRemoved(index)
        self.updateGeometry()

    def show_tab(self, index: int) -> None:
        """Mark this one as the one that is on."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(blocked)

    def say(self, index: int, words: str) -> None:
        """Change the words of a tab."""
        if self.tabText(index) != words:
            self.setTabText(index, words)
            self.updateGeometry()

    def set_narrow(self, narrow: bool) -> None:
        """With less space between the words."""
        if self.property("narrow") is not narrow:
            restyle(self, "narrow", narrow)
            for index in range(self.count()):
                self.setTabText(index, self.tabText(index))  # lays them out anew
            self.updateGeometry()

    def _clicked(self, index: int) -> None:
        if index == self.currentIndex():  # which changes after this signal, and not for the one that is on
            self.chosen.emit(index)
