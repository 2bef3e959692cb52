"""Stapels van de tafel: piles that people laid on a table come onto the wall by a photo of each (R62)."""

import uuid
from pathlib import Path

from PySide6.QtWidgets import QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import Command, LayOnPile, MakePile
from bijeenkomst.domain.values.wall import free_place
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.intake.photos import pile_sentences
from bijeenkomst.intake.photos.pictures import ENDINGS
from bijeenkomst.intake.photos.pile_photos import PilePhoto, read_pile_photo
from bijeenkomst.intake.photos.piles import in_two_piles, not_seen
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.meeting_parts.reading_photos import ReadingPhotos
from bijeenkomst.ui.meeting_parts.undo_notice import UndoNotice
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.story_photos.pile_row import PileRow
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs, kinds_of_files
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.ui.widgets.side_window import SideWindow


class PilesFromTableWindow(SideWindow):
    """The photos are not stored, and go with the window. What is certain is laid; the rest is asked."""

    def __init__(
        self, controller: Controller, services: Services, dialogs: FileDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._dialogs = controller, dialogs
        self.setWindowTitle(_("Stapels van de tafel"))
        self.rows: list[PileRow] = []
        self.reading = ReadingPhotos(services, read_pile_photo, self)
        self.choose = button(_("Kies foto's…"), "primary", "import")
        self.status = label("", "muted")
        self.unseen = label("", "muted")
        self.notice = UndoNotice(controller)
        self.lay = button(_("Leg de stapels op de wand"), "primary")
        self.close_button = button(_("Sluit"))
        self._lay_out()
        self.choose.clicked.connect(self._choose)
        self.lay.clicked.connect(self._lay_piles)
        self.close_button.clicked.connect(self.close)
        self.reading.came.connect(self._came)
        self.reading.changed.connect(self._update_controls)
        listen(self, controller.updated, self._updated)
        self._update_controls()
        self.resize(900, 680)
        self.choose.setFocus()

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Read photos that were dropped."""
        self.reading.add(paths)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("page", True)
        self._list = vbox(self.unseen, STRETCH, on=inside, spacing=12)
        about = _(
            "Maak van elke stapel één foto, recht van boven. Leg de kaartjes zo, dat van elk de bovenkant te zien is: "
            "als dakpannen. De foto's worden niet bewaard."
        )
        column = vbox(on=self, margins=(24, 16, 24, 16), spacing=10)
        add(column, label(self.windowTitle(), "heading"), label(about), hbox(self.choose, (self.status, 1)))
        add(column, (ScrollArea(inside), 1), self.notice)
        add(column, hbox(self.close_button, STRETCH, self.lay))

    def _choose(self) -> None:
        kinds = kinds_of_files(_("Foto's"), ENDINGS)
        self.reading.add(self._dialogs.open_files(self, _("Foto's van de stapels"), kinds))

    def _came(self, photo: PilePhoto) -> None:
        if any(row.photo == photo for row in self.rows):  # chosen twice
            return
        row = PileRow(self._controller.meeting, photo)
        row.changed.connect(self._update_controls)
        row.unwanted.connect(lambda: self._drop(row))
        self.rows.append(row)
        self._list.insertWidget(
            self._list.count() - 2, row
        )  # above the line with the cards that are in no photo
        if len(self.rows) == 1:
            row.name.setFocus()
        self._update_controls()

    def _drop(self, row: PileRow) -> None:
        index = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        (self.rows[min(index, len(self.rows) - 1)].name if self.rows else self.choose).setFocus()
        self._update_controls()

    def _update_controls(self) -> None:
        self.status.setText(self.reading.sentence)
        missing = not_seen(self._controller.meeting, [row.pile for row in self.rows]) if self.rows else ()
        self.unseen.setText(pile_sentences.not_seen(missing) if missing and not self.reading.busy else "")
        self.unseen.setVisible(bool(self.unseen.text()))
        self.lay.setEnabled(not self.reading.busy and any(row.numbers for row in self.rows))
        self.notice.clear()

    def _updated(self, update: Update) -> None:
        if update.concerns(ch.StoryChanged):
            for row in self.rows:
                row.show_meeting(update.meeting)
            self._update_controls()

    def _lay_piles(self) -> None:
        checked = [row.check() for row in self.rows]  # each says what is wrong with it
        if not all(checked):
            return
        twice = in_two_piles([row.pile for row in self.rows])
        if twice:
            self.notice.say(
                " ".join(pile_sentences.in_two_piles(twice)),
                "warn",
                (_("Laat die liggen, en leg de rest"), lambda: self._lay_without(frozenset(twice))),
            )
            return
        self._lay_all()

    def _lay_without(self, numbers: frozenset[int]) -> None:
        for row in self.rows:
            row.leave_out(numbers)
        self._lay_all()

    def _lay_all(self) -> None:
        corners = [(pile.x, pile.y) for pile in self._controller.meeting.piles.values()]
        keys = {
            pile.name.casefold(): key for key, pile in self._controller.meeting.piles.items() if pile.name
        }
        for row in [row for row in self.rows if row.numbers]:
            name = " ".join(row.name.text().split())
            command: Command
            if key := keys.get(name.casefold(), "") if name else "":
                command = LayOnPile(row.numbers, key)
            else:
                place = free_place(corners)
                corners.append(place)
                command = MakePile(uuid.uuid4().hex, row.numbers, *place, name)
                if name:
                    keys[name.casefold()] = command.id
            self._ask(row, command)

    def _ask(self, row: PileRow, command: Command) -> None:
        count = len(row.numbers)

        def laid() -> None:
            self._drop(row)
            said = ngettext(
                "%(count)d kaartje ligt op de wand.", "%(count)d kaartjes liggen op de wand.", count
            )
            self.notice.say_done(said % {"count": count}, "good")

        self._controller.do(command, lambda _done: laid(), row.refuse)
