"""Verhaalkaartjes overtypen: the picture of a card that was written on, and the story to type beside it (R59)."""

from pathlib import Path

from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from bijeenkomst.domain.commands import BringInStories
from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.photos.scans import ENDINGS
from bijeenkomst.intake.photos.written_cards import WrittenCard, read_written_cards
from bijeenkomst.session.interface import Done
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.reading_photos import ReadingPhotos
from bijeenkomst.ui.paper.photo_view import PhotoView
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.stories.story_form import StoryForm
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs, kinds_of_files
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.ui.widgets.side_window import SideWindow


class StoryCardsWindow(SideWindow):
    """Each story is kept at once (R19); the pictures are not stored, and go with the window."""

    def __init__(
        self, controller: Controller, services: Services, dialogs: FileDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._dialogs = controller, dialogs
        self.setWindowTitle(_("Verhaalkaartjes overtypen"))
        self.cards: list[WrittenCard] = []
        self.at = 0
        self._same_card = False
        self.reading = ReadingPhotos(services, read_written_cards, self)
        self.choose = button(_("Kies foto's…"), "primary", "import")
        self.status = label("", "muted")
        self.picture = PhotoView()
        self.picture.setAccessibleName(_("Foto van een kaartje"))
        self.form = StoryForm()
        self.kept = NoticeBar()
        self.kept.close_button.hide()
        self.close_button = button(_("Sluit"))
        self.skip = button(_("Sla dit kaartje over"), "quiet")
        self.another = button(_("Bewaar, en nog een van deze foto"))
        self.save = button(_("Bewaar, en het volgende"), "primary")
        self._lay_out()
        self.choose.clicked.connect(self._choose)
        self.save.clicked.connect(lambda: self._save(same_card=False))
        self.another.clicked.connect(lambda: self._save(same_card=True))
        self.skip.clicked.connect(self._next)
        self.close_button.clicked.connect(self.reject)
        self.form.ready.connect(self._keep)
        self.form.left.connect(self.reject)
        self.reading.came.connect(self._came)
        self.reading.changed.connect(self._show)
        self._show()
        self.resize(1080, 700)
        self.choose.setFocus()

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Read photos that were dropped."""
        self.reading.add(paths)

    def reject(self) -> None:
        """Close, once it was asked what to do with a story that was not kept."""
        draft = self.form.draft
        if not (self.at < len(self.cards) and (draft.text or draft.quote)):
            super().reject()
            return
        self.kept.say(
            _("Dit verhaal is nog niet bewaard."),
            "warn",
            (_("Bewaar het"), lambda: self._save(same_card=False)),
            (_("Gooi het weg"), super().reject),
        )
        self.kept.action_buttons[0].setFocus()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("page", True)
        vbox(self.form, STRETCH, on=inside, margins=(0, 0, 8, 0))
        about = label(
            _(
                "Maak foto's van de kaartjes, of scan ze. Typ het verhaal over zonder namen. "
                "De foto's worden niet bewaard."
            )
        )
        self._beside = hbox((self.picture, 1), (ScrollArea(inside), 1), spacing=20)
        column = vbox(on=self, margins=(24, 16, 24, 16), spacing=10)
        add(column, label(self.windowTitle(), "heading"), about, hbox(self.choose, (self.status, 1)))
        add(column, (self._beside, 1), self.kept)
        add(column, hbox(self.close_button, STRETCH, self.skip, self.another, self.save, spacing=8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture stands above the form where the window is narrow."""
        super().resizeEvent(event)
        narrow = event.size().width() < 760
        self._beside.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )

    def _choose(self) -> None:
        kinds = kinds_of_files(_("Foto's en scans"), ENDINGS)
        self.reading.add(self._dialogs.open_files(self, _("Foto's van verhaalkaartjes"), kinds))

    def _came(self, cards: tuple[WrittenCard, ...]) -> None:
        waiting = self.at >= len(self.cards)
        for card in cards:
            if card not in self.cards:  # unless the file was chosen twice
                self.cards.append(card)
        self._show()
        if waiting and self.at < len(self.cards):
            self._show_card()
            (self.form.story if self.form.conversation.text() else self.form.conversation).setFocus()

    def _next(self) -> None:
        self.at += 1
        self.form.next_story()
        self._show_card()
        self._show()

    def _show_card(self) -> None:
        card = self.cards[self.at] if self.at < len(self.cards) else None
        self.picture.show_picture(QImage.fromData(card.picture) if card else None, 0)

    def _show(self) -> None:
        typing = self.at < len(self.cards)
        said = [self.reading.sentence]
        if typing:
            where = {"at": self.at + 1, "count": len(self.cards), "name": self.cards[self.at].name}
            said.insert(0, _("Kaartje %(at)d van %(count)d · %(name)s") % where)
        elif self.cards and not self.reading.busy:
            said.insert(0, _("Alle kaartjes zijn geweest."))
        self.status.setText(" · ".join(filter(None, said)))
        for part in (self.picture, self.form, self.skip, self.another, self.save):
            part.setVisible(typing)

    def _save(self, *, same_card: bool) -> None:
        self._same_card = same_card
        self.kept.clear()
        self.form.ask_or_keep()

    def _keep(self, draft: StoryDraft) -> None:
        self._controller.do(BringInStories((draft,)), self._done, self.form.refuse)

    def _done(self, _done: Done) -> None:
        number = self._controller.meeting.stories_issued
        if self._same_card:
            self._same_card = False
            self.form.next_story()
        else:
            self._next()
        said = _("Verhaal %(number)d is bewaard.")
        self.kept.say(said % {"number": number}, "good")
