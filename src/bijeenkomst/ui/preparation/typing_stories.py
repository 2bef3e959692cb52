"""Typing stories one after the other, with the keyboard alone: those of one conversation, then those of the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from bijeenkomst.domain.commands import BringInStories
from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Done
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.stories.story_form import StoryForm
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.fitting import foot, lay_out_form
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import vbox
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.sight import bring_into_sight


class TypingStories(QFrame):
    """Each story is kept at once (R19). Signal: `left()`. `busy` while it is in use."""

    left = Signal()

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setProperty("open", True)
        self._controller = controller
        self.busy = False
        self.form = StoryForm()
        self.kept = NoticeBar()
        self.kept.close_button.hide()
        self.save = button(_("Bewaar, en typ het volgende"), "primary")
        self.finish = button(_("Klaar met typen"), "quiet")
        how = label(_("Ctrl+Enter bewaart een verhaal. Het gesprek blijft staan voor het volgende."), "muted")
        fields = vbox(label(_("Verhalen typen"), "heading"), how, self.form, spacing=14)
        lay_out_form(self, fields, foot(self.kept, self.finish, self.save))
        self.save.clicked.connect(self.form.ask_or_keep)
        self.finish.clicked.connect(self._leave)
        self.form.left.connect(self._leave)
        self.form.ready.connect(self._keep)
        self.form.asked.connect(lambda: bring_into_sight(self.save))

    def start(self) -> None:
        """Begin with an empty story of the last conversation."""
        self.busy = True
        self.kept.clear()
        self.form.next_story()

    def stop(self) -> None:
        """Stop typing, because something else is done now."""
        self.busy = False

    def _leave(self) -> None:
        """Leave, once it was asked what to do with a story that was not kept."""
        draft = self.form.draft
        if not (draft.text or draft.quote):
            self._drop()
            return
        self.kept.say(
            _("Dit verhaal is nog niet bewaard."),
            "warn",
            (_("Bewaar het"), self._keep_and_leave),
            (_("Gooi het weg"), self._drop),
        )
        self.kept.action_buttons[0].setFocus()

    def _keep_and_leave(self) -> None:
        self.kept.clear()
        self.form.ask_or_keep()

    def _drop(self) -> None:
        self.stop()
        self.left.emit()

    def _keep(self, draft: StoryDraft) -> None:
        self._controller.do(BringInStories((draft,)), self._kept, self.form.refuse)

    def _kept(self, _done: Done) -> None:
        number = self._controller.meeting.stories_issued
        self.form.next_story()
        self.kept.say(_("Verhaal %(number)d is bewaard.") % {"number": number}, "good")
