"""Making a theme of a pile: its words, and up to three quotes that are marked in its own stories (R61)."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bijeenkomst.contact_details import SOMEBODY, masked
from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import EditStory, GiveStoriesAlong, MakeThemeOfPile
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import Refusal
from bijeenkomst.domain.values.story import PickedQuote, places_of
from bijeenkomst.domain.values.theme import MOST_QUOTES
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.meeting_parts.form_notice import FormNotice
from bijeenkomst.ui.meeting_parts.theme_fields import ask_about_theme, places_of_quotes
from bijeenkomst.ui.stories.stories_of_pile import StoriesOfPile
from bijeenkomst.ui.stories.theme_form import ThemeForm
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.ui.widgets.side_window import SideWindow
from bijeenkomst.wording.giving_away import first_telling
from bijeenkomst.wording.stories import name_of_pile

FORM_WIDTH = 340  # pixels, at the least
FOLLOWED = ch.StoryChanged, ch.SpotChanged, ch.PileChanged, ch.ThemeChanged


def open_theme_of_pile(
    controller: Controller, pile: str, parent: QWidget, made: Callable[[str], object] | None = None
) -> None:
    """Open the window of this pile, or bring the one to the front that is open already."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, ThemeOfPileWindow) and window.pile == pile and window.isVisible():
            window.raise_()
            window.activateWindow()
            return
    ThemeOfPileWindow(controller, pile, parent, made).show()


