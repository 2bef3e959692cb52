"""Counting hands and people present, and showing the outcome to the hall (R20-R25)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bijeenkomst.domain.commands import CountHands, CountPresent, ShowRecognition
from bijeenkomst.domain.refusals import MoreThanPresent, Refusal
from bijeenkomst.domain.rules.evening import MOST_PEOPLE
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.console.panel import Panel
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.answers import answer_name
from bijeenkomst.ui.meeting_parts.dots_row import DotsRow
from bijeenkomst.ui.widgets.announcing import announce
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.number_field import NumberField
from bijeenkomst.wording.people import recognised
from bijeenkomst.wording.refusals import say

KEYS = {Answer.YES: "1", Answer.PARTLY: "2", Answer.NO: "3"}


class PresentCount(QWidget):
    """How many people are in the hall; saved when the field is left or Enter is pressed. Signal: `left()` then."""

    left = Signal()

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.field = NumberField(0, MOST_PEOPLE)
        self.field.setSpecialValueText(_("nog niet geteld"))
        self.field.setAccessibleName(_("Aantal aanwezigen"))
        self.field.editingFinished.connect(self._save)
        self.field.left.connect(self.left)
        name = QLabel(_("&Aanwezig"))
        name.setBuddy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(name)
        row.addStretch()
        row.addWidget(self.field)
        self.refresh()

    def refresh(self) -> None:
        """Show what the meeting says, unless somebody is typing."""
        if not self.field.hasFocus():
            self.field.setValue(self._controller.meeting.present or 0)

    def _save(self) -> None:
        self._controller.do(CountPresent(self.field.value() or None))


class HandsPanel(Panel):
    """The answers to "herkent u dit?" of one theme: hands by key or number, phones beside them."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._theme = ""
        self._asked_for_dots = False
        self.fields: dict[Answer, NumberField] = {}
        self.plus: dict[Answer, QPushButton] = {}
        self._phones: dict[Answer, QLabel] = {}
        title = QLabel(_("Herkent u dit?"))
        title.setProperty("look", "heading")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        title.setWordWrap(True)
        self.more = button(_("Stippen op de poster…"), "quiet")
        self.more.clicked.connect(self._show_dots)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.more)
        layout.addLayout(head)
        layout.addLayout(self._rows())
        self.dots = DotsRow(controller, across=False)
        self.dots.left.connect(self.left)
        self._dots_title = label(_("Stippen op de poster"), "muted")
        layout.addWidget(self._dots_title)
        layout.addWidget(self.dots)
        self._sum = QLabel()
        self._sum.setProperty("look", "muted")
        self._sum.setWordWrap(True)
        layout.addWidget(self._sum)
        layout.addWidget(self._build_warning())
        self.reveal = QPushButton()
        self.reveal.clicked.connect(self.toggle_reveal)
        layout.addWidget(self.reveal)

    def show_theme(self, code: str) -> None:
        """Count for this theme from now on."""
        if code != self._theme:
            for field in self.fields.values():  # what was typed is saved for its own theme
                field.clearFocus()
            self.dots.show_theme(code)
            self._theme = code
            self._warning.hide()
            self._asked_for_dots = False
        self.refresh()

    def refresh(self) -> None:
        """Show what the meeting says, unless a field is being typed in."""
        meeting = self._controller.meeting
        theme = meeting.themes.get(self._theme)
        if theme is None:
            return
        found = meeting.recognition(self._theme)
        for answer, field in self.fields.items():
            if not field.hasFocus():
                field.setValue(getattr(found.hands, answer))
            self._phones[answer].setText(str(getattr(found.phones, answer)))
        self.dots.refresh()
        self._place_dots()
        self._sum.setText(recognised(found, meeting.present, theme.sensitive))
        shown = self._theme in meeting.revealed
        self.reveal.setText(_("Verberg de uitkomst (U)") if shown else _("Toon de uitkomst aan de zaal (U)"))

    def _show_dots(self) -> None:
        """Most halls have none: the fields come when they are asked for."""
        self._asked_for_dots = True
        self._place_dots()
        self.dots.fields[Answer.YES].setFocus()

    def _place_dots(self) -> None:
        shown = self._asked_for_dots or self._theme in self._controller.meeting.dots
        self.more.setVisible(not shown)
        self._dots_title.setVisible(shown)
        self.dots.setVisible(shown)

    def add_hand(self, answer: Answer) -> None:
        """One more hand, however fast they are counted; for the theme that was on then, whatever comes meanwhile."""
        theme = self._theme
        self._controller.in_turn(lambda: self._add(theme, Tally(**{answer: 1})))
        if not any(plus.hasFocus() for plus in self.plus.values()):
            self.left.emit()

    def _add(self, theme: str, one: Tally) -> None:
        self._save(theme, self._controller.meeting.hands.get(theme, Tally()) + one)

    def _rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(6)
        for column, head in enumerate(("", _("Handen"), "", _("Telefoons"))):
            grid.addWidget(label(head, "muted", wrap=False), 0, column)
        for row, answer in enumerate(Answer, start=1):
            field = NumberField(0, MOST_PEOPLE)
            field.left.connect(self.left)
            field.setAccessibleName(_("Handen: %(answer)s") % {"answer": answer_name(answer)})
            field.editingFinished.connect(self._save_typed)
            plus = QPushButton(_("+1  (%(key)s)") % {"key": KEYS[answer]})
            plus.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # by keys one stays there, by mouse one never was
            plus.setAccessibleName(_("Eén hand erbij: %(answer)s") % {"answer": answer_name(answer)})
            plus.clicked.connect(lambda _checked=False, one=answer: self.add_hand(one))
            self.fields[answer], self.plus[answer], self._phones[answer] = field, plus, QLabel("0")
            grid.addWidget(QLabel(answer_name(answer)), row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(plus, row, 2)
            grid.addWidget(self._phones[answer], row, 3)
        grid.setColumnStretch(0, 1)
        return grid

    def _build_warning(self) -> QWidget:
        self._warning = QFrame()
        self._warning.setProperty("notice", "warn")
        self._warning_text = QLabel()
        self._warning_text.setWordWrap(True)
        self.save_anyway = QPushButton(_("Toch bewaren"))
        layout = QVBoxLayout(self._warning)
        layout.addWidget(self._warning_text)
        layout.addWidget(self.save_anyway)
        self._warning.hide()
        self.save_anyway.clicked.connect(self._save_confirmed)
        self._unsaved = Tally()
        return self._warning

    def _typed(self) -> Tally:
        return Tally(**{answer: field.value() for answer, field in self.fields.items()})

    def _save_typed(self) -> None:
        if self._typed() != self._controller.meeting.hands.get(self._theme, Tally()):
            self._save(self._theme, self._typed())

    def _save(self, theme: str, hands: Tally, confirmed: bool = False) -> None:
        self._unsaved = hands
        command = CountHands(theme, hands, confirmed)
        self._controller.do(command, lambda _done: self._warning.hide(), lambda why: self._ask(theme, why))

    def _save_confirmed(self) -> None:
        self._save(self._theme, self._unsaved, confirmed=True)

    def _ask(self, theme: str, refusal: Refusal) -> None:
        if theme != self._theme:  # a slow disk: meanwhile another theme is counted here
            self._controller.declined.emit(say(refusal))
            return
        self._warning_text.setText(say(refusal))
        self.save_anyway.setVisible(isinstance(refusal, MoreThanPresent))
        self._warning.show()
        announce(self._warning, say(refusal), urgent=True)

    def toggle_reveal(self) -> None:
        """`U`: the hall sees the outcome, or no longer (R23)."""
        theme = self._theme

        def toggle() -> None:
            self._controller.do(ShowRecognition(theme, shown=theme not in self._controller.meeting.revealed))

        self._controller.in_turn(toggle)
