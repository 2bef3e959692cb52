"""The stories of a pile, one below the other, to mark words in; they come and go as people lay cards on the wall."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bijeenkomst.contact_details import SOMEBODY, masked
from bijeenkomst.domain.values.story import Story
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.stories.story_to_mark import StoryToMark
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, vbox

ABOVE = 1  # widgets above the first story


class StoriesOfPile(QWidget):
    """Signal: `marked(number)` when other words of a story are marked.

    `proposals` are the buttons below stories that were typed with a quote.
    """

    marked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.stories: dict[int, StoryToMark] = {}
        self.proposals: dict[int, QPushButton] = {}
        self._shown: dict[int, Story] = {}
        self._fields: dict[int, LabelledField] = {}
        self._how = label("", "muted")
        self._column: QVBoxLayout = vbox(self._how, on=self, margins=(0, 0, 12, 0), spacing=16)
        add(self._column, STRETCH)

    def show_stories(self, stories: Sequence[Story]) -> None:
        """Show these stories, in this order. One that stays keeps its marks as far as the words are still there."""
        how = _(
            "Markeer de woorden die in de zaal mogen staan: sleep eroverheen, of kies ze met Shift en de pijltjes en "
            "druk op Enter. Nog een keer haalt ze weer weg."
        )
        self._how.setText(how if stories else _("Op deze stapel ligt nog geen verhaal."))
        numbers = [story.number for story in stories]
        at_work = next((number for number, shown in self.stories.items() if shown.hasFocus()), None)
        before = list(self.stories)
        for number in before:
            if number not in numbers:
                self._drop(number)
        for story in stories:
            if story.number not in self.stories:
                self._add(story)
            elif story != self._shown[story.number]:
                self._show_anew(story)
        if list(self.stories) != numbers:
            self._put_in_order(numbers)
        if at_work is not None and at_work not in self.stories and numbers:
            self.stories[numbers[min(before.index(at_work), len(numbers) - 1)]].setFocus()

    def _add(self, story: Story) -> None:
        """A story with where it was told, and a button for the quote that was typed with it."""
        number = story.number
        shown = self.stories[number] = StoryToMark(story)
        shown.marked.connect(lambda: self.marked.emit(number))
        where = _("Verhaal %(number)d") % {"number": number}
        if story.conversation:
            where = f"{where} · {story.conversation}"
        field = self._fields[number] = LabelledField(where, shown)
        if story.quote:
            propose = self.proposals[number] = button(_("Neem het citaat dat erbij staat"), "quiet")
            propose.clicked.connect(lambda: shown.mark(self._shown[number].quote))
            field.add_below(propose)
        self._shown[number] = story
        self._column.insertWidget(ABOVE + len(self.stories) - 1, field)

    def _drop(self, number: int) -> None:
        del self.stories[number], self._shown[number]
        self.proposals.pop(number, None)
        field = self._fields.pop(number)
        self._column.removeWidget(field)
        field.hide()
        field.deleteLater()

    def _show_anew(self, story: Story) -> None:
        """Show a story that was corrected, or in which what identifies somebody was masked."""
        shown, before = self.stories[story.number], self._shown[story.number]
        self._shown[story.number] = story
        if story.text != before.text:
            quote, places = shown.quote, shown.places
            shown.show_story(story, quote, places)
            if not shown.quote:
                shown.show_story(story, masked(quote, SOMEBODY), places)
            self.marked.emit(story.number)

    def _put_in_order(self, numbers: Sequence[int]) -> None:
        self.stories = {number: self.stories[number] for number in numbers}
        for at, number in enumerate(numbers):
            self._column.removeWidget(self._fields[number])
            self._column.insertWidget(ABOVE + at, self._fields[number])
