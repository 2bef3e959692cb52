"""Cards to write a story on, four on an A4: one story each and no names, with a mark for photos of them (R59)."""

from bijeenkomst.design.fonts import BOLD, ITALIC, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE, PAPER_TEXT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story_mark import story_mark
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets.marks import draw_mark_of
from bijeenkomst.export.story_kit.card_layout import MARK, ON_A_PAGE, Card, draw_cuts, small
from bijeenkomst.export.story_kit.kit_words import question
from bijeenkomst.i18n import gettext as _

FINE, BODY = PAPER_TEXT["fine"], PAPER_TEXT["body"]
LINE = 12.0  # R9: from line to line
LINES = 7
ASKED = 13.0  # millimetres of the main question


def draw(book: Book, meeting: Meeting) -> None:
    """Draw one page, to be printed as often as needed."""
    with book.page(A4) as pen:
        book.bookmark("blank", _("Een verhaal"))
        draw_cuts(pen)
        for index in range(ON_A_PAGE):
            card = small(index)
            _draw_card(pen, card, question(meeting.details))
            draw_mark_of(pen, *card.mark, MARK, story_mark(meeting.code_seed, index + 1, blank=True).text)


def _draw_card(pen: Pen, card: Card, asked: str) -> None:
    beside, below = card.beside_mark, card.below
    pen.ink()
    bottom = pen.lines(beside.left, beside.top - 1.5, [_("Een verhaal")], BOLD, 19)
    said = _("Eén verhaal op een kaartje. Schrijf geen namen op, ook niet van een ander.")
    about = Place(beside.left, bottom + 0.4, beside.width, beside.top + beside.height - bottom)
    pen.fitted(about, said, REGULAR, lettering.sizes(9.5, 7))
    pen.ink(LIGHT.muted)
    pen.fitted(Place(below.left, below.top - 1, below.width, ASKED), asked, ITALIC, lettering.sizes(FINE, 5))
    pen.ink()
    right = below.left + below.width
    for line in range(1, LINES + 1):
        y = below.top + ASKED + line * LINE - 1
        pen.line(below.left, y, right, y, PAPER_LINE["edge"])
    foot = below.top + below.height
    told = _("Gesprek (waar of wanneer)")
    end = pen.text(below.left, foot - 0.8, told, REGULAR, FINE)
    pen.line(end + 1.5, foot, right, foot, PAPER_LINE["edge"])
