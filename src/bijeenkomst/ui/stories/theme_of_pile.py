"""A pile becomes a theme: its words, and up to three quotes that are marked in its own stories (R61)."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from bijeenkomst.contact_details import SOMEBODY, masked
from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import EditStory, GiveStoriesAlong, MakeThemeOfPile
from bijeenkomst.domain.refusals import Field, Refusal
from bijeenkomst.domain.values.story import Story
from bijeenkomst.domain.values.theme import (
    CORE_SENTENCE_AT_FULL_SIZE,
    LONGEST_TITLE,
    MOST_QUOTES,
    TITLE_AT_FULL_SIZE,
    ThemeDraft,
)
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.stories.picked_quotes import PickedQuotes
from bijeenkomst.ui.stories.story_to_mark import StoryToMark
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.ui.widgets.side_window import SideWindow
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit
from bijeenkomst.wording.giving_away import first_telling
from bijeenkomst.wording.refusals import field_of, say
from bijeenkomst.wording.stories import name_of_pile

FORM_WIDTH = 340  # pixels, at the least


class ThemeOfPileWindow(SideWindow):
    """The stories at the left, the theme at the right. The pile itself stays as it is."""

    def __init__(
        self,
        controller: Controller,
        pile: str,
        parent: QWidget | None = None,
        made: Callable[[str], object] | None = None,
    ) -> None:
        """`made(title)` is called once the theme is there."""
        super().__init__(parent)
        self._controller, self._pile, self._made = controller, pile, made
        meeting = controller.meeting
        found = meeting.piles[pile]
        theme = meeting.themes.get(found.theme)
        self.setWindowTitle(_("Van stapel naar thema"))
        self.title = QLineEdit(theme.title if theme else found.name)
        self.title.setMaxLength(LONGEST_TITLE)
        self.core = GrowingTextEdit(2, 5)
        self.core.setPlainText(theme.core_sentence if theme else "")
        self.title_field = LabelledField(_("Titel"), self.title)
        self.core_field = LabelledField(_("Kernzin: waar gaat het om?"), self.core)
        self.sensitive = QCheckBox(_("Dit thema is gevoelig"))
        self.sensitive.setChecked(theme.sensitive if theme else False)
        self.along = QCheckBox(_("De groep krijgt deze verhalen mee"))
        self.along.setChecked(found.in_package)
        self.quotes = PickedQuotes()
        self.stories = {story.number: StoryToMark(story) for story in meeting.lying_on(pile)}
        self.proposals: dict[int, QPushButton] = {}
        self.question = NoticeBar()
        self.question.close_button.hide()
        self.leave = button(_("Annuleer"), "quiet")
        self.save = button(_("Bewaar het thema") if theme else _("Maak dit thema"), "primary")
        picked = {one.story: one.text for one in meeting.picked_quotes.get(found.theme, ())}
        self._lay_out(name_of_pile(meeting, pile), meeting.lying_on(pile))
        self._connect()
        for number, quote in picked.items():
            if number in self.stories:
                self.stories[number].mark(quote)
        if theme is not None and set(theme.quotes) - {one.text for one in self.quotes.picked}:
            self.question.say(
                _("Citaten die niet zo in deze verhalen staan, gaan weg als u hier bewaart."), "warn"
            )
        self._count()
        self.title.setFocus()
        self.resize(1040, 640)

    @property
    def draft(self) -> ThemeDraft:
        """What was typed and marked."""
        return ThemeDraft(
            self.title.text().strip(),
            self.core.text().strip(),
            tuple(one.text for one in self.quotes.picked),
            self.sensitive.isChecked(),
        )

    def _lay_out(self, name: str, stories: tuple[Story, ...]) -> None:
        inside = QWidget()
        inside.setProperty("page", True)
        told = vbox(on=inside, margins=(0, 0, 12, 0), spacing=16)
        how = _(
            "Markeer de woorden die in de zaal mogen staan: sleep eroverheen, of kies ze met Shift en de pijltjes en "
            "druk op Enter. Nog een keer haalt ze weer weg."
        )
        add(told, label(how if stories else _("Op deze stapel ligt nog geen verhaal."), "muted"))
        for story in stories:
            told.addWidget(self._field(story))
        add(told, STRETCH)
        form = QWidget()
        form.setProperty("page", True)
        why = _(
            "Gaat het over gezondheid, geloof, geaardheid of politiek? Dan vraagt de aanmelding extra toestemming."
        )
        self.sensitive.setAccessibleDescription(why)
        hint = label(why, "small")
        hint.setContentsMargins(36, 0, 0, 0)
        column = vbox(
            self.title_field, self.core_field, self.quotes, on=form, margins=(0, 0, 12, 0), spacing=14
        )
        column.addWidget(self.sensitive, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(hint)
        column.addWidget(self.along, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        beside = ScrollArea(form)
        beside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        beside.setMinimumWidth(FORM_WIDTH)
        both = hbox((ScrollArea(inside), 3), (beside, 2), spacing=24)
        whole: QVBoxLayout = vbox(label(name, "heading"), (both, 1), self.question, on=self, spacing=14)
        whole.setContentsMargins(28, 24, 28, 24)
        add(whole, hbox(self.leave, STRETCH, self.save))

    def _field(self, story: Story) -> LabelledField:
        """A story with where it was told, and the words that were proposed when it was typed."""
        where = _("Verhaal %(number)d") % {"number": story.number}
        if story.conversation:
            where = f"{where} · {story.conversation}"
        shown = self.stories[story.number]
        field = LabelledField(where, shown)
        if story.quote:
            propose = self.proposals[story.number] = button(_("Neem het citaat dat erbij staat"), "quiet")
            propose.clicked.connect(lambda: shown.mark(story.quote))
            field.add_below(propose)
        return field

    def _connect(self) -> None:
        for shown in self.stories.values():
            shown.marked.connect(lambda shown=shown: self._marked(shown))
        self.quotes.unwanted.connect(lambda number: self.stories[number].clear_marks())
        self.title.textChanged.connect(self._typed)
        self.core.textChanged.connect(self._typed)
        self.title.returnPressed.connect(self._ask_or_save)
        self.save.clicked.connect(self._ask_or_save)
        self.leave.clicked.connect(self.reject)
        listen(self, self._controller.updated, self._updated)

    def _marked(self, shown: StoryToMark) -> None:
        self.question.clear()
        quote = shown.quote
        if quote and self.quotes.full_without(shown.number):
            shown.clear_marks()
            said = _("Er passen %(most)d citaten bij een thema. Haal er eerst een weg.") % {
                "most": MOST_QUOTES
            }
            self.question.say(said, "warn")
            return
        self.quotes.pick(shown.number, quote)

    def _typed(self) -> None:
        self.question.clear()
        self.title_field.say_wrong("")
        self.core_field.say_wrong("")
        self._count()

    def _count(self) -> None:
        smaller = _("in de zaal kleinere letters")
        self.title_field.count(len(self.title.text().strip()), TITLE_AT_FULL_SIZE, smaller)
        self.core_field.count(len(self.core.text().strip()), CORE_SENTENCE_AT_FULL_SIZE, smaller)

    def _ask_or_save(self) -> None:
        """R2: what looks like somebody's details is asked about again, now that the hall will read it."""
        draft = self.draft
        words = ((_("In de titel"), draft.title), (_("In de kernzin"), draft.core_sentence))
        quotes = (
            (_("In citaat %(number)d") % {"number": at}, quote) for at, quote in enumerate(draft.quotes, 1)
        )
        seen = first_telling(words, self._controller.people) or first_telling(quotes, SOMEBODY)
        if not seen:
            self._save()
            return
        self.question.say(
            _("%(where)s lijkt %(what)s te staan. Iedereen in de zaal kan dit lezen. Wilt u dat?") % seen,
            "warn",
            (_("Ik pas het aan"), self.question.clear),
            (_("Maak het onleesbaar"), self._mask),
            (_("Bewaar het toch"), self._save),
        )
        self.question.action_buttons[0].setFocus()

    def _mask(self) -> None:
        """ "06-…" and "[naam]" in their place: in a quote also in its story, of which it has the words."""
        people = self._controller.people
        self.title.setText(masked(self.title.text(), people))
        if (left := masked(self.core.text(), people)) != self.core.text():
            self.core.setPlainText(left)
        self.question.clear()
        for one in self.quotes.picked:
            story = self._controller.meeting.stories.get(one.story)
            if story is not None and masked(one.text, SOMEBODY) != one.text:
                words = (masked(text, SOMEBODY) for text in (story.text, story.conversation, story.quote))
                self._controller.do(EditStory(story.number, *words), None, self._refuse, looked_at=True)

    def _save(self) -> None:
        self.question.clear()
        pile = self._controller.meeting.piles[self._pile]
        if self.along.isChecked() != pile.in_package:
            self._controller.do(GiveStoriesAlong(self._pile, self.along.isChecked()), None, self._refuse)
        command = MakeThemeOfPile(self._pile, self.draft, self.quotes.picked)
        self._controller.do(command, lambda _done: self._finish(), self._refuse, looked_at=True)

    def _finish(self) -> None:
        if self._made is not None:
            self._made(self.draft.title)
        self.accept()

    def _refuse(self, refusal: Refusal) -> None:
        fields = {Field.TITLE: self.title_field, Field.CORE_SENTENCE: self.core_field}
        field = field_of(refusal)
        if field in fields:
            fields[field].say_wrong(say(refusal))
            fields[field].field.setFocus()
        else:
            self.question.say(say(refusal), "warn")

    def _updated(self, update: Update) -> None:
        """A story that was corrected elsewhere keeps its marks as far as those words are still there."""
        if self._pile not in update.meeting.piles:
            self.reject()
        elif update.concerns(ch.StoryChanged):
            for number, shown in self.stories.items():
                story = update.meeting.stories.get(number)
                if story is not None and story.text != shown.text():
                    quote = shown.quote
                    shown.show_story(story, quote)
                    if not shown.quote:
                        shown.show_story(story, masked(quote, SOMEBODY))
                    self.quotes.pick(number, shown.quote)
