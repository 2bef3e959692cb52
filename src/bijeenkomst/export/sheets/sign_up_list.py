"""One page of the sign-up list of a theme (R7-R12): header, rows to write in, consent."""

from dataclasses import dataclass

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE, PAPER_TEXT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sheet_row import SheetRow
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets import list_layout as at
from bijeenkomst.export.sheets import parts, write_in_boxes
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.marks import draw_mark
from bijeenkomst.export.sheets.reach import join_code, reads_to
from bijeenkomst.export.sheets.sheet_words import evening, shortened
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.consent import paper_consent

FINE, BODY = PAPER_TEXT["fine"], PAPER_TEXT["body"]
TITLE_SIZES = lettering.sizes(24, 9.5)
CORE_SIZES = lettering.sizes(13, FINE)
LABEL = 9.0  # points: there is no more room in the columns
LARGER = (10.0, 9.5, 9.0)  # points, for a consent text that leaves room


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """Draw the lists of all chosen themes; every copy has its own row codes (R8)."""
    for theme in choice.chosen(meeting):
        footer = set_footer(theme, meeting.details)
        grid = f"grid-{footer.rows}-{'sensitive' if theme.sensitive else 'plain'}"
        for sheet in (sheets := choice.numbers(Carrier.LIST)):
            with book.page(at.PAPER) as pen:
                if sheet == sheets.start:
                    book.bookmark(theme.code, f"{theme.number}. {theme.title}")
                _draw_header(pen, theme, meeting.details, choice, sheet)
                book.stamp(grid, at.PAPER, _draw_grid, footer.rows, theme.sensitive)
                _draw_row_codes(pen, theme, sheet, footer.rows)
                pen.ink()
                pen.flow(at.LEFT, at.footer_top(footer.rows), footer.lines, footer.size)


def _draw_header(pen: Pen, theme: Theme, details: Details, choice: Choice, sheet: int) -> None:
    """Draw badge, title and core sentence, and the code to scan with the address to type instead (R10)."""
    pen.ink()
    pen.badge(at.LEFT, at.TOP + 2, at.BADGE, theme, BOLD)
    label = choice.label_size.sheet.width
    joining = at.QR_TEXT_LEFT if choice.address else at.RIGHT - label - at.BEFORE_LABEL
    room = joining - at.BEFORE_JOINING - at.TITLE_LEFT
    pen.ink(LIGHT.muted)
    bottom = pen.fitted(
        Place(at.TITLE_LEFT, at.TOP - 0.5, room, 4), evening(details), REGULAR, (FINE, 7.5, 6.5)
    )
    pen.ink()
    title = Place(at.TITLE_LEFT, bottom, room, 18 if theme.core_sentence else 26)
    bottom = pen.fitted(title, theme.title, BOLD, TITLE_SIZES) + 0.4
    left_over = max(at.TOP + at.HEADER_HEIGHT - bottom, 4)
    pen.fitted(Place(at.TITLE_LEFT, bottom, room, left_over), theme.core_sentence, REGULAR, CORE_SIZES)
    _draw_joining(pen, joining, theme, choice.address, sheet)
    pen.band(at.LEFT, at.HEADINGS_TOP, at.RIGHT - at.LEFT, at.HEADINGS_HEIGHT, FILLS[theme.colour])


def _draw_joining(pen: Pen, left: float, theme: Theme, address: str, sheet: int) -> None:
    if address:
        code = join_code(address, theme.code)
        parts.draw_code(pen, at.QR_LEFT, at.TOP, at.QR_BLACK, code)
        bottom = pen.lines(left, at.TOP - 0.5, [_("Met uw telefoon?")], BOLD, BODY)
        scan = _("Scan tot %(reach)s. Of typ:") % {"reach": reads_to(at.QR_BLACK, code)}
        bottom = pen.fitted(Place(left, bottom, at.QR_TEXT_WIDTH, 4.6), scan, REGULAR, (BODY, 9.5, FINE))
        parts.draw_typed(pen, Place(left, bottom + 0.4, at.QR_TEXT_WIDTH, 10), address, theme.code, 13)
    else:
        beside = left + at.BEFORE_LABEL
        parts.draw_label_room(pen, Place(beside, at.LABEL_TOP, at.RIGHT - beside, at.LABEL_HEIGHT))
        pen.fitted(Place(left, at.TOP, 38, 12), _("Schrijf u hieronder in."), BOLD, (BODY,))
    baseline = at.TOP + at.HEADER_HEIGHT - 1.8
    end = pen.text(left, baseline, _("Code "), REGULAR, BODY)
    end = pen.text(end, baseline, theme.code, BOLD, PAPER_TEXT["title"])
    pen.text(end + 2, baseline, _("blad %(sheet)d") % {"sheet": sheet}, REGULAR, FINE)


