"""Voorbereiden, Bladen drukken: which address stands on them, which of them, and making them (R7, R8, R12)."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from bijeenkomst.atomic_file import safe_file_name
from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import ChooseAddress, RememberPrinted
from bijeenkomst.export.sheets.carriers import ON_LABELS, Carrier, Choice
from bijeenkomst.export.sheets.pictures import Seen, look_at
from bijeenkomst.export.sheets.print_fingerprints import Outdated, standing
from bijeenkomst.export.sheets.write_pdf import carrier_name
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import PhoneServerStatus, Update
from bijeenkomst.ui.background_jobs import drop_pictures, wait_for
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.meeting_parts.built_page import BuiltPage
from bijeenkomst.ui.meeting_parts.sheet_preview import SheetPreview
from bijeenkomst.ui.preparation.address_choice import AddressChoice
from bijeenkomst.ui.preparation.carrier_rows import THUMBNAIL
from bijeenkomst.ui.preparation.sheet_choice import SheetChoice
from bijeenkomst.ui.preparation.sheet_foot import SheetFoot, saved_words
from bijeenkomst.ui.preparation.sheet_making import SheetMaking
from bijeenkomst.ui.preparation.sheet_pictures import SheetPictures
from bijeenkomst.ui.preparation.sheet_warnings import SheetWarnings
from bijeenkomst.ui.responsive import Building
from bijeenkomst.ui.widgets.headings import page_title
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.opening import open_folder

SHOWN = (
    ch.ThemeChanged,
    ch.DetailsChanged,
    ch.AddressChanged,
    ch.PrintedAddressChanged,
    ch.PrintedSheetsChanged,
    ch.PresentChanged,
    ch.ProgrammeChanged,
    ch.PlaceChanged,
    ch.ScribeKeyChanged,
    ch.ScribeRoundChanged,
    ch.SignpostChanged,
)
Paper = tuple[str, bool]  # its size, and whether it is a sheet of labels
LEAST_PREVIEW = 140  # pixels
REST = 250  # ms without a change before the sheets are drawn again


class SheetsPage(BuiltPage):
    """The `preview` and the `foot` stand beside and below it, where they do not scroll away.

    In a narrow window the preview stands on the page, in `within`.

    Signal: `details_asked()` when people want to fill in first what is missing on the sheets."""

    details_asked = Signal()

    def build(self) -> Building:
        """Make its parts; see `Building`."""
        controller = self._controller
        self._pictures = SheetPictures(controller)
        self.address = AddressChoice(controller)
        yield
        self.sheets = SheetChoice(self)
        yield from self.sheets.build()
        yield
        self.preview = SheetPreview(least=LEAST_PREVIEW)
        self.foot = SheetFoot()
        self.make, self.print = self.foot.make, self.foot.print
        self.make.clicked.connect(self._save)
        self.print.clicked.connect(self._print)
        self.notice, self.no_address = self.foot.notice, NoticeBar()
        self.no_address.close_button.hide()
        self.warnings = SheetWarnings()
        self.warnings.details_asked.connect(self.details_asked)
        self.warnings.labels_asked.connect(self._choose_labels)
        self.warnings.again_asked.connect(self._choose_again)
        self._looked_at = Carrier.LIST
        self._making = False
        self._asked = 0
        self._resting = QTimer(self, interval=REST, singleShot=True)
        self._resting.timeout.connect(self._look)
        yield
        self._lay_out()
        yield
        self.sheets.chosen.connect(self._changed)
        self.sheets.looked_at.connect(self.look_at)
        self.preview.turned.connect(self._draw_preview)
        listen(self, controller.updated, self._updated)
        listen(self, controller.status_changed, self._status_changed)
        self._show()

    # --- layout --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(16)
        column.addWidget(page_title(_("Bladen drukken")))
        said = _("Wie liever schrijft dan typt, doet net zo goed mee. Zo werkt de avond ook zonder telefoon.")
        column.addWidget(label(said, "muted"))
        column.addWidget(self.warnings)
        column.addWidget(self.address)
        column.addWidget(self._choosing_card())

    def _choosing_card(self) -> QFrame:
        card = QFrame(self)  # before it is full: moving all of it is slow
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(_("Wat wilt u drukken?"), "subheading"))
        column.addWidget(self.no_address)
        column.addWidget(self.sheets.themes)
        column.addWidget(self.sheets)
        self.within = QHBoxLayout()
        column.addLayout(self.within)
        return card

    # --- what is known -------------------------------------------------------------------------------

    def look_at(self, carrier: Carrier) -> None:
        """Show a kind large, from its first page."""
        self._looked_at = carrier
        self._draw_preview(0)
        self.sheets.mark_looked_at(carrier)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: draw the sheets."""
        super().showEvent(event)
        self._resting.start()

    def _updated(self, update: Update) -> None:
        if update.concerns(SHOWN):
            self._show()

    def _status_changed(self, _status: PhoneServerStatus) -> None:
        self._show()

    def _show(self) -> None:
        meeting = self._controller.meeting
        self.sheets.show_meeting(meeting, self._controller.status.base_url)
        if self._looked_at not in self.sheets.of_use:
            self.look_at(Carrier.LIST)
        own = frozenset(address.base_url for address in self.address.possible)
        self.warnings.show_meeting(meeting, self._controller.status.base_url, own)
        if meeting.address:
            self.no_address.clear()
        else:
            said = _(
                "Het adres is nog niet bekend. De bladen krijgen geen QR-code, maar plaats voor een etiket."
            )
            self.no_address.say(said, "warn")
        self._changed()

    def _choose_labels(self) -> None:
        """Only labels, for the address that this laptop has now."""
        now = self._controller.status.base_url
        if now != self._controller.meeting.address:
            self._controller.do(ChooseAddress(now))
        self._choose((Carrier.LABELS,))

    def _choose_again(self, found: Outdated) -> None:
        """The sheets that no longer match, for the themes that they no longer match."""
        self._choose(found.carriers, found.again)

    def _choose(self, carriers: tuple[Carrier, ...], themes: tuple[str, ...] = ()) -> None:
        self.sheets.choose_only(carriers, themes)
        self.look_at(carriers[0])
        self.print.setFocus()

    # --- pictures ------------------------------------------------------------------------------------

    def _changed(self) -> None:
        self._able()
        if self.isVisible():
            self._resting.start()

    def _able(self) -> None:
        ready = bool(self.sheets.carriers) and not self._making
        self.make.setEnabled(ready)
        self.print.setEnabled(ready)

    def _look(self) -> None:
        if self._making:
            return  # it is looked at again once they are made
        drop_pictures(self)
        self._asked += 1
        asked, side = self._asked, round(THUMBNAIL * self.devicePixelRatioF())
        meeting, kinds = self._controller.meeting, self.sheets.of_use

        def look(choice: Choice) -> None:
            future = self._services.run_export(look_at, meeting, kinds, choice, 0, side)
            wait_for(
                future, self, lambda seen: self._show_thumbnails(seen, asked), self._say_bad, to_look_at=True
            )

        self._pictures.put_into(self._choice(), kinds, look)
        self._draw_preview(self.preview.page)

    def _show_thumbnails(self, seen: list[Seen], asked: int) -> None:
        if asked != self._asked:
            return  # something changed since
        self.sheets.show_thumbnails(seen)
        self.sheets.mark_looked_at(self._looked_at)
        self._able()

    def _choice(self) -> Choice:
        return self.sheets.choice(self._controller.meeting)

    def _draw_preview(self, page: int) -> None:
        side = self.preview.side
        wanted = self._looked_at
        meeting = self._controller.meeting

        def look(choice: Choice) -> None:
            wait_for(
                self._services.run_export(look_at, meeting, (wanted,), choice, page, side),
                self,
                lambda seen: self.preview.show_page(seen[0]) if wanted is self._looked_at else None,
                self._say_bad,
                to_look_at=True,
            )

        self._pictures.put_into(self._choice(), (wanted,), look)

    # --- making --------------------------------------------------------------------------------------

    def _save(self) -> None:
        folder = self._dialogs.choose_folder(
            self, _("In welke map moeten de bladen komen?"), self._controller.path.parent
        )
        if folder is None:
            return
        title = self._controller.meeting.details.title
        jobs = [
            (one, folder / f"{safe_file_name(f'{carrier_name(one)} {title}')}.pdf")
            for one in self.sheets.carriers
        ]
        making = self._start(_("De bladen worden gemaakt…"), self.sheets.carriers)
        making.done.connect(self._saved)
        making.save(jobs)

    def _print(self) -> None:
        """One dialog for each kind of paper: it is another tray, or another printer. Labels come last."""
        by_paper: dict[Paper, list[Carrier]] = {}
        for carrier in sorted(self.sheets.carriers, key=lambda one: one in ON_LABELS):
            by_paper.setdefault((carrier.paper, carrier in ON_LABELS), []).append(carrier)
        self._print_next(list(by_paper.items()))

    def _print_next(self, left: list[tuple[Paper, list[Carrier]]]) -> None:
        ((paper, labels), carriers), *rest = left
        title = _("Drukken op etiketten") if labels else _("Drukken op %(paper)s") % {"paper": paper}
        printer = self._dialogs.choose_printer(self, title, paper)
        if printer is None:
            return
        making = self._start(_("De bladen gaan naar de printer…"), carriers)
        making.done.connect(lambda _paths: self._printed(rest))
        making.print(carriers, printer)

    def _start(self, words: str, carriers: Sequence[Carrier]) -> SheetMaking:
        self._making = True
        self.foot.hold_focus()
        self._able()
        drop_pictures(self)  # who waits for paper waits for no picture that was asked for before
        self.notice.say(words, "plain")
        meeting, choice = self._controller.meeting, self._choice()
        making = SheetMaking(self._services, self._pictures, meeting, choice, self)
        made = RememberPrinted(choice.address, standing(meeting, carriers, choice))
        making.done.connect(lambda _paths: self._controller.do(made))
        making.failed.connect(self._failed)
        return making

    def _made(self) -> None:
        self._making = False
        self._changed()
        self.foot.give_focus_back()

    def _printed(self, left: list[tuple[Paper, list[Carrier]]]) -> None:
        self._made()
        self.notice.say(_("Naar de printer gestuurd. Druk af op 100 %, aan één kant."), "good")
        if left:
            self._print_next(left)

    def _saved(self, paths: list[Path]) -> None:
        self._made()
        to_folder = (_("Open de map"), lambda: open_folder(paths[0].parent, self.notice))
        self.notice.say(saved_words(paths), "good", to_folder)

    def _failed(self, sentence: str) -> None:
        self._made()
        self._say_bad(sentence)

    def _say_bad(self, sentence: str) -> None:
        self.notice.say(sentence, "bad")
