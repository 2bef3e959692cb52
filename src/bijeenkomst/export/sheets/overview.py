"""All themes with their codes on one sheet, for at the door and for helpers (R7)."""

from collections.abc import Sequence

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_TEXT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4, MARGIN
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets import parts
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.reach import join_code, reads_to
from bijeenkomst.export.sheets.sheet_words import evening, responsible
from bijeenkomst.i18n import gettext as _

FINE, BODY = PAPER_TEXT["fine"], PAPER_TEXT["body"]
LEFT, RIGHT, BOTTOM = MARGIN, A4.width - MARGIN, A4.height - MARGIN
COLUMNS, ROWS = 2, 4
ON_A_PAGE = COLUMNS * ROWS
HEADER, FOOTER = 24.0, 7.0
GAP = 4.0
CELL_WIDTH = (RIGHT - LEFT - (COLUMNS - 1) * GAP) / COLUMNS
CELL_HEIGHT = (BOTTOM - MARGIN - HEADER - FOOTER - (ROWS - 1) * GAP) / ROWS
QR_BLACK = 30.0  # reads to 30 cm (R13)
QR_QUIET = 4.8
INSIDE = 0.5  # the quiet zone leaves the edge of the cell alone
BADGE = 17.0


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """Draw eight themes a page in their order (R3), each with its code to scan and its address to type (R10)."""
    for copy in range(choice.of(Carrier.OVERVIEW)):
        for page, shown in enumerate(parts.in_pages(choice.chosen(meeting), ON_A_PAGE)):
            with book.page(A4):
                if copy == 0:
                    book.bookmark(f"page-{page}", ", ".join(theme.code for theme in shown))
                book.stamp(f"overview-{page}", A4, _draw, shown, meeting.details, choice.address)


def _draw(pen: Pen, themes: Sequence[Theme], details: Details, address: str) -> None:
    pen.ink()
    bottom = pen.lines(LEFT, MARGIN - 2, [_("Alle thema's")], BOLD, PAPER_TEXT["title"])
    pen.ink(LIGHT.muted)
    bottom = pen.fitted(Place(LEFT, bottom, RIGHT - LEFT, 6), evening(details), REGULAR, (BODY, FINE))
    pen.ink()
    if address:
        said = _("Scan een code van dichtbij, tot %(reach)s. Of typ het adres dat eronder staat.")
        reach = reads_to(QR_BLACK, join_code(address, themes[0].code))  # all codes are as long
        pen.lines(LEFT, bottom + 0.5, [said % {"reach": reach}], REGULAR, BODY)
    for index, theme in enumerate(themes):
        row, column = divmod(index, COLUMNS)
        left = LEFT + column * (CELL_WIDTH + GAP)
        _draw_cell(pen, left, MARGIN + HEADER + row * (CELL_HEIGHT + GAP), theme, address)
    pen.ink(LIGHT.muted)
    footer = Place(LEFT, BOTTOM - FOOTER, RIGHT - LEFT, FOOTER)
    pen.fitted(footer, responsible(details), REGULAR, (FINE, 7.5, 6.5), sink=1)
    pen.ink()


def _draw_cell(pen: Pen, left: float, top: float, theme: Theme, address: str) -> None:
    pen.ink(LIGHT.line)
    pen.box(left, top, CELL_WIDTH, CELL_HEIGHT)
    pen.ink()
    pen.badge(left + 3, top + 3, BADGE, theme, BOLD)
    code_left = left + CELL_WIDTH - QR_BLACK - QR_QUIET - INSIDE
    words = code_left - QR_QUIET - left - 3 if address else CELL_WIDTH - 6
    pen.text(left + BADGE + 7, top + 14.5, theme.code, BOLD, PAPER_TEXT["title"])
    below = top + BADGE + 6
    room = Place(left + 3, below, words, top + CELL_HEIGHT - (9 if address else 3) - below)
    largest = (14, BODY) if address else (20, 13)
    title_sizes, core_sizes = (lettering.sizes(size, 6.5) for size in largest)
    parts.draw_title_and_core(pen, room, theme, 17, title_sizes, core_sizes)
    if address:
        parts.draw_code(pen, code_left, top + QR_QUIET + INSIDE, QR_BLACK, join_code(address, theme.code))
        typed = Place(left + 3, top + CELL_HEIGHT - 8, CELL_WIDTH - 6, 7)
        parts.draw_typed(pen, typed, address, theme.code, 14)
