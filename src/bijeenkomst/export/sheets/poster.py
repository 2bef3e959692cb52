"""The A3 poster of a theme, whose code can be scanned from two metres (R7, R13)."""

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A3, MARGIN
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets import parts
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.label_sizes import LabelSheet
from bijeenkomst.export.sheets.sheet_words import evening, what_happens
from bijeenkomst.i18n import gettext as _

SMALL = 11.5  # points: text that is read from close by
EDGE = 7.0  # less than elsewhere, since posters are not punched
LEFT, RIGHT, BOTTOM = MARGIN, A3.width - MARGIN, A3.height - EDGE
WIDTH = RIGHT - LEFT
BAND = 5.0
BADGE = 62.0
TOP = EDGE + BAND + 3
HEADER = 72.0
QR_BLACK = 217.0  # reads to 2.1 metres (R13)
QR_QUIET = 34.8  # 4 modules of 25 on a side (R12)
QR_TOP = 123.0
UNDER = QR_TOP + QR_BLACK + QR_QUIET
QR_BESIDE_DOTS = 140.0  # reads to 1.4 metres: who sticks a dot stands before it
FEWER_QUOTES = 69.0
DOTS_TOP, DOTS_HEIGHT, DOTS_GAP = QR_TOP + 168.0, 78.0, 6.0


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """Draw a poster for every chosen theme, as many copies as chosen."""
    for theme in choice.chosen(meeting):
        for copy in range(choice.of(Carrier.POSTER)):
            with book.page(A3):
                if copy == 0:
                    book.bookmark(theme.code, f"{theme.number}. {theme.title}")
                book.stamp(f"poster-{theme.code}", A3, _draw, theme, meeting.details, choice)


def _draw(pen: Pen, theme: Theme, details: Details, choice: Choice) -> None:
    address = choice.address
    pen.band(LEFT, EDGE, WIDTH, BAND, FILLS[theme.colour])
    pen.ink()
    pen.badge(LEFT, TOP + 3, BADGE, theme, BOLD)
    left = LEFT + BADGE + 9
    room = RIGHT - left
    pen.ink(LIGHT.muted)
    bottom = pen.fitted(Place(left, TOP - 1, room, 7), evening(details), REGULAR, (15, 13, 11, 9))
    pen.ink()
    high = 46 if theme.core_sentence else 64
    title = Place(left, bottom, room, high)
    bottom = pen.fitted(title, theme.title, BOLD, lettering.sizes(66, 15), even=True) + 1
    under_title = Place(left, bottom, room, TOP + HEADER - bottom)
    if address:
        quotes = lettering.sizes(17, 12)
        parts.draw_core_and_quotes(pen, under_title, theme, lettering.sizes(28, 9), quotes)
    else:
        pen.fitted(under_title, theme.core_sentence, REGULAR, lettering.sizes(28, 9))
    if address:
        _draw_joining(pen, theme, address, QR_BESIDE_DOTS if choice.dots else QR_BLACK)
    else:
        _draw_quotes(pen, theme, FEWER_QUOTES if choice.dots else 0, choice.label_size.sheet)
    if choice.dots:
        _draw_dots(pen, theme)
    code = _("Code %(code)s") % {"code": theme.code}
    wide = lettering.width(code, BOLD, 46) / mm
    pen.text(RIGHT - wide, UNDER + 18, code, BOLD, 46)
    pen.ink(LIGHT.muted)
    small = Place(LEFT, UNDER + 22, WIDTH, BOTTOM - UNDER - 22)
    pen.fitted(small, what_happens(details, theme), REGULAR, lettering.sizes(SMALL, 4), sink=1)
    pen.ink()


def _draw_joining(pen: Pen, theme: Theme, address: str, black: float) -> None:
    parts.draw_code(pen, (A3.width - black) / 2, QR_TOP, black, address, theme.code)
    scan = _("Scan met uw telefoon, tot %(reach)s. Of typ:") % {"reach": parts.reads_to(black)}
    room = WIDTH - 72
    bottom = pen.fitted(Place(LEFT, UNDER - 1, room, 7), scan, REGULAR, (15, 13))
    parts.draw_typed(pen, Place(LEFT, bottom, room, 15), address, theme.code, 40)


def _draw_quotes(pen: Pen, theme: Theme, fewer: float, label: LabelSheet) -> None:
    """Draw quotes of residents in the place of the code, with room for a label."""
    place = Place(LEFT + 10, QR_TOP - 10, WIDTH - 20, 155 - fewer)
    parts.draw_quotes(pen, place, theme, lettering.sizes(30, 10), centred=True)
    wide = label.width + 10
    room = Place((A3.width - wide) / 2, QR_TOP + 160 - fewer, wide, label.height + 12)
    parts.draw_label_room(pen, room)
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