class ThemeOfPileWindow(SideWindow):
    """The stories on the left, the theme on the right. It follows what people do with the pile meanwhile, and never
    loses anything that was typed or marked without saying so.
    """

    def __init__(
        self,
        controller: Controller,
        pile: str,
        parent: QWidget | None = None,
        made: Callable[[str], object] | None = None,
    ) -> None:
        """`made(title)` is called once the theme is there."""
        super().__init__(parent)
        self._controller, self.pile, self._made = controller, pile, made
        meeting = controller.meeting
        self._left_out: dict[int, PickedQuote] = {}  # by story, which lies elsewhere or has other words now
        self.setWindowTitle(_("Van stapel naar thema"))
        self.name = label("", "heading")
        self.told = StoriesOfPile()
        self.form = ThemeForm()
        self.news = NoticeBar()
        self.question = FormNotice()
        self.leave = button(_("Annuleer"), "quiet")
        self.save = button("", "primary")
        self._lay_out()
        self.told.show_stories(meeting.lying_on(pile))
        self._show_pile(meeting)
        self._connect()
        theme = meeting.themes.get(meeting.piles[pile].theme)
        for one in meeting.picked_quotes.get(theme.code, ()) if theme else ():
            if one.story in self.told.stories:
                self.told.stories[one.story].mark(one.text, one.places)
        if theme is not None and set(theme.quotes) - set(self.form.draft.quotes):
            self.question.say(
                _("Citaten die niet zo in deze verhalen staan, gaan weg als u hier bewaart."), "warn"
            )
        self.form.title.setFocus()
        self.resize(1040, 640)

    def _lay_out(self) -> None:
        beside = ScrollArea(self.form)
        beside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        beside.setMinimumWidth(FORM_WIDTH)
        both = hbox((ScrollArea(self.told), 3), (beside, 2), spacing=24)
        whole: QVBoxLayout = vbox(self.name, (both, 1), self.news, self.question, on=self, spacing=14)
        whole.setContentsMargins(28, 24, 28, 24)
        add(whole, hbox(self.leave, STRETCH, self.save))

    def _connect(self) -> None:
        self.told.marked.connect(self._marked)
        self.form.quotes.unwanted.connect(lambda number: self.told.stories[number].clear_marks())
        self.form.typed.connect(self.question.clear)
        self.form.entered.connect(self._ask_or_save)
        self.save.clicked.connect(self._ask_or_save)
        self.leave.clicked.connect(self.reject)
        listen(self, self._controller.updated, self._updated)

    def _marked(self, number: int) -> None:
        self.question.clear()
        shown, quotes = self.told.stories[number], self.form.quotes
        if shown.quote and quotes.full_without(number):
            shown.clear_marks()
            said = _("Er passen %(most)d citaten bij een thema. Haal er eerst een weg.") % {
                "most": MOST_QUOTES
            }
            self.question.say(said, "warn")
            return
        quotes.pick(number, shown.quote, shown.places)
        if shown.quote and number in self._left_out:
            del self._left_out[number]
            self._say_what_is_left_out()

    def _ask_or_save(self) -> None:
        """R2: ask again about what seems to identify somebody, now that the hall will read it."""
        if self.pile not in self._controller.meeting.piles:
            self._say_gone()
            return
        seen = first_telling(self.form.places, self._controller.people) or first_telling(
            places_of_quotes(self.form.draft.quotes), SOMEBODY
        )
        if seen:
            ask_about_theme(self.question, seen, mask=self._mask, keep=self._save)
        else:
            self._save()

    def _mask(self) -> None:
        """ "06-…" and "[naam]" in their place: in a quote also in its story, of which it has the words."""
        self.form.make_unreadable(self._controller.people)
        self.question.clear()
        for one in self.form.quotes.picked:
            story = self._controller.meeting.stories.get(one.story)
            if story is not None and masked(one.text, SOMEBODY) != one.text:
                words = (masked(text, SOMEBODY) for text in (story.text, story.conversation, story.quote))
                self._controller.do(EditStory(story.number, *words), None, self._refuse, looked_at=True)

    def _save(self) -> None:
        self.question.clear()
        along = self.form.along.isChecked()
        if along != self.form.known.along:
            self._controller.do(GiveStoriesAlong(self.pile, along), None, self._refuse)
        command = MakeThemeOfPile(self.pile, self.form.draft, self.form.quotes.picked)
        self._controller.do(command, lambda _done: self._finish(), self._refuse, looked_at=True)

    def _finish(self) -> None:
        if self._made is not None:
            self._made(self.form.draft.title)
        self.accept()

    def _refuse(self, refusal: Refusal) -> None:
        self.question.refuse(refusal, self.form.by_name)

    def _updated(self, update: Update) -> None:
        if not update.concerns(FOLLOWED):
            return
        if self.pile not in update.meeting.piles:
            self._say_gone()
            return
        before = {one.story: one for one in self.form.quotes.picked}
        stories = update.meeting.lying_on(self.pile)
        for number in before.keys() - {story.number for story in stories}:
            self.form.quotes.leave_out(number)
        self.told.show_stories(stories)
        still = {one.story for one in self.form.quotes.picked}
        self._left_out |= {number: one for number, one in before.items() if number not in still}
        self._bring_back()
        self._show_pile(update.meeting)
        self._say_what_is_left_out()

    def _bring_back(self) -> None:
        """Mark quotes again whose words are there again, such as after an undo."""
        for number, one in tuple(self._left_out.items()):
            shown = self.told.stories.get(number)
            if shown is not None and (shown.quote or places_of(one.text, shown.text())):
                del self._left_out[number]
                if not shown.quote:
                    shown.mark(one.text, one.places)

    def _show_pile(self, meeting: Meeting) -> None:
        self.name.setText(name_of_pile(meeting, self.pile))
        self.form.show_pile(meeting, self.pile)
        self.save.setText(_("Bewaar het thema") if self.form.known.is_theme else _("Maak dit thema"))
        self.save.setEnabled(True)

    def _say_gone(self) -> None:
        self.question.clear()
        self.save.setEnabled(False)
        said = _("Deze stapel is er niet meer. Maakt u dat op de wand ongedaan, dan kunt u hier verder.")
        self.news.say(said, "warn")

    def _say_what_is_left_out(self) -> None:
        elsewhere = _(
            "Verhaal %(number)d ligt niet meer op deze stapel. Dit citaat doet daarom niet mee: „%(quote)s”."
        )
        changed = _("Verhaal %(number)d is veranderd. Dit citaat staat er niet meer zo in: „%(quote)s”.")
        lines = [
            (changed if number in self.told.stories else elsewhere) % {"number": number, "quote": one.text}
            for number, one in self._left_out.items()
        ]
        if lines:
            self.news.say("\n".join(lines), "warn")
        else:
            self.news.clear()
