"""The quotes of a theme as they were marked so far, each with the number of its story."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bijeenkomst.domain.values.story import PickedQuote
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
        self._quotes: dict[int, str] = {}  # by story
        self._rows: list[QWidget] = []
        self.drops: list[QPushButton] = []
        self._none = label(_("Nog geen citaat gemarkeerd. Het mag ook zonder."), "muted")
        self._column: QVBoxLayout = vbox(
            label(_("Citaten"), "label"), self._none, on=self, margins=0, spacing=6
        )

    @property
    def picked(self) -> tuple[PickedQuote, ...]:
        """What the theme gets."""
        return tuple(PickedQuote(text, story) for story, text in self._quotes.items())

    def full_without(self, story: int) -> bool:
        """Whether there is no room for a quote of this story."""
        return story not in self._quotes and len(self._quotes) >= MOST_QUOTES

    def pick(self, story: int, quote: str) -> None:
        """This is the quote of that story now; "" is none."""
        if self._quotes.get(story, "") == quote:
            return
        if quote:
            self._quotes[story] = quote
        else:
            del self._quotes[story]
        self._show()
        announce(self, _("Citaat: %(quote)s") % {"quote": quote} if quote else _("Citaat weggehaald."))

    def _show(self) -> None:
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows, self.drops = [], []
        for story, quote in self._quotes.items():
            drop = icon_button("cross", _("Haal het citaat uit verhaal %(number)d weg") % {"number": story})
            drop.clicked.connect(lambda _checked=False, story=story: self.unwanted.emit(story))
            row = QWidget()
            hbox((label(f"„{quote}”", "quote"), 1), drop, on=row, margins=0, spacing=8)
            self._column.addWidget(row)
            self._rows.append(row)
            self.drops.append(drop)
        self._none.setVisible(not self._quotes)
