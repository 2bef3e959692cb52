"""Which sheets, how many, and for which themes (R7); what the zaalcheck advises is filled in beforehand (R13)."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.sheets.carriers import MOST_COPIES, Carrier, Choice, network_of, of_use
from bijeenkomst.export.sheets.label_sizes import LabelSize
from bijeenkomst.export.sheets.pictures import Seen
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.meeting_parts.sheet_preview import pixmap_of
from bijeenkomst.ui.meeting_parts.theme_choice import ThemeChoice
from bijeenkomst.ui.preflight.table_cards import advised_cards
from bijeenkomst.ui.preparation.carrier_rows import CarrierRow
from bijeenkomst.ui.responsive import Building
from bijeenkomst.ui.widgets.labels import label

UNDER_WORDS = 138  # pixels: where the words of a row start


class SheetChoice(QWidget):
    """Signals: `chosen()` when something was chosen otherwise, `looked_at(carrier)` when a picture was pressed.

    The themes are chosen in `themes`, which stands where its owner wants it. `build` makes its parts.
    """

    chosen = Signal()
    looked_at = Signal(object)

    def build(self) -> Building:
        """Make its parts; see `Building`."""
        self.rows: dict[Carrier, CarrierRow] = {}
        self.of_use = tuple(Carrier)
        self.themes = ThemeChoice()
        self.dots = QCheckBox(_("Met plaats om stippen te plakken: herkent u dit?"))
        self._address = ""
        self.dots.toggled.connect(lambda _on: self._say_reach())
        self.dots.toggled.connect(lambda _on: self.chosen.emit())
        self.label_size = QComboBox()
        for size in LabelSize:
            self.label_size.addItem(_size_name(size), size)
        self.label_size.setCurrentIndex(self.label_size.findData(LabelSize.USUAL))
        self.label_size.setAccessibleName(_("Welke etiketten hebt u?"))
        self.label_size.currentIndexChanged.connect(lambda _index: self.chosen.emit())
        self.first = QSpinBox()
        self.first.setRange(1, MOST_COPIES)
        self.first.setAccessibleName(_("Nummer van het eerste blad"))
        self._advice = label("", "small")
        self._advice.setContentsMargins(UNDER_WORDS, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for carrier in Carrier:
            row = self.rows[carrier] = CarrierRow(carrier, self)
            column.addWidget(row)
            if carrier is Carrier.SLIPS:
                column.addLayout(self._numbering())
            if carrier is Carrier.POSTER:
                beside = QHBoxLayout()
                beside.setContentsMargins(UNDER_WORDS, 0, 0, 0)
                beside.addWidget(self.dots)
                column.addLayout(beside)
            if carrier is Carrier.LABELS:
                column.addLayout(self._label_sizes())
            if carrier is Carrier.CARD:
                column.addWidget(self._advice)
            row.chosen.connect(self.chosen)
            row.looked_at.connect(lambda carrier=carrier: self.looked_at.emit(carrier))
            yield
        column.addStretch()
        self.first.valueChanged.connect(lambda _value: self.chosen.emit())
        self.themes.chosen.connect(self.chosen)

    def _numbering(self) -> QHBoxLayout:
        """Who prints more sheets later has to go on counting: no row code may come twice (R8)."""
        row = QHBoxLayout()
        row.setContentsMargins(UNDER_WORDS, 0, 0, 0)
        said = label(_("Drukt u bladen of strookjes bij? Begin dan te tellen bij blad"), "small")
        row.addWidget(said, 1)
        row.addWidget(self.first)
        return row

    def _label_sizes(self) -> QHBoxLayout:
        """It counts for name stickers and for the room for a label too."""
        row = QHBoxLayout()
        row.setContentsMargins(UNDER_WORDS, 0, 0, 0)
        row.addWidget(label(_("Welke etiketten hebt u?"), "small"), 1)
        row.addWidget(self.label_size)
        return row

    @property
    def carriers(self) -> tuple[Carrier, ...]:
        """The kinds that are ticked and can be made; () also when no theme is ticked."""
        if self.themes.none:
            return ()
        return tuple(
            one
            for one, row in self.rows.items()
            if one in self.of_use and row.box.isChecked() and row.box.isEnabled()
        )

    def choice(self, meeting: Meeting) -> Choice:
        """What is chosen, with the address and the Wi-Fi that the meeting says."""
        copies = {carrier: row.copies.value() for carrier, row in self.rows.items()}
        network = network_of(meeting.details)
        return Choice(
            meeting.address,
            self.themes.codes,
            copies,
            network,
            self.first.value(),
            self.dots.isChecked(),
            self.label_size.currentData(),
        )

    def choose_only(self, carriers: Collection[Carrier], themes: Collection[str] = ()) -> None:
        """Tick these kinds and no other, for these themes; () is all."""
        for one, row in self.rows.items():
            row.box.setChecked(one in carriers)
        self.themes.choose(themes)

    def mark_looked_at(self, carrier: Carrier) -> None:
        """The picture that is shown large."""
        for one, row in self.rows.items():
            row.thumbnail.setChecked(one is carrier)

    def show_meeting(self, meeting: Meeting, base_url: str) -> None:
        """The themes, the kinds that the evening has a use for, and how many cards the hall needs (R13)."""
        self.themes.show_meeting(meeting)
        self.of_use = of_use(meeting)
        for carrier, row in self.rows.items():
            row.setVisible(carrier in self.of_use)
        self._address = meeting.address
        self._say_reach()
        cards, themes = advised_cards(meeting, base_url), len(meeting.in_order)
        self._advice.setVisible(bool(cards and themes))
        if cards and themes:
            each = -(-cards // themes)
            self.rows[Carrier.CARD].advise(each)
            said = _("De zaalcheck raadt %(cards)d kaarten aan: %(each)d per thema.")
            self._advice.setText(said % {"cards": cards, "each": each})

    def _say_reach(self) -> None:
        for row in self.rows.values():
            row.say_reach(self._address, dots=self.dots.isChecked())

    def show_thumbnails(self, seen: Sequence[Seen]) -> None:
        """What each kind looks like now, or why it cannot be made."""
        ratio = self.devicePixelRatioF()
        for one in seen:
            row = self.rows[one.carrier]
            row.show_thumbnail(pixmap_of(one.picture, ratio) if one.picture else None, one.pages)
            row.box.setEnabled(one.picture is not None)
            row.box.setToolTip(one.trouble)


def _size_name(size: LabelSize) -> str:
    """As it stands on the packet: "70 × 37 mm, 24 op een vel"."""
    sheet = size.sheet
    wide, high = (f"{side:g}".replace(".", ",") for side in (sheet.width, sheet.height))
    said = _("%(width)s × %(height)s mm, %(count)d op een vel")
    return said % {"width": wide, "height": high, "count": sheet.on_a_page}
