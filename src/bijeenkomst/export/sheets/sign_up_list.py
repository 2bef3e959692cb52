"""One page of the sign-up list of a theme (R7-R12): header, rows to write in, consent."""

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, ITALIC, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE, PAPER_TEXT
from bijeenkomst.domain.details import Details
from bijeenkomst.domain.theme import Theme
from bijeenkomst.export.sheets import layout as at
from bijeenkomst.export.sheets import lettering
from bijeenkomst.export.sheets.pen import Pen
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date
from bijeenkomst.qr import Level, encode, join_address, typed_address
from bijeenkomst.wording.consent import paper_consent

FINE, BODY = PAPER_TEXT["fine"], PAPER_TEXT["body"]
TITLE_SIZES = (26.0, 22.0, 19.0, 17.0, 15.0, 13.0, 11.5, 10.5)
CORE_SIZES = (13.0, 11.5, 10.5, 9.5, 8.5)
ADDRESS_SIZES = (13.0, 11.5, 10.5, 9.5, 8.5)
SMALL = 7.5  # labels inside a row, which are only read once


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
    qr_left = at.RIGHT - at.QR_SIZE
    left = qr_left - at.QR_TEXT_WIDTH
    room = (at.QR_TEXT_WIDTH - 3) * mm
    if address:
        pen.qr(qr_left, at.TOP, at.QR_SIZE, encode(join_address(address, theme.code), Level.Q))
        pen.ink()
        bottom = pen.lines(left, at.TOP, [_("Met uw telefoon?")], BOLD, BODY)
        bottom = pen.lines(left, bottom, [_("Scan de code, of typ:")], REGULAR, FINE)
        typed = typed_address(address, theme.code)
        size = next((one for one in ADDRESS_SIZES if lettering.width(typed, BOLD, one) <= room), FINE)
        pen.lines(left, bottom + 0.5, lettering.wrapped(typed, BOLD, size, room)[:3], BOLD, size)
    else:
        pen.ink(LIGHT.muted)
        pen.box(qr_left, at.TOP, at.QR_SIZE, at.QR_SIZE, PAPER_LINE["edge"])
        words = lettering.wrapped(_("Plak hier het etiket met de code"), REGULAR, FINE, (at.QR_SIZE - 6) * mm)
        pen.lines(qr_left + 3, at.TOP + 9, words, REGULAR, FINE)
        pen.ink()
        pen.lines(left, at.TOP, [_("Schrijf u hieronder in.")], BOLD, BODY)
    pen.ink()
    baseline = at.TOP + at.HEADER_HEIGHT - 2.5
    end = pen.text(left, baseline, _("Code "), REGULAR, BODY)
    end = pen.text(end, baseline, theme.code, BOLD, PAPER_TEXT["title"])
    pen.text(end + 3, baseline, _("blad %(sheet)d") % {"sheet": sheet}, REGULAR, FINE)


def draw_grid(pen: Pen, *, sensitive: bool) -> None:
    """Everything of the rows that is the same on every sheet: lines, boxes, ticks and their labels."""
    pen.ink()
    for column, heading in zip(at.COLUMNS, _headings(), strict=True):
        pen.text(column.left + 1, at.ROWS_TOP - 1.5, heading, BOLD, FINE)
    bottom = at.row_top(at.ROWS + 1)
    for column in at.COLUMNS[1:]:
        if column is not at.DOMAIN:
            pen.line(column.left, at.ROWS_TOP, column.left, bottom)
    for row in range(1, at.ROWS + 1):
        pen.line(at.LEFT, at.row_top(row), at.RIGHT, at.row_top(row), PAPER_LINE["edge"])
        _draw_row(pen, at.row_top(row), sensitive=sensitive)
    pen.line(at.LEFT, bottom, at.RIGHT, bottom, PAPER_LINE["edge"])


def _draw_row(pen: Pen, top: float, *, sensitive: bool) -> None:
    for label, offset in ((_("tel."), at.PHONE_TOP), (_("e-mail"), at.EMAIL_TOP)):
        pen.text(at.REACH.left + 0.8, top + offset + 3.9, label, REGULAR, SMALL)
    for left in at.phone_box_lefts():
        pen.box(left, top + at.PHONE_TOP, at.BOX_WIDTH, at.BOX_HEIGHT)
    for left in at.email_box_lefts():
        pen.box(left, top + at.EMAIL_TOP, at.BOX_WIDTH, at.BOX_HEIGHT)
    for index, words in enumerate((*at.DOMAINS, _("anders:"))):
        left = at.DOMAIN.left + at.DOMAIN_LEFTS[index % 3]
        offset = at.PHONE_TOP if index < 3 else at.EMAIL_TOP
        _tick(pen, left, top + offset + 0.7, words)
    end = at.DOMAIN.left + at.DOMAIN_LEFTS[2] + at.TICK + 10.5
    pen.line(end, top + at.EMAIL_TOP + 5, at.DOMAIN.right - 1, top + at.EMAIL_TOP + 5)
    boxes = [_("delen: ja"), _("terugkomavond")]
    if sensitive:
        boxes.insert(1, _("extra: ja"))
    step = (at.ROW_HEIGHT - 1.6) / max(len(boxes), 2)
    for index, words in enumerate(boxes):
        _tick(pen, at.TICKS.left + 1.2, top + 1.4 + index * step, words, bold=index == 0)


def _tick(pen: Pen, left: float, top: float, words: str, *, bold: bool = False) -> None:
    pen.box(left, top, at.TICK, at.TICK, PAPER_LINE["edge"])
    pen.text(left + at.TICK + 1, top + 3.1, words, BOLD if bold else REGULAR, FINE if bold else SMALL)


def draw_row_codes(pen: Pen, theme: Theme, sheet: int) -> None:
    """The code of each row (R8)."""
    pen.ink(LIGHT.muted)
    for row in range(1, at.ROWS + 1):
        code = at.row_code(theme.code, sheet, row)
        pen.text(at.CODE.left + 0.5, at.row_top(row) + 5.2, code, BOLD, FINE)


def draw_footer(pen: Pen, theme: Theme, details: Details) -> None:
    """The consent text in full: whoever writes has read it, or had it read out (R34)."""
    consent = paper_consent(details, theme)
    room = (at.RIGHT - at.LEFT) * mm
    room_below = (at.PAGE_HEIGHT - 5 - at.FOOTER_TOP) * mm
    parts = [(BOLD, f"{consent.instruction} {consent.minors}"), (REGULAR, consent.text)]
    if consent.explicit:
        parts.append((REGULAR, _("Extra: %(text)s") % {"text": consent.explicit}))
    parts.append((ITALIC, consent.privacy_note))
    lines = [(face, line) for face, text in parts for line in lettering.wrapped(text, face, FINE, room)]
    leading = min(FINE * lettering.LEADING, room_below / max(1, len(lines)))
    pen.ink()
    for index, (face, line) in enumerate(lines, start=1):
        pen.text(at.LEFT, at.FOOTER_TOP + index * leading / mm - 0.8, line, face, FINE)


def _headings() -> tuple[str, ...]:
    return (
        _("Rij"),
        _("Naam"),
        _("Telefoon of e-mail: één is genoeg"),
        "",
        _("Zo kan ik bijdragen"),
        _("Kruis aan"),
    )
