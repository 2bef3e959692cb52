"""Van papier: typing a group's plan over from its groepsblad, in the group's own words (R48, R49)."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import WritePlan
from bijeenkomst.domain.refusals import Refusal
from bijeenkomst.domain.values.group_work import LONGEST_PLAN_TEXT, PlanField
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.responsive import Building, at_once
from bijeenkomst.ui.widgets.enter_key import ENTER
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import vbox
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit
from bijeenkomst.wording.plan import field_question
from bijeenkomst.wording.refusals import say

IN_LINES = frozenset({PlanField.WANT, PlanField.HOW, PlanField.WHO, PlanField.MISSING})


class PlanForm(QWidget):
    """The fields of a groepsblad in the order of the paper; each is saved when it is left, and none has to be filled.

    Where a phone of the group writes, the fields begin empty: what is typed here then stands beside what the phone
    wrote, and the group picks. Otherwise they show what was typed before.

    Signal: `left()` after Esc, or Enter in the last field.
    """

    left = Signal()

    def __init__(self, controller: Controller, parent: QWidget | None = None, *, whole: bool = True) -> None:
        """If `whole`, all of it is made at once; else the caller runs `build`."""
        super().__init__(parent)
        self._controller, self._theme = controller, ""
        self._seen: dict[PlanField, str] = {}  # what stands in the file, as far as is known here
        self._sent: dict[PlanField, str] = {}  # what was sent and is not durable yet
        if whole:
            at_once(self.build())

    def build(self) -> Building:
        """Make its fields; see `Building`."""
        self._beside = label("", "muted")
        self.fields: dict[PlanField, _PlanField] = {}
        column = vbox(self._beside, on=self, margins=0, spacing=12)
        for number, field in enumerate(PlanField):
            one = self.fields[field] = _PlanField(field)
            column.addWidget(one)
            one.line.installEventFilter(self)
            one.left.connect(lambda field=field: self._save(field))
            if number % 2:
                yield
        listen(self, self._controller.updated, self._updated)
        listen(self, self._controller.failed, self._failed)

    @property
    def theme(self) -> str:
        """The code of the theme that is typed over; "" before there is one."""
        return self._theme

    def show_theme(self, code: str) -> None:
        """Be about this group from now on. What was typed for another is saved for that one first."""
        if code != self._theme:
            for field in self.fields:
                self._save(field)
            self._theme = code
            self._seen.clear()
            self._sent.clear()
            for one in self.fields.values():
                one.say_wrong("")
                one.show_text("")
        self.refresh()

    def refresh(self) -> None:
        """Show what the meeting says in the fields where nobody typed anything else."""
        meeting = self._controller.meeting
        writes = bool(meeting.scribes.get(self._theme))
        self._beside.setText(
            _(
                "Iemand van deze groep schrijft op de telefoon. Wat u hier typt, komt ernaast te staan: de groep kiest."
            )
            if writes
            else ""
        )
        self._beside.setVisible(writes)
        for field, one in self.fields.items():
            if self._typed(field):
                continue
            stands = self._seen.get(field, "") if writes else meeting.plan_text(self._theme, field).text
            self._seen[field] = stands
            one.show_text(stands)

    def give_focus(self) -> None:
        """The first field."""
        self.fields[PlanField.WANT].line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes to the next field where a text has one line, Esc leaves the form."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if event.key() in ENTER and isinstance(watched, QLineEdit):
            lines = [one.line for one in self.fields.values()]
            after = lines[lines.index(watched) + 1 :]
            if after:
                after[0].setFocus()
            else:
                self.left.emit()
            return True
        return False

    def _typed(self, field: PlanField) -> bool:
        """Whether something stands there that is not stored: it stays, whatever happens meanwhile."""
        return self.fields[field].text() != self._seen.get(field, "")

    def _save(self, field: PlanField) -> None:
        """Each goes on from the one before: several may be under way when somebody types fast."""
        one, typed, theme = self.fields[field], self.fields[field].text(), self._theme
        seen = self._sent.get(field, self._seen.get(field, ""))
        if not theme or typed == seen:
            return
        self._sent[field] = typed

        def answered() -> bool:
            if self._theme == theme and self._sent.get(field) == typed:
                del self._sent[field]
            return self._theme == theme

        def saved() -> None:
            if answered():
                self._seen[field] = typed
                one.say_wrong("")
                self.refresh()

        def refused(refusal: Refusal) -> None:
            if answered():
                one.say_wrong(say(refusal))

        self._controller.do(WritePlan(theme, field, typed, seen), lambda _done: saved(), refused)

    def _failed(self, _sentence: str) -> None:
        """What was typed still stands in its field, and is sent again when that is left again."""
        self._sent.clear()

    def _updated(self, update: Update) -> None:
        shown = (ch.PlanChanged, ch.ScribesChanged)
        mine = any(isinstance(change, shown) and change.theme == self._theme for change in update.changes)
        if self._theme and (update.fresh or mine):
            self.refresh()


class _PlanField(LabelledField):
    """One field of the sheet. Signal: `left()`, when the keyboard goes from it."""

    left = Signal()

    def __init__(self, field: PlanField) -> None:
        self.line = GrowingTextEdit(2, 6) if field in IN_LINES else QLineEdit()
        super().__init__(field_question(field), self.line)
        if isinstance(self.line, QLineEdit):
            self.line.setMaxLength(LONGEST_PLAN_TEXT[field])
            self.line.editingFinished.connect(self.left)
        else:
            self.line.left.connect(self.left)

    def text(self) -> str:
        """What stands in it."""
        return self.line.text()

    def show_text(self, text: str) -> None:
        """Show this text, with the cursor where it was."""
        if self.line.text() == text:
            return
        if isinstance(self.line, QLineEdit):
            self.line.setText(text)
        else:
            self.line.setPlainText(text)
