"""A row of tabs: to a screen reader a list of tabs with one selected, and a single stop for the Tab key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from bijeenkomst.ui.style import restyle


class Tabs(QTabBar):
    """Tabs whose words are never cut off. Signal: `chosen(index)`, by a click or the arrow keys; not by `show_tab`."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a click gives it the focus, as with a button
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(self.chosen)
        self.tabBarClicked.connect(self._clicked)

    def tabInserted(self, index: int) -> None:
        """Claim the room for the tab; Qt forgets that while the row is hidden."""
        super().tabInserted(index)
        self.updateGeometry()

    def tabRemoved(self, index: int) -> None:
        """Give the room back."""
        super().tabRemoved(index)
        self.updateGeometry()

    def show_tab(self, index: int) -> None:
        """Select this tab."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(blocked)

    def say(self, index: int, words: str) -> None:
        """Change the words of a tab."""
        if self.tabText(index) != words:
            self.setTabText(index, words)
            self.updateGeometry()

    def set_narrow(self, narrow: bool) -> None:
        """Leave less space between the words."""
        if self.property("narrow") is not narrow:
            restyle(self, "narrow", narrow)
            for index in range(self.count()):
                self.setTabText(index, self.tabText(index))  # makes Qt lay them out again
            self.updateGeometry()

    def _clicked(self, index: int) -> None:
        if index == self.currentIndex():  # the index changes after this signal, and not for the current tab
            self.chosen.emit(index)
