"""Name stickers on sheets of labels, on which people write their first name at the door."""

from bijeenkomst.design.fonts import REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.label_sizes import LabelSheet
from bijeenkomst.export.sheets.labels import PAD
from bijeenkomst.i18n import gettext as _


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """Draw the chosen number of sheets."""
    for copy in range(choice.of(Carrier.STICKERS)):
        with book.page(A4):
            if copy == 0:
                book.bookmark("stickers", _("Naamstickers"))
            book.stamp("stickers", A4, _draw, meeting.details.title, choice.label_size.sheet)


def _draw(pen: Pen, evening: str, sheet: LabelSheet) -> None:
    for index in range(sheet.on_a_page):
        left, top = (edge + PAD for edge in sheet.corner(index))
        room, line = sheet.width - 2 * PAD, top + sheet.height - 2 * PAD - 7
        pen.ink(LIGHT.muted)
        pen.lines(left, top - 1, [_("Ik ben")], REGULAR, 10.5)
        pen.line(left, line, left + room, line, PAPER_LINE["edge"])
        pen.fitted(Place(left, line + 1.5, room, 4), evening, REGULAR, lettering.sizes(8.5, 5))
