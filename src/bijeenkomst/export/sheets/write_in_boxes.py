"""The boxes for single letters and the boxes to tick (R9), the same on lists and slips."""

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, ITALIC, REGULAR
from bijeenkomst.design.tokens import PAPER_LINE, PAPER_TEXT
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sign_up import CONSENT_VERSION
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.pen import Pen
from bijeenkomst.export.sheets.sheet_words import shortened
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.consent import PaperConsent, paper_consent, phone_consent

FINE = PAPER_TEXT["fine"]
BOX_WIDTH, BOX_HEIGHT = 4.1, 5.5  # R9: at least 4 x 5
PHONE_BOXES = (2, 8)  # 06 and eight more
PHONE_GAP = 2.0
EMAIL_BOXES = 16  # before the @; longer ones run on beyond the boxes, as people do
DOMAINS = ("@gmail.com", "@hotmail.com", "@outlook.com", "@ziggo.nl", "@kpnmail.nl")  # R9


def phone_box_lefts(left: float, width: float = BOX_WIDTH) -> tuple[float, ...]:
    """The left edges of the boxes for a phone number."""
    first = [left + index * width for index in range(PHONE_BOXES[0])]
    start = left + PHONE_BOXES[0] * width + PHONE_GAP
    return (*first, *(start + index * width for index in range(PHONE_BOXES[1])))


def email_box_lefts(left: float, width: float = BOX_WIDTH, count: int = EMAIL_BOXES) -> tuple[float, ...]:
    """The left edges of the boxes for the part of an address before the @."""
    return tuple(left + index * width for index in range(count))


def draw_tick(
    pen: Pen, left: float, top: float, box: float, words: str, *, bold: bool = False, size: float = FINE
) -> float:
    """Draw a box to tick with its label in `size` points; returns the right end of the label."""
    pen.box(left, top, box, box, PAPER_LINE["edge"])
    baseline = top + box / 2 + size * 0.35 / mm
    return pen.text(left + box + 0.8, baseline, words, BOLD if bold else REGULAR, size)


def answers_to_tick(*, sensitive: bool) -> tuple[str, ...]:
    """The labels of the boxes to tick, of which the last is optional (R4, R34, R43)."""
    extra = (_("gevoelig: ja"),) if sensitive else ()
    return (_("delen: ja"), *extra, _("terugkomavond"))


def consent_parts(theme: Theme, details: Details, *, others_see: bool) -> list[lettering.Faced]:
    """The whole consent text (R34), with its fonts. `others_see`: people who write later on the same sheet do (R7)."""
    named = shortened(theme)
    consent = paper_consent(details, named)
    return [
        *_what_to_tick(consent, phone_consent(details, named).reunion),
        *([(ITALIC, consent.privacy_note)] if others_see else []),
    ]


def consent_version() -> str:
    """Which text stands on this paper, for who compares it with what is stored of an agreement (R34)."""
    return _("Tekst %(version)s.") % {"version": CONSENT_VERSION}


def _what_to_tick(consent: PaperConsent, reunion: str) -> list[lettering.Faced]:
    parts = [(BOLD, consent.instruction)]
    if consent.explicit:
        ask = _('Wilt u meedoen? Kruis dan ook "gevoelig: ja" aan:')
        parts += [(BOLD, ask), (REGULAR, consent.explicit)]
    return [*parts, (REGULAR, consent.minors), (BOLD, _("Terugkomavond:")), (REGULAR, reunion)]
