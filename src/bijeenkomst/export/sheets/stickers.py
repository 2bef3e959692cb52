"""Name stickers: 24 of 70 x 37 mm on a sheet of labels, to write a first name on at the door."""

from bijeenkomst.design.fonts import REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.sheets import lettering
from bijeenkomst.export.sheets.book import Book
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.labels import COLUMNS, HEIGHT, ON_A_PAGE, PAD, TOP, WIDTH
from bijeenkomst.export.sheets.paper import A4
from bijeenkomst.export.sheets.pen import Pen, Place
from bijeenkomst.i18n import gettext as _


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """As many sheets as was asked."""
    for copy in range(choice.of(Carrier.STICKERS)):
        with book.page(A4):
            if copy == 0:
                book.bookmark("stickers", _("Naamstickers"))
            book.stamp("stickers", A4, _draw, meeting.details.title)


def _draw(pen: Pen, evening: str) -> None:
    for index in range(ON_A_PAGE):
        row, column = divmod(index, COLUMNS)
        left, top = column * WIDTH + PAD, TOP + row * HEIGHT + PAD
        pen.ink(LIGHT.muted)
        pen.lines(left, top - 1, [_("Ik ben")], REGULAR, 10.5)
        pen.line(left, top + 20, left + WIDTH - 2 * PAD, top + 20, PAPER_LINE["edge"])
        pen.fitted(Place(left, top + 21.5, WIDTH - 2 * PAD, 4), evening, REGULAR, lettering.sizes(8.5, 5))
