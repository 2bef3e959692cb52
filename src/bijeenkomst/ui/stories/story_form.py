"""The fields of one story, and the question that is asked when somebody can be recognised in it (R59)."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bijeenkomst.contact_details import SOMEBODY, masked
from bijeenkomst.domain.refusals import Field, Refusal
from bijeenkomst.domain.values.story import LONGEST_CONVERSATION, LONGEST_STORY, StoryDraft
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.meeting_parts.form_notice import FormNotice
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.form_keys import leaves_or_keeps
from bijeenkomst.ui.widgets.sight import bring_into_sight
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit
from bijeenkomst.wording.giving_away import first_telling


class StoryForm(QWidget):
    """Signals: `ready(StoryDraft)` once it may be kept, `asked()` when something is asked first, `left()` for Esc. It
    never asks who told it.

    Enter goes from the conversation to the story; Ctrl+Enter keeps the story, from any field.
    """

    ready = Signal(object)
    asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pile = ""
        self.conversation = QLineEdit()
        self.conversation.setMaxLength(LONGEST_CONVERSATION)
        self.story = GrowingTextEdit(4, 12)
        self.quote = GrowingTextEdit(1, 4)
        about = _("Waar het werd verteld: 'keukentafel Kerkweg'. Mag leeg blijven.")
        self.conversation_field = LabelledField(_("Gesprek"), self.conversation, about)
        self.story_field = LabelledField(
            _("Verhaal"), self.story, _("In de woorden van wie het vertelde, zonder namen.")
        )
        about = _("De zin die u zou kiezen voor in de zaal. Mag leeg blijven.")
        self.quote_field = LabelledField(_("Citaat"), self.quote, about)
        self.question = FormNotice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for field in (self.conversation_field, self.story_field, self.quote_field, self.question):
            column.addWidget(field)
        column.addStretch(1)  # or what is left would stand between the fields
        self.conversation.returnPressed.connect(self.story.setFocus)
        self.conversation.textChanged.connect(self._typed)
        for text in (self.story, self.quote):
            text.textChanged.connect(self._typed)

    @property
    def draft(self) -> StoryDraft:
        """What was typed."""
        return StoryDraft(
            self.story.text().strip(), self.conversation.text().strip(), self.quote.text().strip(), self._pile
        )

    def show_draft(self, draft: StoryDraft) -> None:
        """Put these words in the fields."""
        self._pile = draft.pile
        self.conversation.setText(draft.conversation)
        self.story.setPlainText(draft.text)
        self.quote.setPlainText(draft.quote)

    def next_story(self) -> None:
        """Clear the form for the next story of the same conversation."""
        self.show_draft(StoryDraft("", self.conversation.text()))
        self.story.setFocus()

    def refuse(self, refusal: Refusal) -> None:
        """Show at its field why it cannot be kept."""
        fields = {
            Field.STORY: self.story_field,
            Field.CONVERSATION: self.conversation_field,
            Field.QUOTE: self.quote_field,
        }
        self.question.refuse(refusal, fields)

    def ask_or_keep(self) -> None:
        """R59: what somebody can be recognised by is asked about first."""
        draft = self.draft
        if not draft.text:
            self.story_field.say_wrong(_("Hier staat nog niets. Typ eerst het verhaal."))
            self.story.setFocus()
            return
        texts = (
            (_("In het gesprek"), draft.conversation),
            (_("In het verhaal"), draft.text[:LONGEST_STORY]),
            (_("In het citaat"), draft.quote[:LONGEST_STORY]),
        )
        if not (seen := first_telling(texts, SOMEBODY)):
            self._keep()
            return
        self.question.ask(
            _("%(where)s lijkt %(what)s te staan. Aan een verhaal mag niemand te herkennen zijn.") % seen,
            correct=self._correct,
            mask=self._mask,
            keep=self._keep,
        )
        bring_into_sight(self.question)
        self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; Ctrl+Enter keeps."""
        if not leaves_or_keeps(event, self.left.emit, self.ask_or_keep):
            super().keyPressEvent(event)

    def _correct(self) -> None:
        self.question.clear()
        self.story.setFocus()

    def _mask(self) -> None:
        """ "06-…" and "[naam]" in their place, to be looked at before it is kept."""
        draft = self.draft
        self.show_draft(
            StoryDraft(
                masked(draft.text, SOMEBODY),
                masked(draft.conversation, SOMEBODY),
                masked(draft.quote, SOMEBODY),
                draft.pile,
            )
        )
        self.story.setFocus()

    def _keep(self) -> None:
        self.question.clear()
        self.ready.emit(self.draft)

    def _typed(self) -> None:
        self.question.clear()
        for field in (self.conversation_field, self.story_field, self.quote_field):
            field.say_wrong("")
