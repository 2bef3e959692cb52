"""Labels with a theme's code for a new address, to stick on sheets that were printed before (R8, R10)."""

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets import parts
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.label_sizes import LabelSheet
from bijeenkomst.export.sheets.reach import join_code, reads_to
from bijeenkomst.i18n import gettext as _

PAD = 5.0  # what a printer leaves white at the edge of the sheet
QR_BLACK = 26.0  # with its quiet zone of 4.2 mm within the label: reads to 25 cm
BESIDE_CODE = 4.4
BADGE = 9.0
TYPED = 9.0  # millimetres: an address in two lines
LARGEST = 15.0  # points: where it fits on one line
TITLE = 11.0
SCAN = (8.5, 7.5, 7, 6.5)


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """Draw the chosen number of labels for each theme, one theme after the other."""
    sheet = choice.label_size.sheet
    labels = [theme for theme in choice.chosen(meeting) for _copy in range(choice.of(Carrier.LABELS))]
    for page, shown in enumerate(parts.in_pages(labels, sheet.on_a_page)):
        with book.page(A4) as pen:
            book.bookmark(f"page-{page}", ", ".join(dict.fromkeys(theme.code for theme in shown)))
            for index, theme in enumerate(shown):
                _draw_label(pen, *sheet.corner(index), sheet, theme, choice.address)


def _draw_label(pen: Pen, left: float, top: float, sheet: LabelSheet, theme: Theme, address: str) -> None:
    code = join_code(address, theme.code)
    parts.draw_code(pen, left + PAD, top + (sheet.height - QR_BLACK) / 2, QR_BLACK, code)
    words = left + PAD + QR_BLACK + BESIDE_CODE
    room = left + sheet.width - (PAD if sheet.left == 0 else PAD - 2) - words
    pen.badge(words, top + PAD, BADGE, theme, BOLD)
    pen.ink()
    pen.text(words + BADGE + 2, top + PAD + 7, theme.code, BOLD, 20)
    typed = Place(words, top + sheet.height - PAD - TYPED, room, TYPED)
    scan = _("Scan tot %(reach)s") % {"reach": reads_to(QR_BLACK, code)}
    above = typed.top - SCAN[0] * lettering.LEADING / mm
    title = Place(words, top + PAD + BADGE + 0.4, room, above - top - PAD - BADGE - 0.4)
    pen.fitted(title, theme.title, REGULAR, lettering.sizes(TITLE, 6))
    pen.fitted(Place(words, above, room, typed.top - above), scan, REGULAR, SCAN)
    parts.draw_typed(pen, typed, address, theme.code, LARGEST)
