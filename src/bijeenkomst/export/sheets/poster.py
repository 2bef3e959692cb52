"""The A3 poster of a theme, whose code can be scanned from two metres (R7, R13)."""

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.face import Face
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A3, MARGIN
from bijeenkomst.export.pdf.pen import BLACK, Pen, Place
from bijeenkomst.export.sheets import parts
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.own_pictures import draw_logo, there
from bijeenkomst.export.sheets.reach import POSTER_BLACK, POSTER_BLACK_BESIDE_DOTS, join_code, reads_to
from bijeenkomst.export.sheets.sheet_words import evening, what_happens
from bijeenkomst.export.sheets.theme_band import draw_band
from bijeenkomst.i18n import gettext as _

SMALL = 11.5  # points: text that is read from close by
EDGE = 7.0  # less than elsewhere, since posters are not punched
LEFT, RIGHT, BOTTOM = MARGIN, A3.width - MARGIN, A3.height - EDGE
WIDTH = RIGHT - LEFT
QR_BLACK = POSTER_BLACK
QR_QUIET = 34.8  # 4 modules of 25 on a side (R12)
QR_TOP = 123.0
UNDER = QR_TOP + QR_BLACK + QR_QUIET
QUIET_BESIDE_DOTS = 22.4
FEWER_QUOTES = 69.0
DOTS_TOP, DOTS_HEIGHT, DOTS_GAP = QR_TOP + 168.0, 78.0, 6.0
ABOVE_CODE, ABOVE_DOTS = 80.0, 92.0  # how high the field of colour is, by what is under it
ALONE, WITHOUT_QUOTES = 196.0, 262.0
AIR = 6.0  # from the edge of the field to what is on it
PHOTO = 4 / 3  # as it was cropped
LOGO = (46.0, 13.0)  # at most as wide and high


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """Draw a poster for every chosen theme, as many copies as chosen."""
    for theme in choice.chosen(meeting):
        for copy in range(choice.of(Carrier.POSTER)):
            with book.page(A3):
                if copy == 0:
                    book.bookmark(theme.code, f"{theme.number}. {theme.title}")
                book.stamp(f"poster-{theme.code}", A3, _draw, theme, meeting.details, choice, meeting.face)


def _draw(pen: Pen, theme: Theme, details: Details, choice: Choice, face: Face) -> None:
    """Title and shape on a field of the theme's colour, and under it what the paper is for."""
    address = choice.address
    _draw_field(pen, _field(theme, choice), theme, details, choice)
    if address:
        _draw_joining(pen, theme, choice)
    else:
        _draw_quotes(pen, theme, choice)
    if choice.dots:
        _draw_dots(pen, theme)
    code = _("Code %(code)s") % {"code": theme.code}
    wide = lettering.width(code, BOLD, 46) / mm
    pen.ink()
    pen.text(RIGHT - wide, UNDER + 18, code, BOLD, 46)
    right = RIGHT
    if face.logo is not None and (jpeg := there(face.logo, choice)):
        right = draw_logo(pen, RIGHT, BOTTOM, LOGO, face.logo, jpeg) - AIR
    pen.ink(LIGHT.muted)
    small = Place(LEFT, UNDER + 22, right - LEFT, BOTTOM - UNDER - 22)
    pen.fitted(small, what_happens(details, theme), REGULAR, lettering.sizes(SMALL, 4), sink=1)
    pen.ink()


def _field(theme: Theme, choice: Choice) -> Place:
    if choice.address:
        high = ABOVE_DOTS if choice.dots else ABOVE_CODE
    elif choice.dots:
        high = ABOVE_DOTS
    else:
        high = ALONE if theme.quotes else WITHOUT_QUOTES
    return Place(EDGE, EDGE, A3.width - 2 * EDGE, high)


def _draw_field(pen: Pen, field: Place, theme: Theme, details: Details, choice: Choice) -> None:
    """The shape left and the words right of it, or under it where the field is high; a picture at the right."""
    jpeg = there(theme.picture, choice)
    high = field.height >= ALONE
    size = field.height * 0.52 if high else field.height - 2 * AIR
    if jpeg and not high:
        size *= 0.8
    pen.band(field.left, field.top, field.width, field.height, FILLS[theme.colour])
    side = size + 2 * AIR
    above = 0.0 if high else (field.height - side) / 2  # beside a picture it is smaller: in the middle
    draw_band(pen, Place(field.left, field.top + above, side, side), theme)
    left, right = field.left + size + 2 * AIR, field.left + field.width - AIR
    top, bottom = field.top + AIR / 2, field.top + field.height - AIR / 2
    if jpeg:
        tall = size if high else field.height - 2 * AIR - 8
        wide = min(tall * PHOTO, right - left)
        photo = Place(right - wide, field.top + AIR + (0 if high else 4), wide, wide / PHOTO)
        pen.photo(photo, jpeg)
        right = right if high else photo.left - AIR
    if high:
        left, top = field.left + AIR, field.top + size + 2 * AIR
    pen.ink(BLACK)
    words = Place(left, top, right - left, 7)
    top = pen.fitted(words, evening(details), REGULAR, (16, 14, 12, 10, 9, 8, 7))
    room = Place(left, top, right - left, bottom - top)
    _draw_words(pen, room, theme, quotes=bool(choice.address) and not choice.dots)


