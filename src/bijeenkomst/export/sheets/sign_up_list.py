"""One page of the sign-up list of a theme (R7-R12): header, rows to write in, consent."""

from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, ITALIC, REGULAR
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE, PAPER_TEXT
from bijeenkomst.domain.details import Details
from bijeenkomst.domain.theme import Theme
from bijeenkomst.export.sheets import layout as at
from bijeenkomst.export.sheets import lettering
from bijeenkomst.export.sheets.pen import Pen
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date
from bijeenkomst.qr import Level, encode, join_address, typed_address
from bijeenkomst.wording.consent import paper_consent, phone_consent

FINE, BODY = PAPER_TEXT["fine"], PAPER_TEXT["body"]
TITLE_SIZES = (26.0, 22.0, 19.0, 17.0, 15.0, 13.0, 11.5, 10.5)
CORE_SIZES = (13.0, 11.5, 10.5, 9.5, 8.5)
ADDRESS_SIZES = (13.0, 12.0, 11.0, 10.0, 9.0, 8.5)
TITLE_IN_CONSENT = 100  # letters: it stands above the rows in full


def draw_header(pen: Pen, theme: Theme, details: Details, address: str, sheet: int) -> None:
    """Number, shape and colour, title, core sentence; the code to scan, and what to type instead (R10)."""
    pen.ink()
    pen.badge(at.LEFT, at.TOP + 2, at.BADGE, theme, BOLD)
    pen.ink()
    room = (at.TITLE_RIGHT - at.TITLE_LEFT) * mm
    evening = " · ".join(
        filter(None, (details.title, long_date(details.date) if details.date else "", details.place))
    )
    pen.ink(LIGHT.muted)
    above = lettering.fitted(evening or _("Meedoen"), REGULAR, (FINE,), room, FINE * 1.3)[1]
    bottom = pen.lines(at.TITLE_LEFT, at.TOP - 0.5, above, REGULAR, FINE)
    pen.ink()
    size, lines = lettering.fitted(theme.title, BOLD, TITLE_SIZES, room, 20 * mm)
    bottom = pen.lines(at.TITLE_LEFT, bottom, lines, BOLD, size)
    if theme.core_sentence:
        left_over = (at.TOP + at.HEADER_HEIGHT - bottom) * mm
        size, lines = lettering.fitted(theme.core_sentence, REGULAR, CORE_SIZES, room, max(left_over, 11))
        pen.lines(at.TITLE_LEFT, bottom + 0.4, lines, REGULAR, size)
    _draw_joining(pen, theme, address, sheet)


def _draw_joining(pen: Pen, theme: Theme, address: str, sheet: int) -> None:
    left, room = at.QR_TEXT_LEFT, at.QR_TEXT_WIDTH * mm
    if address:
        pen.qr(at.QR_LEFT, at.TOP, at.QR_BLACK, encode(join_address(address, theme.code), Level.Q))
        pen.ink()
        bottom = pen.lines(left, at.TOP, [_("Met uw telefoon?")], BOLD, BODY)
        bottom = pen.lines(left, bottom, [_("Scan de code van dichtbij, of typ:")], REGULAR, FINE)
        typed = typed_address(address, theme.code)
        size, lines = lettering.address_lines(typed, BOLD, ADDRESS_SIZES, room, 2)
        pen.lines(left, bottom + 0.5, lines, BOLD, size)
    else:
        pen.ink(LIGHT.muted)
        label_left = at.RIGHT - at.LABEL
        pen.box(label_left, at.TOP, at.LABEL, at.LABEL - 1, PAPER_LINE["edge"])
        words = lettering.wrapped(_("Plak hier het etiket met de code"), REGULAR, FINE, (at.LABEL - 6) * mm)
        pen.lines(label_left + 3, at.TOP + 11, words, REGULAR, FINE)
        pen.ink()
        pen.lines(left, at.TOP, [_("Schrijf u hieronder in.")], BOLD, BODY)
    pen.ink()
    baseline = at.TOP + at.HEADER_HEIGHT - 2.5
    end = pen.text(left, baseline, _("Code "), REGULAR, BODY)
    end = pen.text(end, baseline, theme.code, BOLD, PAPER_TEXT["title"])
    pen.text(end + 3, baseline, _("blad %(sheet)d") % {"sheet": sheet}, REGULAR, FINE)
    pen.band(at.LEFT, at.HEADINGS_TOP, at.RIGHT - at.LEFT, at.HEADINGS_HEIGHT, FILLS[theme.colour])


