"""Slips to become a group's public contact, for who has no phone: one for each group, three on an A4 (R55, R11).

A consent of its own, apart from that of a list: what is public may be read and kept by everybody.
"""

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, ITALIC, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE, PAPER_TEXT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets import parts, slips, write_in_boxes
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.sheet_words import evening
from bijeenkomst.export.sheets.slips import LEFT, PAD, RIGHT
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.public_consent import paper_signpost_consent

FINE, BODY = PAPER_TEXT["fine"], PAPER_TEXT["body"]
HEADER = 20.0
BADGE = 15.0
ROW = slips.ROW_HEIGHT


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """A slip for each chosen theme that may have a Wegwijzer, as often as was asked."""
    themes = [theme for theme in choice.chosen(meeting) if not theme.sensitive]
    for copy in range(choice.of(Carrier.SIGNPOST_SLIPS)):
        for page, shown in enumerate(parts.in_pages(themes, slips.ON_A_PAGE)):
            with book.page(A4):
                if copy == 0:
                    book.bookmark(f"page-{page}", ", ".join(theme.code for theme in shown))
                for place, theme in enumerate(shown):
                    lower = place * slips.HEIGHT
                    book.stamp(f"slip-{theme.code}", A4, _draw_slip, theme, meeting.details, lower=lower)
                book.stamp("cuts", A4, slips.draw_cuts)


def _draw_slip(pen: Pen, theme: Theme, details: Details) -> None:
    """The top slip of the page."""
    pen.ink()
    pen.badge(LEFT, PAD + 1, BADGE, theme, BOLD)
    left = LEFT + BADGE + 4
    pen.ink(LIGHT.muted)
    bottom = pen.fitted(Place(left, PAD - 1, RIGHT - left, 3.8), evening(details), REGULAR, (FINE, 7.5, 6.5))
    pen.ink()
    title = Place(left, bottom, RIGHT - left, 8)
    bottom = pen.fitted(title, theme.title, BOLD, lettering.sizes(17, 6))
    said = _(
        "Wegwijzer: wie later mee wil doen met deze groep, kan u bereiken. Eén naam, één nummer of adres."
    )
    pen.fitted(Place(left, bottom, RIGHT - left, PAD + HEADER - 1 - bottom), said, REGULAR, (BODY, 9.5, FINE))
    _draw_fields(pen, PAD + HEADER, theme)
    consent = paper_signpost_consent(details)
    slips.draw_paragraphs(
        pen,
        PAD + HEADER + 3 * ROW + 1.0,
        slips.HEIGHT - PAD,
        [
            [(BOLD, consent.instruction), (REGULAR, consent.places), (REGULAR, consent.adult_note)],
            [
                (REGULAR, consent.about),
                (ITALIC, _("Klaar? Geef dit strookje aan de gespreksleider.")),
                (REGULAR, write_in_boxes.consent_version()),
            ],
        ],
    )


def _draw_fields(pen: Pen, top: float, theme: Theme) -> None:
    for row in range(4):
        pen.line(LEFT, top + row * ROW, RIGHT, top + row * ROW, PAPER_LINE["edge"])
    slips.draw_name_and_phone(pen, top)
    slips.draw_email(pen, top + ROW)
    top += 2 * ROW
    pen.text(LEFT + 0.5, top + 3.8, _("Kruis aan"), REGULAR, slips.LABEL)
    x = LEFT + 0.5
    for number, words in enumerate(
        (_("openbaar: ja"), _("op het blad"), _("op de kaartjes"), _("op de pagina"))
    ):
        x = 10 + write_in_boxes.draw_tick(
            pen, x, top + 6.4, slips.TICK, words, bold=not number, size=slips.LABEL
        )
    code = _("Code %(code)s") % {"code": theme.code}
    pen.text(RIGHT - lettering.width(code, BOLD, BODY) / mm, top + 9.5, code, BOLD, BODY)