def _draw_words(pen: Pen, room: Place, theme: Theme, *, quotes: bool) -> None:
    """The title as large as it goes, and the core sentence under it, with quotes where they have no other place."""
    pen.ink(BLACK)
    share = 0.42 if quotes and theme.quotes else 0.62 if theme.core_sentence else 0.9
    title = Place(room.left, room.top, room.width, room.height * share)
    largest = 170 if room.height > ABOVE_DOTS - AIR else 110
    alone = not theme.core_sentence and not (quotes and theme.quotes)
    sizes = lettering.sizes(largest, 14)
    bottom = pen.fitted(title, theme.title, BOLD, sizes, even=True, sink=0.5 if alone else 0.0) + 1
    under = Place(room.left, bottom, room.width, room.top + room.height - bottom)
    core = lettering.sizes(40 if room.height > ABOVE_DOTS - AIR else 28, 9)
    if quotes:
        parts.draw_core_and_quotes(pen, under, theme, core, lettering.sizes(17, 12))
    else:
        pen.fitted(under, theme.core_sentence, REGULAR, core)


def _draw_joining(pen: Pen, theme: Theme, choice: Choice) -> None:
    """The code, with quotes beside one that leaves room for them."""
    black = POSTER_BLACK_BESIDE_DOTS if choice.dots else QR_BLACK
    beside = choice.dots and theme.quotes
    left = EDGE + QUIET_BESIDE_DOTS if beside else (A3.width - black) / 2
    code = join_code(choice.address, theme.code)
    parts.draw_code(pen, left, QR_TOP, black, code)
    if beside:
        right_of = left + black + QUIET_BESIDE_DOTS
        place = Place(right_of, QR_TOP - 6, RIGHT - right_of, black + 12)
        parts.draw_quotes(pen, place, theme, lettering.sizes(26, 10))
    scan = _("Scan met uw telefoon, tot %(reach)s. Of typ:") % {"reach": reads_to(black, code)}
    room = WIDTH - 72
    bottom = pen.fitted(Place(LEFT, UNDER - 1, room, 7), scan, REGULAR, (15, 13))
    parts.draw_typed(pen, Place(LEFT, bottom, room, 15), choice.address, theme.code, 40)


def _draw_quotes(pen: Pen, theme: Theme, choice: Choice) -> None:
    """Quotes of residents in the place of the code, and room for a label."""
    fewer, label = FEWER_QUOTES if choice.dots else 0, choice.label_size.sheet
    room_top = QR_TOP + 160 - fewer
    top = EDGE + _field(theme, choice).height + 8
    place = Place(LEFT + 10, top, WIDTH - 20, room_top - 6 - top)
    parts.draw_quotes(pen, place, theme, lettering.sizes(30, 10), centred=True)
    wide = label.width + 10
    parts.draw_label_room(pen, Place((A3.width - wide) / 2, room_top, wide, label.height + 12))
    pen.fitted(
        Place(LEFT, QR_TOP + 216 - fewer, WIDTH, 14),
        _("Doe mee: schrijf u in op het blad van dit thema."),
        BOLD,
        (28, 24),
        centred=True,
    )


def _draw_dots(pen: Pen, theme: Theme) -> None:
    """Draw three fields to stick dots in, one for each answer (R20, R21)."""
    pen.ink()
    asked = Place(LEFT, DOTS_TOP, WIDTH, 12)
    pen.fitted(
        asked, _("Herkent u dit? Plak één stip. Liever met de telefoon? Plak dan niet."), BOLD, (24, 21, 18)
    )
    wide = (WIDTH - 2 * DOTS_GAP) / 3
    top, high = DOTS_TOP + 13, DOTS_HEIGHT - 13
    for place, answer in enumerate((_("Ja"), _("Een beetje"), _("Nee"))):
        left = LEFT + place * (wide + DOTS_GAP)
        pen.band(left, top, wide, 12, FILLS[theme.colour])
        pen.ink()
        pen.box(left, top, wide, high, PAPER_LINE["edge"])
        pen.fitted(Place(left, top + 1.2, wide, 11), answer, BOLD, (24,), centred=True)
