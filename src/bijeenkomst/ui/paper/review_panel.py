"""Even nalopen: the doubtful rows of each theme, to read aloud and correct before people go home (R39, R40)."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

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
from bijeenkomst.ui.paper.row_parsing import FIELDS, copied
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.wording.refusals import field_of, say


def to_review(meeting: Meeting) -> int:
    """How many doubtful rows and possible duplicates there are."""
    codes = [theme.code for theme in meeting.in_order]
    return sum(len(meeting.doubtful_rows(code)) + len(maybe_same(meeting, code)) for code in codes)


class ReviewPanel(QWidget):
    """A card for each doubtful row, on the console only (R18). Signal: `print_asked()`."""

    print_asked = Signal()

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.cards: dict[str, ReviewCard] = {}
        self.pairs: list[SamePersonRow] = []
        self._lead = label("", "lead")
        self.print_list = button(_("Druk deze lijst af…"), "", "print")
        self.print_list.clicked.connect(self.print_asked)
        top = hbox((self._lead, 1))
        top.addWidget(self.print_list, 0, Qt.AlignmentFlag.AlignTop)
        self._inner = QWidget()
        self._column = vbox(on=self._inner, margins=(0, 0, 12, 0), spacing=12)
        area = ScrollArea(self._inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        vbox(top, (area, 1), on=self, margins=0, spacing=12)

    def refresh(self) -> None:
        """Show the meeting's doubts. The card of an unchanged row is kept, with what was typed in it."""
        meeting = self._controller.meeting
        kept, self.cards = self.cards, {}
        self._empty(keep=set(kept.values()))
        self.pairs = []
        for theme in meeting.in_order:
            for widget in self._of_theme(meeting, theme, kept):
                self._column.addWidget(widget)
        for card in kept.values():
            if card not in self.cards.values():
                card.hide()
                card.deleteLater()
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
        """How many rows and pairs to ask about are shown."""
        return len(self.cards) + len(self.pairs)

    def _of_theme(self, meeting: Meeting, theme: Theme, kept: "dict[str, ReviewCard]") -> Iterator[QWidget]:
        rows, pairs = meeting.doubtful_rows(theme.code), maybe_same(meeting, theme.code)
        if rows or pairs:
            yield label(f"{theme.number}. {theme.title}", "heading")
        for row in rows:
            card = kept.get(row.id)
            if card is None or card.row != row:
                card = ReviewCard(self._controller, row)
            self.cards[row.id] = card
            yield card
        for pair in pairs:
            yield self._pair(theme, pair)

    def _pair(self, theme: Theme, pair: SamePerson) -> SamePersonRow:
        self.pairs.append(SamePersonRow(self._controller, theme.code, theme.title, pair))
        return self.pairs[-1]

    def _empty(self, keep: set[QWidget]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in keep:
                widget.hide()
                widget.deleteLater()


class ReviewCard(QFrame):
    """One row: why it is doubtful, what is known of it, and fields to correct it."""

    def __init__(self, controller: Controller, row: SignUp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller, self.row = controller, row
        read = {doubtful.doubt: doubtful.read for doubtful in row.doubts}
        phone = display_phone(row.phone) if row.phone else read.get(Doubt.PHONE, "")
        self.fields = {
            Doubt.NAME: _field(_("Naam"), LONGEST_NAME, row.name),
            Doubt.PHONE: _field(_("Telefoon"), LONGEST_PHONE, phone),
            Doubt.EMAIL: _field(_("E-mail"), LONGEST_EMAIL, row.email or read.get(Doubt.EMAIL, "")),
            Doubt.CONTRIBUTION: _field(_("Zo kan ik bijdragen"), LONGEST_CONTRIBUTION, row.contribution),
        }
        self.right = button(_("Zo klopt het"), "primary", "check")
        self.right.clicked.connect(self._save)
        self.drop = button(_("Haal deze rij weg"), "danger")
        self.drop.clicked.connect(lambda: controller.do(LeaveGroup(row.theme, row.id)))
        self.error = label("", "error")
        self.error.hide()
        self._lay_out()
        for line in self.lines.values():
            line.returnPressed.connect(self._save)

    @property
    def lines(self) -> dict[Doubt, QLineEdit]:
        """The input of each field."""
        return {
            doubt: field.field for doubt, field in self.fields.items() if isinstance(field.field, QLineEdit)
        }

    def _lay_out(self) -> None:
        codes = ", ".join(self.row.rows)
        where = _("Rij %(row)s") % {"row": codes} if codes else _("papier zonder rij")
        listed = "" if self.row.name and (self.row.phone or self.row.email) else _("nog niet op de lijst")
        column = vbox(on=self, margins=(16, 12, 16, 12), spacing=8)
        column.addWidget(label("  ·  ".join(filter(None, (where, listed))), "label"))
        reasons = ", ".join(paper_words.doubt_words(doubtful) for doubtful in self.row.doubts)
        column.addWidget(label(reasons[:1].upper() + reasons[1:] + ".", "muted"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for index, field in enumerate(self.fields.values()):
            grid.addWidget(field, index // 2, index % 2)
        add(column, grid, self.error)
        buttons = hbox(self.right, self.drop, STRETCH)
        column.addLayout(buttons)

    def _save(self) -> None:
        texts = {doubt: line.text() for doubt, line in self.lines.items()}
        typed = copied(
            name=texts[Doubt.NAME],
            phone=texts[Doubt.PHONE],
            email=texts[Doubt.EMAIL],
            contribution=texts[Doubt.CONTRIBUTION],
        )
        for doubt, field in self.fields.items():
            field.say_wrong(typed.wrong.get(FIELDS[doubt], ""))
        if typed.wrong:
            return
        self.error.hide()
        command = CorrectRow(
            self.row.theme, self.row.id, typed.name, typed.phone, typed.email, typed.contribution
        )
        self._controller.do(command, None, self._declined)

    def _declined(self, refusal: Refusal) -> None:
        field = field_of(refusal)
        doubt_of = {at: doubt for doubt, at in FIELDS.items()} | {Field.REACH: Doubt.PHONE}
        if field in doubt_of:
            self.fields[doubt_of[field]].say_wrong(say(refusal))
            self.lines[doubt_of[field]].setFocus()
        else:
            self.error.setText(say(refusal))
            self.error.show()


def _field(name: str, longest: int, text: str) -> LabelledField:
    line = QLineEdit(text)
    line.setMaxLength(longest)
    line.setCursorPosition(0)
    return LabelledField(name, line)
