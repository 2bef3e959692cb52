"""Even nalopen: what is doubted, per theme, to read aloud and put right before people go home (R39, R40)."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bijeenkomst.contact_details import LONGEST_EMAIL, LONGEST_NAME, LONGEST_PHONE, display_phone
from bijeenkomst.domain.commands import CorrectRow, LeaveGroup
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import Field, Refusal
from bijeenkomst.domain.same_person import SamePerson, maybe_same
from bijeenkomst.domain.values.doubt import Doubt
from bijeenkomst.domain.values.sign_up import LONGEST_CONTRIBUTION, SignUp
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.same_person import SamePersonRow
from bijeenkomst.ui.paper import paper_words
from bijeenkomst.ui.paper.copied import FIELDS, copied
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.wording.refusals import field_of, say


def to_review(meeting: Meeting) -> int:
    """How many things there are to ask about."""
    codes = [theme.code for theme in meeting.in_order]
    return sum(len(meeting.doubtful_rows(code)) + len(maybe_same(meeting, code)) for code in codes)


class ReviewPanel(QWidget):
    """A card for each doubt, from the first `refresh` on; on the console only (R18). Signal: `print_asked()`."""

    print_asked = Signal()

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.cards: dict[str, ReviewCard] = {}
        self.pairs: list[SamePersonRow] = []
        self._lead = label("", "lead")
        self.print_list = button(_("Druk deze lijst af…"), "", "print")
        self.print_list.clicked.connect(self.print_asked)
        top = QHBoxLayout()
        top.addWidget(self._lead, 1)
        top.addWidget(self.print_list, 0, Qt.AlignmentFlag.AlignTop)
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(12)
        area = ScrollArea(self._inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(area, 1)

    def refresh(self) -> None:
        """Show what the meeting says; a card of a row that stayed the same stays, with what was typed in it."""
        meeting = self._controller.meeting
        kept, self.cards = self.cards, {}
        self._empty(set(kept.values()))
        self.pairs = []
        for theme in meeting.in_order:
            for widget in self._of_theme(meeting, theme, kept):
                self._column.addWidget(widget)
        for old in kept.values():
            if old not in self.cards.values():
                old.hide()
                old.deleteLater()
        self._column.addStretch()
        count = self.count
        self._lead.setText(
            _("Lees dit voor, zolang de mensen er nog zijn. Vul aan wat u hoort.")
            if count
            else _("Alles van papier is duidelijk. Er is niets om na te lopen.")
        )
        self.print_list.setEnabled(count > 0)

    @property
    def count(self) -> int:
        """How many things to ask about are shown."""
        return len(self.cards) + len(self.pairs)

    def _of_theme(self, meeting: Meeting, theme: Theme, kept: "dict[str, ReviewCard]") -> Iterator[QWidget]:
        rows, pairs = meeting.doubtful_rows(theme.code), maybe_same(meeting, theme.code)
        if rows or pairs:
            yield label(f"{theme.number}. {theme.title}", "heading")
        for one in rows:
            card = kept.get(one.id)
            if card is None or card.one != one:
                card = ReviewCard(self._controller, one)
            self.cards[one.id] = card
            yield card
        for pair in pairs:
            yield self._pair(theme, pair)

    def _pair(self, theme: Theme, pair: SamePerson) -> SamePersonRow:
        self.pairs.append(SamePersonRow(self._controller, theme.code, theme.title, pair))
        return self.pairs[-1]

    def _empty(self, but: set[QWidget]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in but:
                widget.hide()
                widget.deleteLater()


class ReviewCard(QFrame):
    """One row: why it is doubted, what is known, and what is right after all."""

    def __init__(self, controller: Controller, one: SignUp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller, self.one = controller, one
        read = {doubtful.doubt: doubtful.read for doubtful in one.doubts}
        phone = display_phone(one.phone) if one.phone else read.get(Doubt.PHONE, "")
        self.fields = {
            Doubt.NAME: _field(_("Naam"), LONGEST_NAME, one.name),
            Doubt.PHONE: _field(_("Telefoon"), LONGEST_PHONE, phone),
            Doubt.EMAIL: _field(_("E-mail"), LONGEST_EMAIL, one.email or read.get(Doubt.EMAIL, "")),
            Doubt.CONTRIBUTION: _field(_("Zo kan ik bijdragen"), LONGEST_CONTRIBUTION, one.contribution),
        }
        self.right = button(_("Zo klopt het"), "primary", "check")
        self.right.clicked.connect(self._save)
        self.drop = button(_("Haal deze rij weg"), "danger")
        self.drop.clicked.connect(lambda: controller.do(LeaveGroup(one.theme, one.id)))
        self.said = label("", "error")
        self.said.hide()
        self._lay_out()
        for line in self.lines.values():
            line.returnPressed.connect(self._save)

    @property
    def lines(self) -> dict[Doubt, QLineEdit]:
        """What can be typed in."""
        return {
            doubt: field.field for doubt, field in self.fields.items() if isinstance(field.field, QLineEdit)
        }

    def _lay_out(self) -> None:
        row = ", ".join(self.one.rows)
        where = _("Rij %(row)s") % {"row": row} if row else _("papier zonder rij")
        listed = "" if self.one.name and (self.one.phone or self.one.email) else _("nog niet op de lijst")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(label("  ·  ".join(filter(None, (where, listed))), "label"))
        reasons = ", ".join(paper_words.doubt_words(doubtful) for doubtful in self.one.doubts)
        column.addWidget(label(reasons[:1].upper() + reasons[1:] + ".", "muted"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for index, field in enumerate(self.fields.values()):
            grid.addWidget(field, index // 2, index % 2)
        column.addLayout(grid)
        column.addWidget(self.said)
        buttons = QHBoxLayout()
        buttons.addWidget(self.right)
        buttons.addWidget(self.drop)
        buttons.addStretch()
        column.addLayout(buttons)

    def _save(self) -> None:
        texts = {doubt: line.text() for doubt, line in self.lines.items()}
        found = copied(
            name=texts[Doubt.NAME],
            phone=texts[Doubt.PHONE],
            email=texts[Doubt.EMAIL],
            contribution=texts[Doubt.CONTRIBUTION],
        )
        for doubt, field in self.fields.items():
            field.say_wrong(found.wrong.get(FIELDS[doubt], ""))
        if found.wrong:
            return
        one = self.one
        self.said.hide()
        command = CorrectRow(one.theme, one.id, found.name, found.phone, found.email, found.contribution)
        self._controller.do(command, None, self._declined)

    def _declined(self, refusal: Refusal) -> None:
        at = field_of(refusal)
        doubts = {field: doubt for doubt, field in FIELDS.items()} | {Field.REACH: Doubt.PHONE}
        if at in doubts:
            self.fields[doubts[at]].say_wrong(say(refusal))
            self.lines[doubts[at]].setFocus()
        else:
            self.said.setText(say(refusal))
            self.said.show()


def _field(name: str, longest: int, text: str) -> LabelledField:
    line = QLineEdit(text)
    line.setMaxLength(longest)
    line.setCursorPosition(0)
    return LabelledField(name, line)
