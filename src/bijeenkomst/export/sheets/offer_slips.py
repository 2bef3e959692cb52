"""Aanbod: slips to offer something to all groups, three on an A4 to cut apart (R56)."""

from bijeenkomst.design.fonts import BOLD, ITALIC, REGULAR
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE, PAPER_TEXT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sheet_row import MOST_OFFER_SLIPS, OFFER_SHEET, SheetRow
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import BLACK, Pen, Place
from bijeenkomst.export.sheets import parts, slips, write_in_boxes
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.marks import draw_mark
from bijeenkomst.export.sheets.reach import join_code, reads_to
from bijeenkomst.export.sheets.sheet_words import evening
from bijeenkomst.export.sheets.slips import LEFT, PAD, RIGHT
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.public_consent import paper_offer_consent

FINE, BODY = PAPER_TEXT["fine"], PAPER_TEXT["body"]
HEADER = 20.0
PAGE = "aanbod"  # the page on phones
ROW = slips.ROW_HEIGHT
TICKS_WIDTH = 34.0
TYPED_WIDTH = 47.0  # of the address, beside its code
MARK = 7.2  # millimetres, larger than on slips with a code: a whole page is recognised too
QR_BLACK = 17.5  # of 29 modules, since its address is longer than a theme's: reads at 15 cm, in the same room
MARK_LEFT = RIGHT - slips.QR_BLACK - 3 - TYPED_WIDTH - 4 - MARK  # also where no address stands
MARK_TOP = PAD + HEADER - MARK - 0.8


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """As many pages as was asked; they are of no theme."""
    for copy in range(choice.of(Carrier.OFFER)):
        with book.page(A4) as pen:
            if copy == 0:
                book.bookmark("offer", _("Iets te bieden?"))
            for place in range(slips.ON_A_PAGE):
                what = (meeting.details, choice.address)
                book.stamp("offer", A4, _draw_slip, *what, lower=place * slips.HEIGHT)
            book.stamp("cuts", A4, slips.draw_cuts)
            for place in range(slips.ON_A_PAGE):
                number = (copy * slips.ON_A_PAGE + place) % MOST_OFFER_SLIPS + 1
                top = place * slips.HEIGHT + MARK_TOP
                draw_mark(pen, MARK_LEFT, top, MARK, SheetRow("", OFFER_SHEET, number))


def _draw_slip(pen: Pen, details: Details, address: str) -> None:
    """The top slip of the page."""
    _draw_header(pen, details, address)
    _draw_fields(pen, PAD + HEADER)
    _draw_consent(pen, PAD + HEADER + 3 * ROW + 1.0, slips.HEIGHT - PAD, details)


def _draw_header(pen: Pen, details: Details, address: str) -> None:
    code_left = RIGHT - slips.QR_BLACK  # for what stands beside it: the same as on a theme's slips
    text_left = code_left - 3 - TYPED_WIDTH
    right = MARK_LEFT - 3
    pen.band(LEFT, PAD, 3.0, HEADER - 3, FILLS["yellow"])
    left = LEFT + 6
    pen.ink(LIGHT.muted)
    bottom = pen.fitted(Place(left, PAD - 1, right - left, 3.8), evening(details), REGULAR, (FINE, 7.5, 6.5))
    pen.ink(BLACK)
    bottom = pen.lines(left, bottom, [_("Iets te bieden?")], BOLD, 19)
    said = _("Een zaal, een busje, een paar uur hulp? Alle groepen horen ervan.")
    pen.fitted(Place(left, bottom, right - left, PAD + HEADER - 1 - bottom), said, REGULAR, (BODY, 9.5, FINE))
    pen.ink()
    if address:
        code, aside = join_code(address, PAGE), (QR_BLACK - slips.QR_BLACK) / 2
        parts.draw_code(pen, code_left - aside, PAD - aside, QR_BLACK, code)
        bottom = pen.lines(text_left, PAD - 1, [_("Liever met uw telefoon?")], BOLD, FINE)
        scan = _("Scan tot %(reach)s. Of typ:") % {"reach": reads_to(QR_BLACK, code)}
        bottom = pen.lines(text_left, bottom, [scan], REGULAR, FINE)
        parts.draw_typed(pen, Place(text_left, bottom + 0.3, TYPED_WIDTH, 10), address, PAGE, 11.5)
    pen.ink()


def _draw_fields(pen: Pen, top: float) -> None:
    for row in range(4):
        pen.line(LEFT, top + row * ROW, RIGHT, top + row * ROW, PAPER_LINE["edge"])
    pen.text(LEFT + 0.5, top + 3.8, _("Dit bied ik aan"), REGULAR, slips.LABEL)
    ticks = RIGHT - TICKS_WIDTH
    pen.line(ticks - 2, top, ticks - 2, top + ROW)
    pen.text(ticks, top + 3.8, _("Kruis aan"), REGULAR, slips.LABEL)
    write_in_boxes.draw_tick(pen, ticks, top + 6.4, slips.TICK, _("delen: ja"), bold=True, size=slips.LABEL)
    slips.draw_name_and_phone(pen, top + ROW)
    slips.draw_email(pen, top + 2 * ROW)


def _draw_consent(pen: Pen, top: float, bottom: float, details: Details) -> None:
    consent = paper_offer_consent(details)
    paragraphs: list[list[lettering.Faced]] = [
        [(BOLD, consent.instruction), (REGULAR, consent.adult_note)],
        [
            (REGULAR, consent.about),
            (ITALIC, _("Klaar? Geef dit strookje aan de gespreksleider.")),
            (REGULAR, write_in_boxes.consent_version()),
        ],
    ]
    slips.draw_paragraphs(pen, top, bottom, paragraphs)
