"""Correcting one story, or taking it away."""

from PySide6.QtWidgets import QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import EditStory, TakeStoriesAway
from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.stories.story_form import StoryForm
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox, vbox
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.ui.widgets.side_window import SideWindow


class StoryEditor(SideWindow):
    """The number of the story and its place on the wall stay."""

    def __init__(self, controller: Controller, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller, self._number = controller, number
        self.setWindowTitle(_("Verhaal %(number)d") % {"number": number})
        story = controller.meeting.stories[number]
        self.form = StoryForm()
        self.form.show_draft(StoryDraft(story.text, story.conversation, story.quote))
        self.save = button(_("Bewaar het verhaal"), "primary")
        self.leave = button(_("Annuleer"), "quiet")
        self.take_away = button(_("Haal dit verhaal weg"), "danger", "trash")
        self.save.clicked.connect(self.form.ask_or_keep)
        self.leave.clicked.connect(self.reject)
        self.take_away.clicked.connect(
            lambda: controller.do(TakeStoriesAway((number,)), lambda _done: self.accept(), self.form.refuse)
        )
        self.form.left.connect(self.reject)
        self.form.ready.connect(self._keep)
        listen(self, controller.updated, self._updated)
        vbox(
            label(self.windowTitle(), "heading"),
            (ScrollArea(self.form), 1),
            hbox(self.leave, self.take_away, STRETCH, self.save, spacing=8),
            on=self,
            margins=(28, 24, 28, 24),
            spacing=16,
        )
        self.setMinimumWidth(560)
        self.form.story.setFocus()

    def _keep(self, draft: StoryDraft) -> None:
        command = EditStory(self._number, draft.text, draft.conversation, draft.quote)
        self._controller.do(command, lambda _done: self.accept(), self.form.refuse)

    def _updated(self, update: Update) -> None:
        """Close when the story was taken away elsewhere."""
        if update.concerns(ch.StoryChanged) and self._number not in update.meeting.stories:
            self.reject()
