"""The notes that the facilitator wrote for the part that is on: on the console only, never in the hall (R18)."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.labels import CAN_BE_SELECTED, label
from bijeenkomst.ui.widgets.scrolling import ScrollArea

LOWEST, LOWEST_SMALL = 72, 48  # pixels: about three lines, or two


class OwnNotes(ScrollArea):
    """As high as the notes are, or as there is room; then it scrolls. Hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.words = label("", "lead")
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setMargin(10)
        self.words.setProperty("textInteractionFlags", CAN_BE_SELECTED)
        super().__init__(self.words, parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("card", True)
        self._lowest = LOWEST
        self.hide()

    def show_notes(self, notes: str) -> None:
        """Show these notes from their beginning."""
        if notes != self.words.text():
            self.words.setText(notes)
            self.words.setAccessibleName(_("Uw notities: %(notes)s") % {"notes": notes})
            self.setVisible(bool(notes))
            self.verticalScrollBar().setValue(0)
            self._fit()

    def be_small(self, small: bool) -> None:
        """Make do with fewer lines at once."""
        self._lowest = LOWEST_SMALL if small else LOWEST
        self._fit()

    def sizeHint(self) -> QSize:
        """A few lines: an area that scrolls around it gives it what it asks for, however long the notes are."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A few lines."""
        return QSize(0, min(self._lowest, self.maximumHeight()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines are another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        high = self.words.heightForWidth(self.viewport().width()) + 2 * self.frameWidth()
        self.setMaximumHeight(max(high, 0))
        self.updateGeometry()
