"""Voorbereiden, Gesprekken: what people told in the small conversations, until it has become themes (R59-R61)."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import TakeStoriesAway
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.preparation.bring_in_page import BringInPage
from bijeenkomst.ui.preparation.incoming import stories
from bijeenkomst.ui.preparation.kit_card import KitCard
from bijeenkomst.ui.preparation.pile_rows import PileRows
from bijeenkomst.ui.preparation.story_table import StoriesModel, StoryTable
from bijeenkomst.ui.preparation.typing_stories import TypingStories
from bijeenkomst.ui.responsive import Building
from bijeenkomst.ui.stories.story_editor import StoryEditor
from bijeenkomst.ui.stories.theme_of_pile import open_theme_of_pile
from bijeenkomst.ui.story_photos.cards_window import StoryCardsWindow
from bijeenkomst.ui.story_photos.table_window import PilesFromTableWindow
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.empty_card import EmptyCard
from bijeenkomst.ui.widgets.folding import FoldingRow
from bijeenkomst.ui.widgets.headings import page_title
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.wording.stories import how_many

SHOWN_AT_ONCE, SHOWN_LATER = (ch.StoryChanged, ch.ThemeChanged), (ch.PileChanged, ch.SpotChanged)
REST = 250  # milliseconds: this page does not follow every single card that is laid on the wall


class ConversationsPage(BringInPage):
    """Not needed by a kopgroep that has its themes already. Signal: `wall_asked(pile)`, "" for the whole wall."""

    wall_asked = Signal(str)

    def build(self) -> Building:
        """Make its parts; see `Building`."""
        controller = self._controller
        self.make_bring_in(stories())
        yield
        self.type = button(_("Typen…"), "", "pencil")
        self.empty_type = button(_("Zelf typen"), "", "pencil")
        self.empty_from_cards = button(_("Foto's van kaartjes…"), "", "sheet")
        self.empty = EmptyCard(
            "quote",
            _("Hier komen de verhalen uit de gesprekken"),
            _("De kopgroep maakt er thema's van.")
            + " "
            + _("Heeft u de thema's al? Dan kunt u deze stap overslaan."),
            (self.empty_from_file,),
            (self.empty_paste, self.empty_type),
            (self.empty_from_cards,),
        )
        yield
        self.typing = TypingStories(controller, self)
        self.typing.hide()
        yield
        self.table = StoryTable(StoriesModel())
        self.piles = PileRows(self)
        yield
        self.kit = KitCard(controller, self._services, self._dialogs, self)
        self._count = label("", "heading")
        yield
        self._lay_out()
        yield
        self.typing.left.connect(self.show_what_fits)
        self.piles.theme_asked.connect(self.open_theme_of_pile)
        self.table.opened.connect(self._open_story)
        self.table.unwanted.connect(self._take_away)
        self._resting = QTimer(self, singleShot=True, interval=REST)
        self._resting.timeout.connect(self._refresh)
        listen(self, controller.updated, self._updated)
        self._refresh()

    def _lay_out(self) -> None:
        for pressed in (self.type, self.empty_type):
            pressed.clicked.connect(self._type)
        self._tools = QWidget()
        self.from_cards = button(_("Foto's…"), "", "sheet")  # four in a row, also in a narrow window
        self.from_cards.setToolTip(_("Foto's van kaartjes…"))
        self.from_cards.setAccessibleName(_("Foto's van kaartjes…"))
        hbox(self.from_file, self.paste, self.type, self.from_cards, on=self._tools, margins=0, spacing=8)
        self._told = QFrame()
        self._told.setProperty("card", True)
        about = _("Dubbelklik op een verhaal om het te lezen of te verbeteren.")
        self.from_table = button(_("Foto's van stapels…"), "", "sheet")
        self.from_table.setToolTip(_("Breng stapels kaartjes van een tafel op de wand"))
        self.from_table.clicked.connect(
            lambda: PilesFromTableWindow(
                self._controller, self._services, self._dialogs, self.window()
            ).show()
        )
        for pressed in (self.from_cards, self.empty_from_cards):
            pressed.clicked.connect(
                lambda: StoryCardsWindow(
                    self._controller, self._services, self._dialogs, self.window()
                ).show()
            )
        self.to_wall = button(_("Naar de wand"), "primary")
        self.to_wall.setToolTip(_("Leg de verhalen bij elkaar, met de kopgroep"))
        self.to_wall.clicked.connect(lambda: self.wall_asked.emit(""))
        vbox(
            hbox((self._count, 1), self.from_table, self.to_wall),
            label(about, "muted"),
            self.table,
            on=self._told,
            margins=(24, 20, 24, 20),
            spacing=12,
        )
        column = vbox(on=self, margins=(0, 0, 0, 24), spacing=12)
        add(column, FoldingRow(page_title(_("Gesprekken")), self._tools), self.notice)
        add(column, self.empty, self.typing, self.piles, self._told, self.kit, self.bring_in, STRETCH)

    def begin(self) -> None:
        """Close the form for typing, and what was said."""
        self.notice.clear()
        self.typing.stop()

    def show_what_fits(self) -> None:
        """Show the stories and piles, or what is typed or would come in, or how to begin."""
        reading, typing = self.bring_in.busy, self.typing.busy
        has_stories = bool(self._controller.meeting.stories)
        self.bring_in.setVisible(reading)
        self.typing.setVisible(typing)
        self.empty.setVisible(not (reading or typing or has_stories))
        self._tools.setVisible(has_stories and not reading and not typing)
        self._told.setVisible(has_stories and not reading)
        self.kit.setVisible(not reading and not typing)
        self.piles.setVisible(bool(self._controller.meeting.piles) and not reading and not typing)

    def _type(self) -> None:
        self.begin()
        self.typing.start()
        self.show_what_fits()
        self.typing.form.conversation.setFocus()

    def _open_story(self, number: int) -> None:
        StoryEditor(self._controller, number, self.window()).show()

    def open_theme_of_pile(self, pile: str) -> None:
        """Make a theme of a pile, or give its theme other words."""
        open_theme_of_pile(self._controller, pile, self.window(), self._made)

    def _made(self, title: str) -> None:
        said = _("Thema '%(title)s' is bewaard.") % {"title": title}
        self.say_done(said, "good")

    def _take_away(self, number: int) -> None:
        said = _("Verhaal %(number)d is weggehaald.") % {"number": number}
        self._controller.do(TakeStoriesAway((number,)), lambda _done: self.say_done(said))

    def _updated(self, update: Update) -> None:
        if update.concerns(SHOWN_AT_ONCE):
            self._refresh()
        elif update.concerns(SHOWN_LATER):
            self._resting.start()

    def _refresh(self) -> None:
        self._resting.stop()
        meeting = self._controller.meeting
        self._count.setText(how_many(meeting.all_told))
        self.table.show_meeting(meeting)
        self.piles.show_meeting(meeting)
        self.kit.show_meeting(meeting)
        self.show_what_fits()
