"""Counting the dots that people stuck on a theme's poster: three numbers, beside hands and phones (R21)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from bijeenkomst.domain.commands import CountDots
from bijeenkomst.domain.refusals import MoreThanPresent, Refusal
from bijeenkomst.domain.rules.evening import MOST_PEOPLE
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.answers import answer_name
from bijeenkomst.ui.widgets.announcing import announce
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import vbox
from bijeenkomst.ui.widgets.number_field import NumberField
from bijeenkomst.wording.refusals import say


class DotsRow(QWidget):
    """Three counts, saved when a field is left; more answers than people present have to be confirmed.

    `across` puts them side by side instead of stacked. Signal: `left()`, after Enter or Esc in one of them.
    """

    left = Signal()

    def __init__(self, controller: Controller, *, across: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._theme = ""
        self._typing = False
        self._unsaved = Tally()
        self.fields: dict[Answer, NumberField] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for place, answer in enumerate(Answer):
            field = NumberField(0, MOST_PEOPLE)
            field.left.connect(self.left)
            field.setAccessibleName(_("Stippen: %(answer)s") % {"answer": answer_name(answer)})
            field.editingFinished.connect(self._save_typed)
            field.lineEdit().textEdited.connect(self._type)
            field.valueChanged.connect(self._type)
            self.fields[answer] = field
            name = label(answer_name(answer), "small" if across else "", wrap=False)
            grid.addWidget(name, *((0, place) if across else (place, 0)))
            grid.addWidget(field, *((1, place) if across else (place, 1)))
            grid.setColumnStretch(place if across else 0, 1)
        self._question = label("")
        self.save_anyway = button(_("Toch bewaren"))
        self.save_anyway.clicked.connect(lambda: self._save(self._unsaved, confirmed=True))
        self.warning = QFrame()
        self.warning.setProperty("notice", "warn")
        vbox(self._question, self.save_anyway, on=self.warning)
        self.warning.hide()
        vbox(grid, self.warning, on=self, margins=0, spacing=6)

    def show_theme(self, code: str) -> None:
        """Show the counts of this theme from now on."""
        if code != self._theme:
            for field in self.fields.values():  # saves what was typed for the previous theme
                field.clearFocus()
            self._theme = code
            self._typing = False
            self.warning.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show the meeting's counts, except in a field that is being typed in."""
        dots = self._stored()
        for answer, field in self.fields.items():
            if not (self._typing and field.hasFocus()):
                field.blockSignals(True)
                field.setValue(getattr(dots, answer))
                field.blockSignals(False)

    def _stored(self) -> Tally:
        return self._controller.meeting.dots.get(self._theme, Tally())

    def _type(self) -> None:
        self._typing = True

    def _save_typed(self) -> None:
        self._typing = False
        typed = Tally(**{answer: field.value() for answer, field in self.fields.items()})
        if typed != self._stored():
            self._save(typed)

    def _save(self, dots: Tally, confirmed: bool = False) -> None:
        self._unsaved = dots
        command = CountDots(self._theme, dots, confirmed)
        self._controller.do(command, lambda _done: self.warning.hide(), self._ask)

    def _ask(self, refusal: Refusal) -> None:
        self._question.setText(say(refusal))
        self.save_anyway.setVisible(isinstance(refusal, MoreThanPresent))
        self.warning.show()
        announce(self.warning, say(refusal), urgent=True)
