"""A field for a day or a time: understood, asked about, or refused in words; what was typed never goes by itself."""

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
    """What the kinds of moment share. Signal: `changed()` when another moment was taken, or the field emptied."""

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
        """What `text` means."""
        raise NotImplementedError

    def written(self, moment: Moment) -> str:
        """How it stands in the field."""
        raise NotImplementedError

    def offered(self, moment: Moment) -> str:
        """How it is offered when several may be meant."""
        raise NotImplementedError

    def refused(self, found: NotUnderstood) -> str:
        """What to say of what was not understood."""
        raise NotImplementedError

    def said_back(self, moment: Moment) -> str:
        """What stands under the field when this is meant; "" for the usual hint."""
        raise NotImplementedError

    def doubted(self, moment: Moment) -> str:
        """What to ask before it is taken; "" to take it."""
        raise NotImplementedError

    @property
    def value(self) -> Moment | None:
        """The moment that was taken; None when there is none."""
        return self._value

    @property
    def is_settled(self) -> bool:
        """Whether nothing stands in it that was not taken."""
        return self.line.text().strip() == self._shown

    def show_moment(self, moment: Moment | None, *, afresh: bool = False) -> None:
        """Show what the meeting says. What was typed and is still asked about stays, unless it is shown afresh."""
        if moment == self._value and not (self.is_settled or afresh):
            return
        self._show(moment)

    def settle(self) -> bool:
        """Take what was typed, or ask, or say what is wrong; whether nothing is left to ask."""
        typed = self.line.text().strip()
        if self.is_settled:
            return True
        found = self.read(typed) if typed else None
        match found:
            case Either(readings):
                self._ask(which_is_meant(typed), readings)
            case NotUnderstood():
                self.question.clear()
                self.say_wrong(self.refused(found))
            case None:
                self._take(None)
            case moment:
                self._weigh(moment)
        return self.is_settled

    def _ask(self, sentence: str, readings: tuple[Moment, ...]) -> None:
        self.say_wrong("")
        answers = [(self.offered(one), lambda one=one: self._weigh(one)) for one in readings]
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
        before = self._value
        self._show(moment)
        if moment != before:
            self.changed.emit()

    def _show(self, moment: Moment | None) -> None:
        self._value = moment
        self._shown = "" if moment is None else self.written(moment)
        self.line.setText(self._shown)
        self.question.clear()
        self._say_back(moment)

    def _typed(self) -> None:
        self.question.clear()
        found = self.read(self.line.text()) if self.line.text().strip() else None
        self._say_back(None if isinstance(found, Either | NotUnderstood) else found)

    def _say_back(self, moment: Moment | None) -> None:
        said = "" if moment is None else self.said_back(moment)
        self.say_hint(said or self._usual_hint)