def draw_grid(pen: Pen, rows: int, *, sensitive: bool) -> None:
    """Everything of the rows that is the same on every sheet: lines, boxes, ticks and their labels."""
    pen.ink()
    for column, heading in zip(at.COLUMNS, _headings(), strict=True):
        pen.text(column.left + 1, at.ROWS_TOP - 1.5, heading, BOLD, FINE)
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
        pen.text(at.REACH.left + 0.8, top + offset + 3.9, label, REGULAR, FINE)
    for left in at.phone_box_lefts():
        pen.box(left, top + at.PHONE_TOP, at.BOX_WIDTH, at.BOX_HEIGHT)
    for left in at.email_box_lefts():
        pen.box(left, top + at.EMAIL_TOP, at.BOX_WIDTH, at.BOX_HEIGHT)
    domains = (at.DOMAINS[:3], (*at.DOMAINS[3:], _("anders:")))
    for line, line_top, lefts in zip(domains, at.tick_tops(2), at.DOMAIN_LEFTS, strict=True):
        for words, left in zip(line, lefts, strict=True):
            _tick(pen, at.DOMAIN.left + left, top + line_top, words)
    under = top + at.EMAIL_TOP + 5
    pen.line(at.DOMAIN.left + at.OTHER_DOMAIN_LEFT, under, at.DOMAIN.right - 1, under)
    boxes = [_("delen: ja"), _("terugkomavond")]
    if sensitive:
        boxes.insert(1, _("extra: ja"))
    for words, tick_top in zip(boxes, at.tick_tops(len(boxes)), strict=True):
        _tick(pen, at.TICKS.left + 1, top + tick_top, words, bold=words != boxes[-1])


def _tick(pen: Pen, left: float, top: float, words: str, *, bold: bool = False) -> None:
    pen.box(left, top, at.TICK, at.TICK, PAPER_LINE["edge"])
    pen.text(left + at.TICK + 0.8, top + 3.0, words, BOLD if bold else REGULAR, FINE)


def draw_row_codes(pen: Pen, theme: Theme, sheet: int, rows: int) -> None:
    """The code of each row (R8)."""
    pen.ink(LIGHT.muted)
    for row in range(1, rows + 1):
        code = at.row_code(theme.code, sheet, row)
        pen.text(at.CODE.left + 0.5, at.row_top(row) + 5.2, code, BOLD, FINE)


@dataclass(frozen=True, slots=True)
class Footer:
    """The consent text, set in lines, and how many rows fit above it."""

    lines: list[lettering.Line]
    size: float
    rows: int


def set_footer(theme: Theme, details: Details) -> Footer:
    """The consent text in full, whoever writes has read it or had it read out (R34); rows give way to it.

    The words of `wording.consent`; what a tick beside "terugkomavond" means is the phone's sentence (R43).
    """
    named = replace(theme, title=_shortened(theme.title))
    consent = paper_consent(details, named)
    reunion = phone_consent(details, named).reunion
    ticks = [(BOLD, consent.instruction)]
    if consent.explicit:
        ticks += [(BOLD, _('Kruis ook "extra: ja" aan:')), (REGULAR, consent.explicit)]
    ticks += [
        (REGULAR, consent.minors),
        (BOLD, _("Terugkomavond:")),
        (REGULAR, reunion),
        (ITALIC, consent.privacy_note),
    ]
    room, size = (at.RIGHT - at.LEFT) * mm, FINE
    while True:
        lines = lettering.flowed(ticks, size, room) + lettering.flowed([(REGULAR, consent.text)], size, room)
        high = len(lines) * size * lettering.LEADING / mm
        rows = at.rows_above(high)
        if at.footer_top(rows) + high <= at.BOTTOM:
            return Footer(lines, size, rows)
        size *= 0.9  # only for an organisation with a name of a thousand letters


def draw_footer(pen: Pen, footer: Footer) -> None:
    """The consent text under the rows."""
    pen.ink()
    baseline = at.footer_top(footer.rows)
    for line in footer.lines:
        baseline += footer.size * lettering.LEADING / mm
        left = at.LEFT
        for face, words in line:
            left = pen.text(left, baseline - footer.size * 0.25 / mm, words, face, footer.size)


def _shortened(title: str) -> str:
    if len(title) <= TITLE_IN_CONSENT:
        return title
    return title[: TITLE_IN_CONSENT - 1].rsplit(" ", 1)[0] + "…"


def _headings() -> tuple[str, ...]:
    return (
        _("Rij"),
        _("Naam"),
        _("Telefoon of e-mail: één is genoeg"),
        "",
        _("Zo kan ik bijdragen"),
        _("Kruis aan"),
    )
