"""Table card: an A4 that is folded across the middle into a tent of two A5 faces, readable from both sides (R7)."""

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.palette import FILLS
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
from bijeenkomst.export.sheets.label_sizes import LabelSheet
from bijeenkomst.export.sheets.own_pictures import there
from bijeenkomst.export.sheets.reach import CARD_BLACK, join_code, reads_to
from bijeenkomst.export.sheets.sheet_words import what_happens
from bijeenkomst.export.sheets.theme_band import draw_band
from bijeenkomst.i18n import gettext as _
from bijeenkomst.qr import QrCode

FINE, BODY = PAPER_TEXT["fine"], PAPER_TEXT["body"]
FOLD = A4.height / 2  # the tops of both faces
RIGHT, BOTTOM = A4.width - MARGIN, A4.height - MARGIN
QR_BLACK = CARD_BLACK
QR_QUIET = 16.0  # 4 modules of 25 on a side (R12)
QR_LEFT = A4.width - QR_QUIET - QR_BLACK - 2  # the paper itself is white beside it
QR_TOP = FOLD + QR_QUIET
WIDTH = QR_LEFT - QR_QUIET - MARGIN
HEAD, HEAD_UNDER_PICTURE = 36.0, 20.0
PHOTO = 4 / 3  # as it was cropped
TOP = FOLD + 9.0
SHORT_TITLE = lettering.sizes(30, 16)
TITLE_ALONE = lettering.sizes(66, 32)
SHORT_TITLE_HIGH = 24.0  # so that there is room for a legible core sentence
TITLE_HIGH = 31.0
SCAN_HIGH = 10.0
MOST_CONSENT = 29.0


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """Draw a sheet for every chosen theme, as many copies as chosen."""
    for theme in choice.chosen(meeting):
        for copy in range(choice.of(Carrier.CARD)):
            with book.page(A4) as pen:
                if copy == 0:
                    book.bookmark(theme.code, f"{theme.number}. {theme.title}")
                for turned in (False, True):
                    if turned:
                        with pen.upside_down(A4.width):
                            _stamp_face(book, theme, meeting.details, choice)
                    else:
                        _stamp_face(book, theme, meeting.details, choice)
                pen.ink(LIGHT.quiet_dot)
                pen.dashed(0, FOLD, 8, FOLD)
                pen.dashed(A4.width - 8, FOLD, A4.width, FOLD)


def _stamp_face(book: Book, theme: Theme, details: Details, choice: Choice) -> None:
    book.stamp(f"card-{theme.code}", A4, _draw_face, theme, details, choice)


def _draw_face(pen: Pen, theme: Theme, details: Details, choice: Choice) -> None:
    """Draw the face for one side of the table, on the lower half of the page."""
    foot = _draw_consent(pen, details, theme)
    if choice.address:
        foot -= SCAN_HIGH + 2
        _draw_scan(pen, Place(MARGIN, foot, WIDTH, SCAN_HIGH), join_code(choice.address, theme.code))
    title_top = _draw_head(pen, theme, there(theme.picture, choice), foot) + 2
    short = lettering.fits(theme.title, BOLD, SHORT_TITLE, WIDTH * mm, SHORT_TITLE_HIGH * mm)
    title = Place(MARGIN, title_top, WIDTH, SHORT_TITLE_HIGH if short else TITLE_HIGH)
    sizes = SHORT_TITLE if short else lettering.sizes(30, 8)
    if not (theme.core_sentence or theme.quotes):  # it has all the room, and is the largest thing on the card
        title, sizes = Place(MARGIN, title_top, WIDTH, foot - 2 - title_top), (*TITLE_ALONE, *sizes)
    bottom = pen.fitted(title, theme.title, BOLD, sizes, even=True) + 0.5
    under_title = Place(MARGIN, bottom, WIDTH, foot - 1 - bottom)
    parts.draw_core_and_quotes(pen, under_title, theme, lettering.sizes(15, 7), lettering.sizes(11, FINE))
    _draw_joining(pen, theme, choice.address, choice.label_size.sheet)


