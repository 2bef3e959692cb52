"""Even nalopen: the doubtful rows of each theme, to read aloud and correct before people go home (R39, R40); and who
offers something or is a group's public way in (R55, R56).
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from bijeenkomst.domain.commands import Command, CorrectRow, LeaveGroup
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import Field
from bijeenkomst.domain.same_person import SamePerson, maybe_same
from bijeenkomst.domain.values.sign_up import LONGEST_CONTRIBUTION, SignUp
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.same_person import SamePersonRow
from bijeenkomst.ui.meeting_parts.signpost_rows import SignpostRows
from bijeenkomst.ui.paper import paper_words
from bijeenkomst.ui.paper.checked_card import CheckedCard, sentence_of, text_field
from bijeenkomst.ui.paper.offer_cards import OfferCards, doubtful_offers
from bijeenkomst.ui.paper.row_parsing import Copied
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.ui.widgets.scrolling import ScrollArea


def to_review(meeting: Meeting) -> int:
    """How many doubtful rows and offers and possible duplicates there are."""
    codes = [theme.code for theme in meeting.in_order]
    rows = sum(len(meeting.doubtful_rows(code)) + len(maybe_same(meeting, code)) for code in codes)
    return rows + len(doubtful_offers(meeting))


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
        self.offers = OfferCards(controller)
        self.signposts = SignpostRows(controller)
        self._public = QFrame()
        self._public.setProperty("card", True)
        vbox(
            label(_("Wegwijzer"), "subheading"),
            self.signposts,
            on=self._public,
            margins=(16, 12, 16, 12),
            spacing=8,
        )
        inner = QWidget()
        self._column = vbox(spacing=12)
        vbox(self._column, self.offers, self._public, STRETCH, on=inner, margins=(0, 0, 12, 0), spacing=12)
        area = ScrollArea(inner)
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
        self.offers.refresh()
        self.signposts.refresh()
        self._public.setVisible(bool(self.signposts.rows))
        count = self.count
        self._lead.setText(
            _("Lees dit voor, zolang de mensen er nog zijn. Vul aan wat u hoort.")
            if count
            else _("Alles van papier is duidelijk. Er is niets om na te lopen.")
        )
        self.print_list.setEnabled(count > 0)

    @property
    def count(self) -> int:
        """How many rows, pairs and offers to ask about are shown."""
        return len(self.cards) + len(self.pairs) + len(doubtful_offers(self._controller.meeting))

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


class ReviewCard(CheckedCard):
    """One row: why it is doubtful, what is known of it, and fields to correct it."""

    def __init__(self, controller: Controller, row: SignUp, parent: QWidget | None = None) -> None:
        own = text_field(_("Zo kan ik bijdragen"), LONGEST_CONTRIBUTION, row.contribution)
        super().__init__(controller, row, own, Field.CONTRIBUTION, parent)
        self.row = row
        self.drop = button(_("Haal deze rij weg"), "danger")
        self.drop.clicked.connect(lambda: controller.do(LeaveGroup(row.theme, row.id)))
        codes = ", ".join(row.rows)
        where = _("Rij %(row)s") % {"row": codes} if codes else _("papier zonder rij")
        listed = "" if row.name and (row.phone or row.email) else _("nog niet op de lijst")
        column = vbox(on=self, margins=(16, 12, 16, 12), spacing=8)
        column.addWidget(label("  ·  ".join(filter(None, (where, listed))), "label"))
        column.addWidget(label(sentence_of(map(paper_words.doubt_words, row.doubts)), "muted"))
        add(column, self.two_by_two(), hbox(self.right, self.drop, STRETCH))

    def correction(self, typed: Copied) -> Command:
        """What was typed; nothing of it is in doubt any more."""
        row = self.row
        return CorrectRow(row.theme, row.id, typed.name, typed.phone, typed.email, typed.contribution)
