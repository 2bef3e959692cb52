"""The base of fields for a date or a time: what is typed is taken, asked about or refused, and never discarded."""

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.moments import Either, NotUnderstood
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.field_question import FieldQuestion
from bijeenkomst.wording.moments import which_is_meant

Moment = TypeVar("Moment")
LONGEST = 60  # characters


class MomentField(LabelledField, Generic[Moment]):
    """A field whose text stands for a `Moment`. Signal: `changed()`, when another value was taken or it was emptied."""

    changed = Signal()

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        super().__init__(name, self.line, hint, parent)
        self.question = FieldQuestion(self.line)
        self.add_below(self.question)
        self._usual_hint = hint
        self._value: Moment | None = None
        self._shown = ""
        self.line.textEdited.connect(lambda _text: self._typed())
        self.line.editingFinished.connect(self.settle)

    def read(self, text: str) -> Moment | Either[Moment] | NotUnderstood:
        """Parse `text`."""
        raise NotImplementedError

    def written(self, moment: Moment) -> str:
        """How a value is written in the field."""
        raise NotImplementedError

    def offered(self, moment: Moment) -> str:
        """How a value is offered when the text is ambiguous."""
        raise NotImplementedError

    def refused(self, problem: NotUnderstood) -> str:
        """The error for a text that was not understood."""
        raise NotImplementedError

    def said_back(self, moment: Moment) -> str:
        """The confirmation shown under the field for a value; "" for the usual hint."""
        raise NotImplementedError

    def doubted(self, moment: Moment) -> str:
        """What to ask before a value is taken; "" when nothing."""
        raise NotImplementedError

    @property
    def value(self) -> Moment | None:
        """The value that was taken; None when there is none."""
        return self._value

    @property
    def is_settled(self) -> bool:
        """Whether the text in the field has been taken."""
        return self.line.text().strip() == self._shown

    def show_moment(self, moment: Moment | None, *, afresh: bool = False) -> None:
        """Show the meeting's value. Text that has not been taken yet stays, unless `afresh`."""
        if moment == self._value and not (self.is_settled or afresh):
            return
        self._show(moment)

    def settle(self) -> bool:
        """Take what was typed, ask about it or show an error; returns whether it was taken."""
        typed = self.line.text().strip()
        if self.is_settled:
            return True
        parsed = self.read(typed) if typed else None
        match parsed:
            case Either(readings):
                self._ask(which_is_meant(typed), readings)
            case NotUnderstood():
                self.question.clear()
                self.say_wrong(self.refused(parsed))
            case None:
                self._take(None)
            case moment:
                self._weigh(moment)
        return self.is_settled

    def _ask(self, sentence: str, readings: tuple[Moment, ...]) -> None:
        self.say_wrong("")
        answers = [(self.offered(moment), lambda moment=moment: self._weigh(moment)) for moment in readings]
        self.question.ask(sentence, *answers)

    def _weigh(self, moment: Moment) -> None:
        doubt = self.doubted(moment)
        if not doubt or (moment == self._value and self._value is not None):
            self._take(moment)
            return
        self.say_wrong("")
        self.question.ask(
            doubt,
            (_("Ja, dat klopt"), lambda: self._take(moment)),
            (_("Nee, verander het"), self._type_again),
        )

    def _type_again(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def _take(self, moment: Moment | None) -> None:
        previous = self._value
        self._show(moment)
        if moment != previous:
            self.changed.emit()

    def _show(self, moment: Moment | None) -> None:
        self._value = moment
        self._shown = "" if moment is None else self.written(moment)
        self.line.setText(self._shown)
        self.question.clear()
        self._say_back(moment)

    def _typed(self) -> None:
        self.question.clear()
        parsed = self.read(self.line.text()) if self.line.text().strip() else None
        self._say_back(None if isinstance(parsed, Either | NotUnderstood) else parsed)

    def _say_back(self, moment: Moment | None) -> None:
        confirmation = "" if moment is None else self.said_back(moment)
        self.say_hint(confirmation or self._usual_hint)