def _draw_head(pen: Pen, theme: Theme, jpeg: bytes, foot: float) -> float:
    """Shape and code on the theme's colour; gives where that ends.

    A picture of the theme stands over them, or beside them where that leaves too little for the words down to `foot`.
    """
    if not jpeg:
        return _draw_field(pen, Place(MARGIN, TOP, WIDTH, HEAD), theme)
    high = WIDTH / PHOTO
    if not _fits_under(theme, foot - TOP - high - HEAD_UNDER_PICTURE - 4):
        wide = HEAD * PHOTO
        pen.photo(Place(MARGIN + WIDTH - wide, TOP, wide, HEAD), jpeg, lined=False)
        return _draw_field(pen, Place(MARGIN, TOP, WIDTH - wide, HEAD), theme)
    pen.photo(Place(MARGIN, TOP, WIDTH, high), jpeg, lined=False)
    return _draw_field(pen, Place(MARGIN, TOP + high, WIDTH, HEAD_UNDER_PICTURE), theme)


def _fits_under(theme: Theme, height: float) -> bool:
    """Whether the title and a core sentence that can be read across a table fit in so many millimetres."""
    room = WIDTH * mm
    title = lettering.fits(theme.title, BOLD, SHORT_TITLE, room, min(SHORT_TITLE_HIGH, height) * mm)
    under = (height - SHORT_TITLE_HIGH) * (0.5 if theme.quotes else 1)  # the rest is for these
    return (
        title
        and under > 0
        and lettering.fits(theme.core_sentence or "…", REGULAR, (15, 12, 10), room, under * mm)
    )


def _draw_field(pen: Pen, place: Place, theme: Theme) -> float:
    """The shape at its left with the code right of it, or under it where that is narrow."""
    pen.band(place.left, place.top, place.width, place.height, FILLS[theme.colour])
    side = min(place.width, place.height)
    draw_band(pen, Place(place.left, place.top, side, side), theme)
    if place.width > place.height:
        left, right = place.left + side, place.left + place.width
        room = Place(left + 2, place.top, right - left - 4, place.height)
        high = place.height >= HEAD
        if high:
            pen.text(room.left, place.top + place.height * 0.3, _("Code"), REGULAR, BODY)
        pen.fitted(room, theme.code, BOLD, lettering.sizes(44, 20), sink=0.75 if high else 0.5)
    else:
        room = Place(place.left, place.top + side, place.width, place.height - side)
        pen.fitted(room, theme.code, BOLD, lettering.sizes(30, 12), centred=True, sink=0.5)
    pen.ink()
    return place.top + place.height


def _draw_consent(pen: Pen, details: Details, theme: Theme) -> float:
    """Draw what happens to contact details at the foot; returns its top."""
    words = what_happens(details, theme)
    size, lines = lettering.fitted(words, REGULAR, lettering.sizes(FINE, 4), WIDTH * mm, MOST_CONSENT * mm)
    top = BOTTOM + 2 - len(lines) * size * lettering.LEADING / mm
    pen.ink(LIGHT.muted)
    pen.lines(MARGIN, top, lines, REGULAR, size, 0, WIDTH)
    pen.ink()
    return top - 1


def _draw_scan(pen: Pen, place: Place, code: QrCode) -> None:
    scan = _("Doe mee! Scan met uw telefoon, tot %(reach)s. Of typ het adres.")
    pen.fitted(place, scan % {"reach": reads_to(QR_BLACK, code)}, BOLD, (11.5, 10.5, 9.5, 8.5))


def _draw_joining(pen: Pen, theme: Theme, address: str, label: LabelSheet) -> None:
    if not address:
        wide = label.width + 6
        parts.draw_label_room(pen, Place(QR_LEFT + (QR_BLACK - wide) / 2, FOLD + 45, wide, label.height + 6))
        pen.fitted(
            Place(QR_LEFT, FOLD + 96, QR_BLACK, 14),
            _("Doe mee: schrijf u in op het blad of een strookje."),
            BOLD,
            (15, 13),
            centred=True,
            even=True,
        )
        return
    parts.draw_code(pen, QR_LEFT, QR_TOP, QR_BLACK, join_code(address, theme.code))
    under = Place(QR_LEFT - QR_QUIET, QR_TOP + QR_BLACK + QR_QUIET, QR_BLACK + 2 * QR_QUIET, 10)
    parts.draw_typed(pen, under, address, theme.code, 22, centred=True)
