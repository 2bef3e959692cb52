"""Notes with a part of the programme, for who speaks; kept when the field is left. The hall never sees them."""

from PySide6.QtWidgets import QWidget

from bijeenkomst.domain.commands import WriteNotes
from bijeenkomst.domain.refusals import Refusal
from bijeenkomst.domain.values.part import Part
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit
from bijeenkomst.wording.refusals import say


class PartNotes(LabelledField):
    """The notes of the part that is selected."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        self.text = GrowingTextEdit(1, 5)
        super().__init__(_("Notities, alleen voor u"), self.text, parent=parent)
        self._controller = controller
        self._part = ""
        self._shown = ""
        self.text.left.connect(self.keep)

    def show_part(self, part: Part | None) -> None:
        """Show those of another part, once what was typed with the one before is kept."""
        key, notes = (part.id, part.notes) if part is not None else ("", "")
        if key != self._part:
            self.keep()
            self.say_wrong("")
        typing = self.text.hasFocus() and key == self._part and self.text.text() != self._shown
        self._part, self._shown = key, notes
        self.setEnabled(part is not None)
        if not typing and self.text.text() != notes:
            self.text.setPlainText(notes)

    def keep(self) -> None:
        """Keep what was typed."""
        if self._part and self.text.text() != self._shown:
            self._shown = self.text.text()
            self._controller.do(
                WriteNotes(self._part, self._shown), lambda _done: self.say_wrong(""), self._refused
            )

    def _refused(self, refusal: Refusal) -> None:
        self.say_wrong(say(refusal))
