"""The kinds of sheets to choose from: each with a small picture, what it is for, and how many."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from bijeenkomst.export.sheets.carriers import MOST_COPIES, PER_THEME, Carrier, usual_copies
from bijeenkomst.export.sheets.reach import reach_of
from bijeenkomst.export.sheets.write_pdf import carrier_name
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.widgets.labels import label

THUMBNAIL = 72  # pixels
USUALLY_PRINTED = frozenset(
    {Carrier.LIST, Carrier.SLIPS, Carrier.CARD, Carrier.GROUP_SHEET, Carrier.TABLE_SIGN}
)
"""The last two only where groups go to work: elsewhere they are not offered."""


class CarrierRow(QWidget):
    """One kind. Signals: `chosen()` when its box or number changed, `looked_at()` when its picture was pressed."""

    chosen = Signal()
    looked_at = Signal()

    def __init__(self, carrier: Carrier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.carrier = carrier
        self.thumbnail = QPushButton()
        self.thumbnail.setProperty("kind", "thumbnail")
        self.thumbnail.setCheckable(True)
        self.thumbnail.setFixedSize(THUMBNAIL + 20, THUMBNAIL + 16)
        self.thumbnail.setIconSize(QSize(THUMBNAIL, THUMBNAIL))
        self.thumbnail.setAccessibleName(_("Bekijk: %(name)s") % {"name": carrier_name(carrier)})
        self.box = QCheckBox(carrier_name(carrier))
        self.box.setChecked(carrier in USUALLY_PRINTED)
        self.copies = QSpinBox()
        self.copies.setRange(1, MOST_COPIES)
        self.copies.setValue(usual_copies(carrier))
        self.copies.setAccessibleName(_("Hoeveel: %(name)s") % {"name": carrier_name(carrier)})
        self.copies.setSuffix(f" {unit(carrier)}")
        self.copies.setFixedWidth(158)
        self._by_hand = self._advising = False
        self._pages = label("", "small", wrap=False)
        self._pages.setMinimumWidth(90)
        self.what_for = label(carrier_use(carrier), "small")
        self._lay_out()
        self.box.toggled.connect(lambda _on: self.chosen.emit())
        self.copies.valueChanged.connect(self._counted)
        self.thumbnail.clicked.connect(lambda _on: self.looked_at.emit())

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(self.box, 0, Qt.AlignmentFlag.AlignLeft)
        self.what_for.setContentsMargins(32, 0, 0, 0)
        words.addWidget(self.what_for)
        words.addStretch()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.addWidget(self.thumbnail, 0, 0, 2, 1)
        grid.addLayout(words, 0, 1, 2, 1)
        grid.addWidget(self.copies, 0, 2, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self._pages, 1, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)

    def say_reach(self, address: str, *, dots: bool) -> None:
        """From how far the code can be scanned that stands on it with this address (R13)."""
        self.what_for.setText(carrier_use(self.carrier, reach_of(self.carrier, address, dots=dots)))

    def advise(self, copies: int) -> None:
        """Fill in a number, unless somebody chose one."""
        if not self._by_hand:
            self._advising = True
            self.copies.setValue(copies)
            self._advising = False

    def show_thumbnail(self, picture: QPixmap | None, pages: int) -> None:
        """What it looks like, and how many pages come out of the printer; None is nothing."""
        self.thumbnail.setIcon(QIcon() if picture is None else QIcon(picture))
        self.thumbnail.setEnabled(picture is not None)
        said = ngettext("%(count)d vel", "%(count)d vellen", pages) % {"count": pages}
        self._pages.setText(said if picture is not None else _("kan nog niet"))

    def _counted(self, _copies: int) -> None:
        self._by_hand = self._by_hand or not self._advising
        self.chosen.emit()


def carrier_use(carrier: Carrier, reach: str = "") -> str:
    """What it is for, and on what it is printed; from how far its code can be scanned, when that is known."""
    if reach and carrier is Carrier.CARD:
        return _("Voor op tafel, te scannen tot %(reach)s. A4, dubbelvouwen.") % {"reach": reach}
    if reach and carrier is Carrier.POSTER:
        return _("Voor aan de muur, te scannen tot %(reach)s. A3.") % {"reach": reach}
    return {
        Carrier.LIST: _("Om op te schrijven, tien mensen op een blad. A4 liggend."),
        Carrier.SLIPS: _("Voor wie niet wil dat anderen meelezen. A4, in drieën knippen."),
        Carrier.CARD: _("Voor op tafel. A4, dubbelvouwen."),
        Carrier.POSTER: _("Voor aan de muur. A3."),
        Carrier.OVERVIEW: _("Alle codes bij elkaar, voor bij de deur. A4."),
        Carrier.JOIN: _("In twee stappen: Wi-Fi en meedoen. A3."),
        Carrier.LABELS: _("Om over een oude code te plakken. Op vellen met etiketten."),
        Carrier.SCRIPT: _("Voor uzelf: programma, tijden, codes en toetsen. A4."),
        Carrier.STICKERS: _("Voor op de trui. Op dezelfde vellen met etiketten."),
        Carrier.GROUP_SHEET: _("Om in de groep plannen op te schrijven. A4 liggend."),
        Carrier.LARGE_GROUP_SHEET: _("Hetzelfde, met meer plaats om te schrijven. A3 liggend."),
        Carrier.TABLE_SIGN: _("Om de tafel van de groep te vinden. A4, dubbelvouwen."),
        Carrier.OFFER: _("Voor wie iets te bieden heeft aan alle groepen. A4, in drieën knippen."),
        Carrier.SIGNPOST_SLIPS: _("Voor wie openbaar wil zijn voor een groep. A4, in drieën knippen."),
        Carrier.SIGNPOST: _("Hoe men later bij een groep komt, en kaartjes voor buren. A4."),
    }[carrier]


def unit(carrier: Carrier) -> str:
    """What the number counts."""
    return _("per thema") if carrier in PER_THEME else _("keer")
