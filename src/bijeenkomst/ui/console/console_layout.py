"""How the console is laid out: all of it side by side, and in a small window what must be in reach before the rest."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.console.presenter import Presenter
from bijeenkomst.ui.console.programme_editor import ProgrammePanel
from bijeenkomst.ui.responsive import Building, at_once
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.folding import FoldingPair, Unrolling
from bijeenkomst.ui.widgets.scrolling import ScrollArea

PROGRAMME_WIDTH, SIDE_WIDTH = 284, 440  # pixels
ROOM_FOR_ALL = 1200, 500  # pixels
AROUND, AROUND_SMALL = (24, 16, 12, 12), (16, 6, 8, 6)


class ConsoleLayout(QWidget):
    """The programme at the left, the presenter's view, and the controls of this part.

    Back and on stand below the view, in a bar that never scrolls away. Where there is no room for all three, the
    programme takes the place of the rest when it is asked for.
    """

    def __init__(
        self,
        programme: ProgrammePanel,
        presenter: Presenter,
        side: Unrolling,
        parent: QWidget | None = None,
        *,
        whole: bool = True,
    ) -> None:
        super().__init__(parent)
        self.small = False
        self._programme, self._presenter, self._side = programme, presenter, side
        if whole:
            at_once(self.build())

    def build(self) -> Building:
        """Put the three into it; see `Building`."""
        middle = QWidget(self)
        self._middle = QVBoxLayout(middle)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(12)
        self._middle.addWidget(self._presenter, 1)
        yield
        self.columns = FoldingPair(middle, self._side, SIDE_WIDTH, self)
        yield
        self.list_parts = button(_("Programma"))
        self.list_parts.setCheckable(True)
        self.list_parts.setProperty("kind", "state")
        self.list_parts.toggled.connect(lambda _on: self._place())
        self._presenter.steps.put_before(self.list_parts)
        self._parts = QHBoxLayout()
        # while it is changed it needs more height than two red bars leave
        self._listed = ScrollArea(self._programme, self)
        yield
        self._parts.addWidget(self._listed)
        self._parts.addWidget(self.columns, 1)
        self._all = QVBoxLayout(self)
        self._all.addLayout(self._parts, 1)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another way of laying out, when there is more or less room."""
        super().resizeEvent(event)
        wide, high = ROOM_FOR_ALL
        small = event.size().width() < wide or event.size().height() < high
        if small != self.small:
            self.small = small
            self._place()

    def back_to_the_view(self) -> None:
        """A part was chosen from the programme."""
        self.list_parts.setChecked(False)

    def _place(self) -> None:
        listed = self.small and self.list_parts.isChecked()
        self.list_parts.setVisible(self.small)
        (self._all if self.small else self._middle).addWidget(self._presenter.steps)
        self._presenter.be_small(self.small)
        self.columns.setVisible(not listed)
        self._listed.setVisible(listed or not self.small)
        self._listed.setMinimumWidth(PROGRAMME_WIDTH)
        self._listed.setMaximumWidth(self.maximumWidth() if listed else PROGRAMME_WIDTH)
        self._parts.setStretch(0, int(listed))
        self._parts.setStretch(1, int(not listed))
        self._parts.setSpacing(12 if self.small else 20)
        self._all.setSpacing(6 if self.small else 12)
        self._all.setContentsMargins(*(AROUND_SMALL if self.small else AROUND))
