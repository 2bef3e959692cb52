"""Groepsblad: what a group writes of its own plans, on A4 or as the same drawing on A3 (R48, R49).

On the left the theme's band, as in the hall, with what a phone needs to write instead; on the right the fields of the
plan. Each field has a mark as the rows of other sheets have, so that a photo of the sheet is recognised (R8).
"""

from math import sqrt

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE, PAPER_TEXT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET, SheetRow
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A3_LANDSCAPE, MARGIN, Paper
from bijeenkomst.export.pdf.pen import BLACK, Pen, Place
from bijeenkomst.export.sheets import group_sheet_layout as at
from bijeenkomst.export.sheets import parts
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.marks import draw_mark
from bijeenkomst.export.sheets.reach import reads_to
from bijeenkomst.export.sheets.sheet_words import evening
from bijeenkomst.export.sheets.theme_band import draw_band
from bijeenkomst.i18n import gettext as _
from bijeenkomst.qr import Level, QrCode, TooMuchForACode, encode, join_address, typed_address
from bijeenkomst.wording.places import place_words

LARGER = sqrt(2)  # from A4 to A3
FINE = PAPER_TEXT["fine"]
INSIDE = 4.0
WORDS = at.BAND.width - 2 * INSIDE
PLATE = 50.0
QR_BLACK = 38.0  # its quiet zone lies on the plate: with 33 modules it reads at 25 cm
QUESTION = 12.5  # points


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """A sheet on A4 for every chosen theme, as often as was asked."""
    _draw_all(book, meeting, choice, choice.of(Carrier.GROUP_SHEET), at.PAPER, 1)


def draw_large(book: Book, meeting: Meeting, choice: Choice) -> None:
    """The same on A3, with half as much room again in every line."""
    _draw_all(book, meeting, choice, choice.of(Carrier.LARGE_GROUP_SHEET), A3_LANDSCAPE, LARGER)


def _draw_all(book: Book, meeting: Meeting, choice: Choice, copies: int, paper: Paper, times: float) -> None:
    for theme in choice.chosen(meeting):
        for copy in range(copies):
            with book.page(paper, times):
                if copy == 0:
                    book.bookmark(theme.code, f"{theme.number}. {theme.title}")
                book.stamp(f"group-{theme.code}", at.PAPER, _draw_theme, theme, meeting, choice)
                book.stamp("fields", at.PAPER, _draw_fields)


def _draw_theme(pen: Pen, theme: Theme, meeting: Meeting, choice: Choice) -> None:
    shape_ends = draw_band(pen, at.BAND, theme)
    foot = at.BAND.top + at.BAND.height - INSIDE
    if choice.address:
        foot = _draw_phone(pen, foot, theme, choice.address, meeting.scribe_code(theme.code))
    left = at.BAND.left + INSIDE
    place = meeting.places.get(theme.code)
    code = _("Code %(code)s") % {"code": theme.code}
    under = [place_words(place)] if place else []
    high = foot - shape_ends - 2
    for size in lettering.sizes(15, 8):
        set_in = [lettering.wrapped(words, REGULAR, size, WORDS * mm) for words in (*under, code)]
        words_high = sum(map(len, set_in)) * size * lettering.LEADING / mm
        if words_high <= high * 0.45:
            break
    title = Place(left, shape_ends, WORDS, high - words_high - 2)
    top = pen.fitted(title, theme.title, BOLD, lettering.sizes(22, 6)) + 1.5
    for lines in set_in:
        top = pen.lines(left, top, list(lines), REGULAR, size, within=WORDS)
    pen.ink(LIGHT.muted)
    about = Place(at.LEFT, MARGIN - 1.5, at.RIGHT - at.LEFT, 5)
    pen.fitted(about, evening(meeting.details), REGULAR, (FINE, 7.5, 6.5))
    pen.ink()
    for field in at.FIELDS:
        draw_mark(pen, *field.mark, at.MARK, SheetRow(theme.code, GROUP_SHEET, field.row))


def _draw_phone(pen: Pen, foot: float, theme: Theme, address: str, scribe: str) -> float:
    """How one of the group writes on a phone instead (R10, R49); gives its top."""
    left = at.BAND.left + INSIDE
    typed = typed_address(address, f"{theme.code}/groep")
    typed_size, typed_lines = lettering.address_lines(typed, BOLD, lettering.sizes(13, 8.5), WORDS * mm, 1)
    if len(typed_lines) > 1:
        typed_size, typed_lines = lettering.address_lines(typed, BOLD, lettering.sizes(13, 6), WORDS * mm, 2)
    letin = (
        _("Schrijfcode: %(code)s") % {"code": scribe}
        if scribe
        else _("Vraag de gespreksleider om de schrijfcode.")
    )
    size, lines = lettering.fitted(letin, BOLD, lettering.sizes(14, 8), WORDS * mm, 12 * mm)
    high = (len(typed_lines) * typed_size + len(lines) * size) * lettering.LEADING / mm
    code = scribe_qr(address, theme, scribe)
    reach = reads_to(QR_BLACK, code)
    asked = _("Liever met één telefoon? Scan tot %(reach)s, of typ:") % {"reach": reach}
    asked_size, asked_lines = lettering.fitted(asked, REGULAR, (10.5, 9.5, 8.5), WORDS * mm, 10 * mm)
    asked_high = len(asked_lines) * asked_size * lettering.LEADING / mm
    plate = foot - high - asked_high - 2 - PLATE
    plate_left = at.BAND.left + (at.BAND.width - PLATE) / 2
    pen.band(plate_left, plate, PLATE, PLATE, "#FFFFFF")
    aside = (PLATE - QR_BLACK) / 2
    parts.draw_code(pen, plate_left + aside, plate + aside, QR_BLACK, code)
    pen.ink(BLACK)
    top = pen.lines(left, plate + PLATE + 1, asked_lines, REGULAR, asked_size)
    top = pen.lines(left, top, typed_lines, BOLD, typed_size)
    pen.lines(left, top, lines, BOLD, size)
    return plate


def scribe_qr(address: str, theme: Theme, scribe: str) -> QrCode:
    """To the group's page, with its code when both fit in a code that reads well (R12)."""
    page = f"{join_address(address, theme.code)}/GROEP"
    if scribe:
        try:
            return encode(f"{page}?CODE={scribe}", Level.Q)
        except TooMuchForACode:
            pass  # the code is typed then
    return encode(page, Level.Q)


def _draw_fields(pen: Pen) -> None:
    pen.ink()
    for field in at.FIELDS:
        place = field.place
        room = Place(place.left, place.top, place.width - at.MARK - 2, at.HEADING)
        pen.fitted(room, at.question(field.row), BOLD, lettering.sizes(QUESTION, 7), sink=0.5)
        for line in range(1, field.lines + 1):
            y = place.top + at.HEADING + line * at.LINE
            pen.line(place.left, y, place.left + place.width, y, PAPER_LINE["edge"])
