"""The window to remove somebody who asks for it: one search, removal everywhere, and notes to pass on (R44)."""

import uuid
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from bijeenkomst.domain.commands import Withdraw
from bijeenkomst.domain.everybody import everybody
from bijeenkomst.domain.finding_people import (
    FoundOffer,
    FoundPerson,
    FoundSignpost,
    FoundSignUp,
    find_person,
    one_person,
    photos_of,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.letting_go import Written
from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET
from bijeenkomst.folders import state_folder
from bijeenkomst.i18n import gettext as _
from bijeenkomst.letting_go.leftover import Wiped
from bijeenkomst.letting_go.process import WipingWritten
from bijeenkomst.letting_go.proving import find_traces
from bijeenkomst.letting_go.search_terms import sought
from bijeenkomst.letting_go.searching import Found
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.meeting_parts.steps_run import StepsRun
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.ui.widgets.side_window import SideWindow
from bijeenkomst.ui.withdrawing.follow_up import FilesOfBefore, Note, NoteCard
from bijeenkomst.ui.withdrawing.found_row import FoundRow
from bijeenkomst.ui.withdrawing.photo_card import PhotoCard
from bijeenkomst.ui.withdrawing.withdrawing_words import in_texts, on_paper, taken_away, what_goes
from bijeenkomst.wording.giving_away import places_naming
from bijeenkomst.wording.withdrawing import note_to_group

FEWEST = 2  # characters of a search


class WithdrawWindow(SideWindow):
    """For the facilitator's screen only. Search results are discarded when it closes."""

    def __init__(
        self, controller: Controller, services: Services, dialogs: FileDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._services, self._dialogs = controller, services, dialogs
        self.setWindowTitle(_("Iemand wil eraf"))
        self.search = QLineEdit()
        self.search.setAccessibleName(_("Naam, telefoonnummer of e-mailadres"))
        self.search.setPlaceholderText(_("Naam, telefoonnummer of e-mailadres"))
        self.search.textChanged.connect(self._search)
        self.rows: list[FoundRow] = []
        self.notes: list[NoteCard] = []
        self.photos: list[PhotoCard] = []
        self.files: FilesOfBefore | None = None
        self._told = self._on_paper = self._in_texts = ""
        self.notice = NoticeBar()
        self.take_away = button(_("Haal weg"), "danger", "trash")
        self.take_away.clicked.connect(self._ask)
        self.close_button = button(_("Sluit"))
        self.close_button.clicked.connect(self.close)
        self._explanation = label("", "muted")
        self._lay_out()
        self._search("")
        listen(self, controller.failed, lambda _sentence: self._may_go())
        self.resize(720, 640)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("page", True)
        self._results = vbox(STRETCH, on=inside, spacing=8)
        buttons = hbox(STRETCH, self.close_button, self.take_away)
        whole = vbox(on=self, spacing=12)
        add(whole, label(_("Iemand wil van de lijst. Zoek die persoon op."), "subheading"), self.search)
        add(whole, self._explanation, (ScrollArea(inside), 1), self.notice, buttons)

    def _search(self, typed: str) -> None:
        self._clear()
        meeting = self._controller.meeting
        people = find_person(meeting, typed) if len(typed.strip()) >= FEWEST else ()
        certain = one_person(people)
        for person in people:
            row = FoundRow(meeting, person, chosen=certain)
            row.chosen.toggled.connect(lambda _on: self._may_go())
            self.rows.append(row)
            self._put(row)
        self._explanation.setText(_explanation(typed, people, certain=certain))
        self._may_go()

    def _clear(self) -> None:
        self.notice.clear()
        old: list[QWidget] = [*self.rows, *self.notes, *self.photos, *([self.files] if self.files else [])]
        for widget in old:
            widget.hide()
            widget.deleteLater()
        self.rows, self.notes, self.photos, self.files = [], [], [], None

    def _put(self, widget: QWidget) -> None:
        self._results.insertWidget(self._results.count() - 1, widget)

    def _chosen(self) -> tuple[FoundPerson, ...]:
        return tuple(row.found for row in self.rows if row.chosen.isChecked())

    def _may_go(self) -> None:
        """Whoever leaves a group is no longer its public way in either."""
        leave = {found.person.id for found in self._chosen() if isinstance(found, FoundSignUp)}
        for row in self.rows:
            if isinstance(row.found, FoundSignpost):
                goes = row.found.person.sign_up in leave
                row.chosen.setEnabled(not goes)
                if goes:
                    row.chosen.setChecked(True)
        self.take_away.setEnabled(bool(self._chosen()))

    def _ask(self) -> None:
        """Ask for confirmation: this cannot be undone."""
        sentence = _(
            "%(what)s weghalen? Dit kan niet ongedaan worden gemaakt, en wat u eerder deed ook niet meer."
        )
        self.notice.say(
            sentence % {"what": what_goes(self._chosen())},
            "warn",
            (_("Ja, haal weg"), self._withdraw),
            (_("Nee"), self.notice.clear),
        )

    def _withdraw(self) -> None:
        people, meeting = self._chosen(), self._controller.meeting
        self.notice.clear()
        self.take_away.setEnabled(False)
        sign_ups = [found.person for found in people if isinstance(found, FoundSignUp)]
        signposts = [found for found in people if isinstance(found, FoundSignpost)]
        command = Withdraw(
            uuid.uuid4().hex,
            tuple((sign_up.theme, sign_up.id) for sign_up in sign_ups),
            tuple(found.person.id for found in people if isinstance(found, FoundOffer)),
            tuple(found.theme for found in signposts),
        )
        self._told = taken_away(people)
        self._in_texts = in_texts(places_naming(meeting, (found.person for found in people)))
        self._on_paper = on_paper(found.person for found in signposts)
        notes = _notes(meeting, people)
        texts = sought(found.person for found in people)
        photos = photos_of(
            meeting, sign_ups, (found.person for found in people if isinstance(found, FoundOffer))
        )
        self._controller.do(command, lambda _done: self._gone(notes, photos, texts))

    def _gone(self, notes: tuple[Note, ...], photos: tuple[Photo, ...], texts: frozenset[str]) -> None:
        """Show what is left to do, and search the files for traces of the person."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._clear()
        self._explanation.clear()
        meeting = self._controller.meeting
        for note in notes:
            card = NoteCard(note, self._dialogs)
            self.notes.append(card)
            self._put(card)
        for photo in photos:
            picture = PhotoCard(photo, self._controller)
            picture.gone.connect(lambda picture=picture: self._photo_gone(picture, texts))
            self.photos.append(picture)
            self._put(picture)
        if meeting.written:
            self.files = FilesOfBefore(meeting.written.values(), self._wipe_files)
            self._put(self.files)
        self._look_for(texts)

    def _look_for(self, texts: frozenset[str]) -> None:
        """Search everything that the program stores for these texts."""
        meeting = self._controller.meeting
        others = "\n".join(sought(everybody(meeting)))  # a housemate may have the same number
        search_terms = frozenset(text for text in texts if text not in others)
        future = self._services.run_export(find_traces, self._controller.path, search_terms, state_folder())
        wait_for(future, self, self._searched, lambda sentence: self.notice.say(sentence, "bad"))

    def _searched(self, traces: tuple[Found, ...]) -> None:
        if traces:
            where = ", ".join(str(trace.place) for trace in traces)
            sentence = _("%(gone)s Maar nog gevonden in: %(where)s. Gooi dat weg.")
            self.notice.say(sentence % {"gone": self._told, "where": where}, "warn")
        else:
            sentence = _("%(gone)s Nagezocht in het bestand, het logboek en de instellingen: niets gevonden.")
            if any(card.photo.sheet != GROUP_SHEET for card in self.photos):
                sentence = _("%(gone)s Maar wat deze mens zelf schreef, staat nog op een foto, hierboven.")
            elif self.photos:
                sentence = _("%(gone)s Maar op de foto hierboven staat misschien nog de naam van deze mens.")
            said = [sentence % {"gone": self._told}, self._on_paper, self._in_texts]
            if self.notes:
                said.append(_("Geef het briefje hierboven nog door."))
            to_do = self.photos or self._on_paper or self._in_texts
            self.notice.say(" ".join(filter(None, said)), "warn" if to_do else "good")

    def _photo_gone(self, card: PhotoCard, texts: frozenset[str]) -> None:
        self.photos.remove(card)
        card.hide()
        card.deleteLater()
        self._look_for(texts)

    def _wipe_files(self) -> None:
        if self.files is not None:
            self.files.wipe.setEnabled(False)
        controller = self._controller
        process = WipingWritten(controller.path, lambda: controller.meeting)
        run = StepsRun(process, controller, self._services, self)
        run.done.connect(self._files_gone)
        run.failed.connect(lambda sentence: self.notice.say(sentence, "bad"))
        run.start()

    def _files_gone(self, results: tuple[Wiped, ...]) -> None:
        remaining: tuple[Written, ...] = tuple(self._controller.meeting.written.values())
        if self.files is not None:
            self.files.hide()
            self.files.deleteLater()
            self.files = None
        if remaining:
            self.files = FilesOfBefore(remaining, self._wipe_files)
            self._put(self.files)
        troubles = [result.trouble for result in results if result.trouble]
        if troubles:
            self.notice.say(" ".join(troubles), "warn")


def _explanation(typed: str, found: tuple[FoundPerson, ...], *, certain: bool) -> str:
    if len(typed.strip()) < FEWEST:
        return _("U hoeft niet precies te typen: een deel van de naam of het nummer is genoeg.")
    if not found:
        return _("Niemand gevonden. Probeer een ander deel van de naam, het nummer of het adres.")
    if certain:
        return _("Hier staat deze persoon. Alles wat is aangekruist, gaat weg.")
    return _("Dit zijn misschien meer mensen. Kruis aan wie er weg wil.")


def _notes(meeting: Meeting, people: tuple[FoundPerson, ...]) -> tuple[Note, ...]:
    """One note a group for each name: also when the list and the page of offers both hold it."""
    held: dict[tuple[str, str], list[FoundPerson]] = {}
    for found in people:
        for code in found.handed_over:
            held.setdefault((code, found.person.name), []).append(found)
    notes = []
    for (code, name), places in held.items():
        theme, standing = meeting.themes[code], meeting.standing(code)
        group = meeting.group(standing.code) if standing is not None else None
        gone = {found.person.id for found in places if isinstance(found, FoundSignUp)}
        caller = group.caller.name if group and group.caller and group.caller.id not in gone else ""
        text = note_to_group(
            theme,
            meeting.details,
            name,
            caller,
            date.today(),
            listed=bool(gone),
            offers=any(isinstance(found, FoundOffer) for found in places),
        )
        notes.append(Note(f"{theme.number}. {theme.title}", text))
    return tuple(notes)
