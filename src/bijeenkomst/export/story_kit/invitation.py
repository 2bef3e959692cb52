"""What a resident gives to a neighbour: four invitations to a conversation on an A4, to cut apart."""

from bijeenkomst.design.fonts import BOLD, ITALIC, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE, PAPER_TEXT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.pdf.tiles import draw_tiles
from bijeenkomst.export.sheets.sheet_words import responsible
from bijeenkomst.export.story_kit.card_layout import ON_A_PAGE, draw_cuts, small
from bijeenkomst.export.story_kit.kit_words import leads_to, question
from bijeenkomst.i18n import gettext as _

FINE, BODY, LEAD = PAPER_TEXT["fine"], PAPER_TEXT["body"], PAPER_TEXT["lead"]
TILES, COLUMNS = 17.0, 5
LINE = 12.0  # R9: from line to line
FOOT = 13.0


def draw(book: Book, meeting: Meeting) -> None:
    """Draw one page, to be printed as often as needed."""
    with book.page(A4) as pen:
        book.bookmark("invitation", _("Praat u mee?"))
        draw_cuts(pen)
        for index in range(ON_A_PAGE):
            _draw_one(pen, small(index).place, meeting)


def _draw_one(pen: Pen, place: Place, meeting: Meeting) -> None:
    left, width, foot = place.left, place.width, place.top + place.height
    draw_tiles(pen, Place(left, place.top, width, TILES), meeting.code_seed, COLUMNS, 1)
    pen.ink()
    top = pen.lines(left, place.top + TILES + 1, [_("Praat u mee?")], BOLD, 26)
    said = _("Met een paar buren aan tafel. We zijn benieuwd naar uw verhaal:")
    top = pen.fitted(Place(left, top, width, 11), said, REGULAR, lettering.sizes(LEAD, FINE)) + 1.5
    fields = foot - FOOT - 3 * LINE
    easy = _("U hoeft niets voor te bereiden. Er wordt geen naam opgeschreven.")
    easy_high = 10.5
    asked = Place(left, top, width, fields - easy_high - 1 - top)
    pen.fitted(asked, f"„{question(meeting.details)}”", ITALIC, lettering.sizes(15, 5.5))
    pen.fitted(Place(left, fields - easy_high, width, easy_high), easy, BOLD, lettering.sizes(BODY, 7))
    for row, words in enumerate((_("Waar"), _("Wanneer"), _("Van wie"))):
        y = fields + (row + 1) * LINE
        end = pen.text(left, y - 1, words, REGULAR, BODY)
        pen.line(max(end, left + 18) + 1.5, y, left + width, y, PAPER_LINE["edge"])
    pen.ink(LIGHT.muted)
    closing = " ".join(filter(None, (leads_to(meeting.details), responsible(meeting.details))))
    pen.fitted(
        Place(left, foot - FOOT + 3, width, FOOT - 3), closing, REGULAR, lettering.sizes(FINE, 5), sink=1
    )
    pen.ink()
