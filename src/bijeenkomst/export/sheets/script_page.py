"""What every page of the script has: its place for holes, its head and its foot."""

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_TEXT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.paper_sizes import A4, MARGIN
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets.sheet_words import evening
from bijeenkomst.i18n import gettext as _

FINE, BODY = PAPER_TEXT["fine"], PAPER_TEXT["body"]
PUNCHED = 20.0  # room for holes
LEFT, RIGHT, BOTTOM = PUNCHED, A4.width - MARGIN, A4.height - MARGIN
WIDTH = RIGHT - LEFT
FIRST_ROW = MARGIN + 24.0
ROWS_HIGH = BOTTOM - 6 - FIRST_ROW  # the height for rows between the head and the foot of a page


def draw_head(pen: Pen, meeting: Meeting, title: str) -> None:
    """What the page is about, and of which evening."""
    pen.ink()
    bottom = pen.lines(LEFT, MARGIN - 3, [title], BOLD, 22)
    pen.ink(LIGHT.muted)
    pen.fitted(Place(LEFT, bottom, WIDTH, 5), evening(meeting.details), REGULAR, (BODY, FINE, 7))
    pen.ink()


def draw_foot(pen: Pen, page: int) -> None:
    """The number of the page."""
    pen.ink(LIGHT.muted)
    said = _("bladzijde %(page)d") % {"page": page}
    pen.text(RIGHT - lettering.width(said, REGULAR, FINE) / mm, BOTTOM, said, REGULAR, FINE)
    pen.ink()
