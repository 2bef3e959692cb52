"""The quotes of a theme that have been marked so far, each with the number of its story."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bijeenkomst.domain.values.story import PickedQuote, Span
from bijeenkomst.domain.values.theme import MOST_QUOTES
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.announcing import announce
from bijeenkomst.ui.widgets.buttons import icon_button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import hbox, vbox


class PickedQuotes(QWidget):
    """In the order in which they were picked. Signal: `unwanted(story)`."""

    unwanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quotes: dict[int, PickedQuote] = {}  # by story
        self._rows: list[QWidget] = []
        self.drops: list[QPushButton] = []
        self._none = label(_("Nog geen citaat gemarkeerd. Het mag ook zonder."), "muted")
        self._column: QVBoxLayout = vbox(
            label(_("Citaten"), "label"), self._none, on=self, margins=0, spacing=6
        )

    @property
    def picked(self) -> tuple[PickedQuote, ...]:
        """The quotes that the theme gets."""
        return tuple(self._quotes.values())

    def full_without(self, story: int) -> bool:
        """Whether there is no room for a quote of this story."""
        return story not in self._quotes and len(self._quotes) >= MOST_QUOTES

    def pick(self, story: int, quote: str, places: Sequence[Span] = ()) -> None:
        """Set the quote of that story, with the places of its words; "" for none."""
        before = self._quotes.get(story)
        if quote:
            self._quotes[story] = PickedQuote(quote, story, tuple(places))
        else:
            self._quotes.pop(story, None)
        if quote != (before.text if before else ""):
            self._show()
            announce(self, _("Citaat: %(quote)s") % {"quote": quote} if quote else _("Citaat weggehaald."))

    def leave_out(self, story: int) -> None:
        """Remove the quote of a story that no longer lies here; the caller says so."""
        del self._quotes[story]
        self._show()

    def _show(self) -> None:
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows, self.drops = [], []
        for story, picked in self._quotes.items():
            drop = icon_button("cross", _("Haal het citaat uit verhaal %(number)d weg") % {"number": story})
            drop.clicked.connect(lambda _checked=False, story=story: self.unwanted.emit(story))
            row = QWidget()
            hbox((label(f"„{picked.text}”", "quote"), 1), drop, on=row, margins=0, spacing=8)
            self._column.addWidget(row)
            self._rows.append(row)
            self.drops.append(drop)
        self._none.setVisible(not self._quotes)
