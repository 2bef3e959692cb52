"""Slips, three on an A4 to cut apart, for people who do not want others to read their details (R7-R12)."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, ITALIC, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE, PAPER_TEXT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sheet_row import SLIP_ROWS, SheetRow
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4, MARGIN
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets import parts, write_in_boxes
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.list_layout import row_code
from bijeenkomst.export.sheets.marks import draw_mark
from bijeenkomst.export.sheets.reach import join_code, reads_to
from bijeenkomst.export.sheets.sheet_words import evening, shortened
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.consent import paper_consent

FINE, BODY = PAPER_TEXT["fine"], PAPER_TEXT["body"]
ON_A_PAGE = SLIP_ROWS
HEIGHT = A4.height / ON_A_PAGE
LEFT, RIGHT = MARGIN, A4.width - MARGIN
PAD = 6.0  # from the cut
HEADER = 20.5
BADGE = 15.0
QR_BLACK = 17.0  # its quiet zone of 2.7 mm lies in the slip's white: reads at 15 cm
ROW_HEIGHT = 13.0  # R9
BOX_WIDTH, BOX_HEIGHT = 4.4, 6.4  # R9
EMAIL_BOXES = 20
TICK = 4.0
ROWS = ("name", "email", "contribution")
NAME_WIDTH = 118.0
PHONE_LEFT = LEFT + NAME_WIDTH
BOX_TOP = ROW_HEIGHT - BOX_HEIGHT - 1.2
LABEL = 9.5  # points: there is more room than on a list
LARGEST_CONSENT = 10.0
MARK = 4.8  # 12 modules of 0.4 mm: slips are photographed from closer by
MARK_LEFT = LEFT + BADGE + 4 + 26  # beside its code
MARK_TOP = PAD + HEADER - MARK - 0.4


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """Draw pages of three slips for every chosen theme; each slip has its own code (R8)."""
    for theme in choice.chosen(meeting):
        for sheet in (sheets := choice.numbers(Carrier.SLIPS)):
            with book.page(A4) as pen:
                if sheet == sheets.start:
                    book.bookmark(theme.code, f"{theme.number}. {theme.title}")
                for place in range(ON_A_PAGE):
                    what = (theme, meeting.details, choice.address)
                    book.stamp(f"slip-{theme.code}", A4, _draw_slip, *what, lower=place * HEIGHT)
                book.stamp("cuts", A4, draw_cuts)
                for place in range(ON_A_PAGE):
                    code = row_code(theme.code, sheet, place + 1)
                    pen.ink()
                    pen.text(_code_left(), place * HEIGHT + PAD + HEADER - 1.2, code, BOLD, BODY)
                    top = place * HEIGHT + MARK_TOP
                    draw_mark(pen, MARK_LEFT, top, MARK, SheetRow(theme.code, sheet, place + 1))


def _code_left() -> float:
    return LEFT + BADGE + 4


def draw_cuts(pen: Pen) -> None:
    """Where the page is cut in three."""
    pen.ink(LIGHT.muted)
    for cut in range(1, ON_A_PAGE):
        pen.dashed(0, cut * HEIGHT, A4.width, cut * HEIGHT)
        pen.scissors(LEFT - 4, cut * HEIGHT)
    pen.ink()


def _draw_slip(pen: Pen, theme: Theme, details: Details, address: str) -> None:
    """Draw the top slip of the page."""
    _draw_header(pen, PAD, theme, details, address)
    _draw_fields(pen, PAD + HEADER, theme)
    _draw_consent(pen, PAD + HEADER + len(ROWS) * ROW_HEIGHT + 1.0, HEIGHT - PAD, theme, details)


def _draw_header(pen: Pen, top: float, theme: Theme, details: Details, address: str) -> None:
    pen.ink()
    pen.badge(LEFT, top + 1, BADGE, theme, BOLD)
    left = _code_left()
    code_left = RIGHT - QR_BLACK
    text_left = code_left - 3 - 47
    room = text_left - 3 - left
    pen.ink(LIGHT.muted)
    bottom = pen.fitted(Place(left, top - 1, room, 3.8), evening(details), REGULAR, (FINE, 7.5, 6.5))
    pen.ink()
    words = Place(left, bottom, room, MARK_TOP - 0.2 - bottom + (top - PAD))
    parts.draw_title_and_core(pen, words, theme, 7.6, lettering.sizes(17, 6), lettering.sizes(BODY, 6))
    if address:
        code = join_code(address, theme.code)
        parts.draw_code(pen, code_left, top, QR_BLACK, code)
        bottom = pen.lines(text_left, top - 1, [_("Liever met uw telefoon?")], BOLD, FINE)
        said = _("Scan tot %(reach)s. Of typ:") % {"reach": reads_to(QR_BLACK, code)}
        bottom = pen.lines(text_left, bottom, [said], REGULAR, FINE)
        parts.draw_typed(pen, Place(text_left, bottom + 0.3, 47, 10), address, theme.code, 11.5)
    pen.ink()


def _draw_fields(pen: Pen, top: float, theme: Theme) -> None:
    """Draw the fields below one another: name and phone, e-mail with the usual domains, and the contribution."""
    lines = [top + ROW_HEIGHT * row for row in range(len(ROWS) + 1)]
    for y in lines:
        pen.line(LEFT, y, RIGHT, y, PAPER_LINE["edge"])
    draw_name_and_phone(pen, lines[0])
    draw_email(pen, lines[1])
    pen.text(LEFT + 0.5, lines[2] + 3.8, _("Zo kan ik bijdragen"), REGULAR, LABEL)
    answers = write_in_boxes.answers_to_tick(sensitive=theme.sensitive)
    x = PHONE_LEFT if len(answers) == 2 else PHONE_LEFT - 14
    pen.line(x - 2, lines[2], x - 2, lines[3])
    pen.text(x, lines[2] + 3.8, _("Kruis aan"), REGULAR, LABEL)
    for words in answers:
        x = 4 + write_in_boxes.draw_tick(
            pen, x, lines[2] + 6.4, TICK, words, bold=words != answers[-1], size=LABEL
        )


def draw_name_and_phone(pen: Pen, top: float) -> None:
    """A row with a line for the name, and boxes for the number."""
    pen.text(LEFT + 0.5, top + 3.8, _("Naam"), REGULAR, LABEL)
    pen.line(PHONE_LEFT - 2, top, PHONE_LEFT - 2, top + ROW_HEIGHT)
    pen.text(PHONE_LEFT, top + 3.8, _("Telefoon of e-mail: één is genoeg"), REGULAR, LABEL)
    for left in write_in_boxes.phone_box_lefts(PHONE_LEFT, BOX_WIDTH):
        pen.box(left, top + BOX_TOP, BOX_WIDTH, BOX_HEIGHT)


def draw_email(pen: Pen, top: float) -> None:
    """A row with boxes for what stands before the @, and the usual domains."""
    pen.text(LEFT + 0.5, top + 3.8, _("E-mail, vóór het @"), REGULAR, LABEL)
    for left in write_in_boxes.email_box_lefts(LEFT + 0.5, BOX_WIDTH, EMAIL_BOXES):
        pen.box(left, top + BOX_TOP, BOX_WIDTH, BOX_HEIGHT)
    _draw_domains(pen, top)


def _draw_domains(pen: Pen, top: float) -> None:
    left = LEFT + 0.5 + EMAIL_BOXES * BOX_WIDTH + 3
    for row, words in enumerate((write_in_boxes.DOMAINS[:3], (*write_in_boxes.DOMAINS[3:], _("anders:")))):
        x = left
        for column, domain in enumerate(words):
            x = left + (0, 33, 66)[column]
            end = write_in_boxes.draw_tick(pen, x, top + 1.6 + row * 5.6, TICK, domain, size=LABEL)
        if row:
            pen.line(end + 1, top + 11.2, RIGHT, top + 11.2)


def _draw_consent(pen: Pen, top: float, bottom: float, theme: Theme, details: Details) -> None:
    """Draw the whole consent text (R34), without the sentence about people who write next on a list (R7)."""
    paragraphs = [
        write_in_boxes.consent_parts(theme, details, others_see=False),
        [
            (REGULAR, paper_consent(details, shortened(theme)).text),
            (ITALIC, _("Klaar? Vouw dit strookje dubbel en geef het aan de gespreksleider.")),
            (REGULAR, write_in_boxes.consent_version()),
        ],
    ]
    draw_paragraphs(pen, top, bottom, paragraphs)


def draw_paragraphs(
    pen: Pen, top: float, bottom: float, paragraphs: Sequence[Sequence[lettering.Faced]]
) -> None:
    """In the largest letters with which they fit between `top` and `bottom`."""
    for size in lettering.sizes(LARGEST_CONSENT, 1, step=0.96):
        lines = [
            line
            for paragraph in paragraphs
            for line in lettering.flowed(paragraph, size, (RIGHT - LEFT) * mm)
        ]
        if len(lines) * size * lettering.LEADING / mm <= bottom - top:
            break
    pen.flow(LEFT, top, lines, size)