def _draw_grid(pen: Pen, rows: int, sensitive: bool) -> None:
    """Draw the parts of the rows that are the same on every sheet: lines, boxes, ticks and their labels."""
    pen.ink()
    for column, heading in zip(at.COLUMNS, _headings(), strict=True):
        pen.text(column.left + 1, at.ROWS_TOP - 1.5, heading, BOLD, LABEL)
    bottom = at.row_top(rows + 1)
    for column in at.COLUMNS[1:]:
        if column is not at.DOMAIN:
            pen.line(column.left, at.ROWS_TOP, column.left, bottom)
    for row in range(1, rows + 1):
        pen.line(at.LEFT, at.row_top(row), at.RIGHT, at.row_top(row), PAPER_LINE["edge"])
        _draw_row(pen, at.row_top(row), sensitive=sensitive)
    pen.line(at.LEFT, bottom, at.RIGHT, bottom, PAPER_LINE["edge"])


def _draw_row(pen: Pen, top: float, *, sensitive: bool) -> None:
    for label, offset in ((_("tel."), at.PHONE_TOP), (_("e-mail"), at.EMAIL_TOP)):
        pen.text(at.REACH.left + 0.6, top + offset + 3.9, label, REGULAR, LABEL)
    for left in write_in_boxes.phone_box_lefts(at.BOXES_LEFT):
        pen.box(left, top + at.PHONE_TOP, write_in_boxes.BOX_WIDTH, write_in_boxes.BOX_HEIGHT)
    for left in write_in_boxes.email_box_lefts(at.BOXES_LEFT):
        pen.box(left, top + at.EMAIL_TOP, write_in_boxes.BOX_WIDTH, write_in_boxes.BOX_HEIGHT)
    domains = (write_in_boxes.DOMAINS[:3], (*write_in_boxes.DOMAINS[3:], _("anders:")))
    for line, line_top, lefts in zip(domains, at.tick_tops(2), at.DOMAIN_LEFTS, strict=True):
        for words, left in zip(line, lefts, strict=True):
            write_in_boxes.draw_tick(pen, at.DOMAIN.left + left, top + line_top, at.TICK, words, size=LABEL)
    under = top + at.EMAIL_TOP + at.BETWEEN + 4.2
    pen.line(at.DOMAIN.left + at.OTHER_DOMAIN_LEFT, under, at.DOMAIN.right - 1, under)
    answers = write_in_boxes.answers_to_tick(sensitive=sensitive)
    for words, tick_top in zip(answers, at.tick_tops(len(answers)), strict=True):
        bold = words != answers[-1]
        write_in_boxes.draw_tick(
            pen, at.TICKS.left + 1, top + tick_top, at.TICK, words, bold=bold, size=LABEL
        )


def _draw_row_codes(pen: Pen, theme: Theme, sheet: int, rows: int) -> None:
    """Draw the code of each row, for people and for photos (R8)."""
    for row in range(1, rows + 1):
        code = at.row_code(theme.code, sheet, row)
        pen.ink(LIGHT.muted)
        pen.text(at.CODE.left + 0.5, at.row_top(row) + 4.8, code, BOLD, LABEL)
        draw_mark(pen, at.MARK_LEFT, at.row_top(row) + at.MARK_TOP, at.MARK, SheetRow(theme.code, sheet, row))
    draw_mark(pen, at.CORNER_LEFT, at.CORNER_TOP, at.MARK, SheetRow(theme.code, sheet, 0))


@dataclass(frozen=True, slots=True)
class Footer:
    """The consent text in lines, with the number of rows that fit above it."""

    lines: list[lettering.Line]
    size: float
    rows: int


def set_footer(theme: Theme, details: Details) -> Footer:
    """The consent text in full, whoever writes has read it or had it read out (R34); rows give way to it.

    The words of `wording.consent`; what a tick beside "terugkomavond" means is the phone's sentence (R43).
    """
    ticks = write_in_boxes.consent_parts(theme, details, others_see=True)
    text = [(REGULAR, paper_consent(details, shortened(theme)).text)]

    def set_in(size: float) -> Footer:
        apart, together = _set(size, ticks, text), _set(size, [*ticks, *text])
        return (
            apart if apart.rows >= together.rows else together
        )  # one paragraph may save a line, and so a row

    usual = set_in(FINE)
    while not _fits(usual):
        usual = set_in(usual.size * 0.9)  # only for an organisation with a name of a thousand letters
    return next(
        (layout for layout in map(set_in, LARGER) if layout.rows == usual.rows and _fits(layout)), usual
    )


def _set(size: float, *paragraphs: list[lettering.Faced]) -> Footer:
    lines = [
        line for paragraph in paragraphs for line in lettering.flowed(paragraph, size, at.FOOTER_WIDTH * mm)
    ]
    return Footer(lines, size, at.rows_above(_high(lines, size)))


def _fits(footer: Footer) -> bool:
    return at.footer_top(footer.rows) + _high(footer.lines, footer.size) <= at.BOTTOM


def _high(lines: list[lettering.Line], size: float) -> float:
    return len(lines) * size * lettering.LEADING / mm


def _headings() -> tuple[str, ...]:
    return (
        _("Rij"),
        _("Naam"),
        _("Telefoon of e-mail: één is genoeg"),
        "",
        _("Zo kan ik bijdragen"),
        _("Kruis aan"),
    )
