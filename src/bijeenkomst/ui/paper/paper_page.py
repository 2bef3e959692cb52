"""Papier invoeren: copying rows, and going through the doubtful ones."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET, OFFER_SHEET, SheetRow
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.intake.photos.scans import ENDINGS
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.meeting_parts.built_page import BuiltPage
from bijeenkomst.ui.paper.adding_photos import AddingPhotos
from bijeenkomst.ui.paper.checklist import print_checklist
from bijeenkomst.ui.paper.dots import DotsPanel
from bijeenkomst.ui.paper.entered import EnteredRows
from bijeenkomst.ui.paper.entry_form import EntryForm
from bijeenkomst.ui.paper.group_sheet_panel import GroupSheetPanel
from bijeenkomst.ui.paper.offer_form import OfferForm
from bijeenkomst.ui.paper.paper_parts import PaperPart, parts_in_use
from bijeenkomst.ui.paper.part_tabs import PartTabs
from bijeenkomst.ui.paper.photo_panel import PhotoPanel
from bijeenkomst.ui.paper.review_panel import ReviewPanel
from bijeenkomst.ui.paper.row_strip import RowStrip
from bijeenkomst.ui.paper.signpost_form import SignpostForm
from bijeenkomst.ui.paper.slips_in_photos import SlipsInPhotos
from bijeenkomst.ui.responsive import Building
from bijeenkomst.ui.widgets.dropped import TakesDropped
from bijeenkomst.ui.widgets.file_dialogs import kinds_of_files
from bijeenkomst.ui.widgets.folding import FoldingPair, Unrolling
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, vbox
from bijeenkomst.ui.widgets.sight import bring_into_sight
from bijeenkomst.ui.widgets.when_seen import WhenSeen
from bijeenkomst.wording.missing import missing_sentence

BESIDE_LEAST, BESIDE_MOST, BESIDE_SHARE = 322, 560, 0.29  # pixels, including its scroll bar; of the width
SHOWN = (
    ch.SignUpChanged,
    ch.SetAsideChanged,
    ch.UncrossedChanged,
    ch.PhotoChanged,
    ch.DotsChanged,
    ch.KeptApartChanged,
    ch.HandoverChanged,
    ch.ThemeChanged,
    ch.DetailsChanged,
    ch.FirstCallerChanged,
    ch.SecondCallerChanged,
    ch.VolunteerChanged,
    ch.OfferChanged,
    ch.SignpostChanged,
    ch.PlaceChanged,
    ch.ProgrammeChanged,
)
BESIDE_PHOTOS = (PaperPart.ROWS, PaperPart.GROUP_SHEETS, PaperPart.OFFERS)
"""The parts of which the forms take turns beside the photos, in their order."""


class PaperPage(TakesDropped, BuiltPage):
    """The page with its parts (`PaperPart`). Signal: `left()`, to go back to the groups."""

    left = Signal()
    part = PaperPart.ROWS

    def build(self) -> Building:
        """Build the page part by part; see `Building`."""
        controller = self._controller
        self.parts, self.forms = QStackedWidget(self), QStackedWidget(self)
        with_foot, beside, offers = QWidget(self), QWidget(self), QWidget(self)
        self.group_sheet = GroupSheetPanel(controller, self, whole=False)
        # What holds the forms is put together while they are still empty: moving a full form is slow.
        for one in (with_foot, Unrolling(self.group_sheet), Unrolling(offers)):
            self.forms.addWidget(one)
        pair = FoldingPair(
            self.forms, Unrolling(beside), BESIDE_LEAST, self.parts, most=BESIDE_MOST, share=BESIDE_SHARE
        )
        self.parts.addWidget(pair)
        yield
        self.photos = PhotoPanel(controller, beside)
        yield
        form = QWidget(with_foot)
        scrolls = Unrolling(form, with_foot)
        self.entry = EntryForm(controller, self.photos.next_sheet, form)
        yield
        self.entered = EnteredRows(controller, beside)
        self.strip = RowStrip(self)
        self.adding = AddingPhotos(controller, self._services, self)
        self._bad_files: list[str] = []
        self._shows_new_photo = False
        self.review = ReviewPanel(controller, self.parts)
        yield
        self.dots = DotsPanel(controller, self.parts, whole=False)
        dots_scroll = Unrolling(self.dots, self.parts)
        yield from self.dots.build()
        yield
        self.head = PartTabs(self)
        self.back, self.tabs = self.head.back, self.head.tabs
        self.back.clicked.connect(self.left)
        self.tabs.chosen.connect(lambda index: self.show_part(PaperPart(index)))
        yield
        yield from self.group_sheet.build()
        yield
        self.offer = OfferForm(controller, offers)
        self._slips = SlipsInPhotos(self.photos, self.offer)
        yield
        self.signpost = SignpostForm(controller, offers)
        yield
        vbox(self.entry, on=form, margins=0)
        vbox((scrolls, 1), self.entry.foot, on=with_foot, margins=0)
        yield
        beside_column = vbox((self.photos, 3), on=beside, margins=0, spacing=12)
        beside_column.addWidget(self.entered, 2)
        beside_column.addStretch()  # beside a form of groups, without a photo, nothing else fills it
        yield
        vbox(self.offer, self.signpost, STRETCH, on=offers, margins=0, spacing=12)
        yield
        self.group_sheet.row_reached.connect(self.photos.show_row)
        for reached in (self.entry.reached, self.offer.goes_on.reached):
            reached.connect(bring_into_sight)
        self.entry.reached.connect(pair.ensureWidgetVisible)
        yield
        self.parts.addWidget(self.review)
        self.parts.addWidget(dots_scroll)
        yield
        self._missing = label("")
        self._missing.setProperty("notice", "warn")
        vbox(self.head, self._missing, self.strip, (self.parts, 1), on=self, margins=0, spacing=12)
        yield
        self.entry.row_changed.connect(self._row_changed)
        self._connect_photos()
        self.review.print_asked.connect(self._print)
        self._seen = WhenSeen(self, self._refresh)
        listen(self, controller.updated, self._updated)
        self._refresh()

    def show_part(self, part: PaperPart) -> None:
        """Go to this part of the page."""
        self.part = part
        self.tabs.show_tab(part)
        if not part.beside_photos:
            self.parts.setCurrentIndex(part)
        else:
            self.forms.setCurrentIndex(BESIDE_PHOTOS.index(part))
            self.entered.setVisible(part is PaperPart.ROWS)
            self.parts.setCurrentIndex(0)
            self._show_sheet()
        self.strip.setVisible(part.beside_photos and self.strip.has_row)
        self._focus()

    def go_on_from(self, other: "PaperPage") -> None:
        """Be at the same part, group and photo: the window was built anew."""
        if other.photos.photo is not None:
            self.photos.show_photo(other.photos.photo.id)
        self.group_sheet.show_theme(other.group_sheet.code)
        self.show_part(other.part)

    def type_over_group_sheet(self, code: str) -> None:
        """Go to the form for the groepsblad of this theme, beside its photo if there is one (R48)."""
        self.group_sheet.show_theme(code)
        self.show_part(PaperPart.GROUP_SHEETS)

    def start_with(self, theme: Theme | None) -> None:
        """Begin with the first sheet of this theme, unless a row is being copied already."""
        if theme is not None and self.entry.code.row is None:
            self.entry.code.copy(SheetRow(theme.code, 1, 1))

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Read photos and scans of sheets that were dropped; other files are refused in words."""
        self._add(paths)

    def refuse(self, sentence: str) -> None:
        """Show beside the photos why something that was dropped is not taken."""
        self.show_part(PaperPart.ROWS)
        self.photos.say(sentence, wrong=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus in the first field."""
        super().showEvent(event)
        self._focus()

    def _focus(self) -> None:
        match self.part:
            case PaperPart.ROWS:
                self.entry.code.focus()
            case PaperPart.GROUP_SHEETS:
                self.group_sheet.give_focus()
            case PaperPart.OFFERS:
                self.offer.focus()
            case _without_form:
                pass

    def _show_sheet(self) -> None:
        """Show the photo of the sheet that is typed over."""
        match self.part:
            case PaperPart.ROWS:
                self.photos.show_row(self.entry.code.row)
            case PaperPart.GROUP_SHEETS if self.group_sheet.code:
                self.photos.show_row(SheetRow(self.group_sheet.code, GROUP_SHEET))
            case PaperPart.OFFERS:
                self._slips.show()
            case _other:
                self.photos.show_row(None)

    def _connect_photos(self) -> None:
        self.setAcceptDrops(True)
        self.photos.asked.connect(self._choose_photos)
        self.photos.row_asked.connect(self._copy_row)
        self.photos.sheet_shown.connect(self._sheet_shown)
        self.photos.group_sheet_shown.connect(self._group_sheet_shown)
        self.photos.offers_shown.connect(self._offers_shown)
        self.photos.row_seen.connect(self.strip.show_row)
        self.adding.added.connect(self._photo_added)
        self.adding.busy.connect(self._say_busy)
        self.adding.failed.connect(self._bad_files.append)
        self.photos.take_keys_of(self)

    def _choose_photos(self) -> None:
        kinds = kinds_of_files(_("Foto's en scans"), ENDINGS)
        self._add(self._dialogs.open_files(self, _("Foto's of scans van bladen"), kinds))

    def _add(self, paths: tuple[Path, ...]) -> None:
        self._bad_files.clear()
        self._shows_new_photo = False
        self.adding.add(paths)

    def _say_busy(self, left: int) -> None:
        if left:
            sentence = ngettext("Nog %(count)d bestand te lezen…", "Nog %(count)d bestanden te lezen…", left)
            self.photos.say(sentence % {"count": left})
        else:
            self.photos.say(" ".join(self._bad_files), wrong=bool(self._bad_files))

    def _photo_added(self, photo_id: str) -> None:
        """Show the first of the photos that were chosen together, unless a row is being copied."""
        if not self._shows_new_photo and self.entry.fields.are_empty:
            self.photos.show_photo(photo_id)
        self._shows_new_photo = True

    def _sheet_shown(self, row: SheetRow) -> None:
        """Go to the sheet of the photo, unless something was typed for the current row."""
        if self.entry.fields.are_empty:
            self._copy_row(row)

    def _group_sheet_shown(self, code: str) -> None:
        """Go to the form of this group, unless something was typed for a row or a slip."""
        if self.entry.fields.are_empty and self.offer.fields.are_empty:
            self.type_over_group_sheet(code)

    def _offers_shown(self) -> None:
        """Go to the form for slips, unless something was typed for a row."""
        if self.entry.fields.are_empty:
            self.show_part(PaperPart.OFFERS)

    def _copy_row(self, row: SheetRow) -> None:
        if row.sheet == OFFER_SHEET:
            self.show_part(PaperPart.OFFERS)
            self._slips.show_slip(row.row)
            return
        if row.sheet == GROUP_SHEET:
            self.type_over_group_sheet(row.theme)
            self.group_sheet.go_to(row.row)
            return
        self.show_part(PaperPart.ROWS)
        self.entry.code.copy(row)

    def _row_changed(self) -> None:
        self.entered.show_sheet(self.entry.code.row)
        if self.part is PaperPart.ROWS:
            self.photos.show_row(self.entry.code.row)

    def _updated(self, update: Update) -> None:
        if update.concerns(SHOWN):
            self._seen.ask()

    def _refresh(self) -> None:
        self.entered.refresh()
        self.photos.refresh()
        self.review.refresh()
        self.dots.refresh()
        self.group_sheet.refresh()
        self.signpost.refresh()
        self.head.show_parts(parts_in_use(self._controller.meeting), self.review.count)
        missing = missing_sentence(self._controller.meeting.details)
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))

    def _print(self) -> None:
        printer = self._dialogs.choose_printer(self, _("Even nalopen afdrukken"), "A4")
        if printer is not None:
            print_checklist(self._controller.meeting, printer)
