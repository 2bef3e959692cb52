"""The card for who leads a conversation: the main question, how to steer once, and how to listen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from bijeenkomst.design.accent import tinted
from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_TEXT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4, MARGIN
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets.sheet_words import evening, responsible
from bijeenkomst.export.story_kit.kit_words import leads_to, question
from bijeenkomst.i18n import gettext as _

FINE, LEAD = PAPER_TEXT["fine"], PAPER_TEXT["lead"]
PANEL = Place(0, 0, A4.width, 92.0)
INSET = 15.0
LEFT, RIGHT, BOTTOM = INSET, A4.width - INSET, A4.height - MARGIN
GUTTER = 10.0
COLUMN = (RIGHT - LEFT - GUTTER) / 2
SIZES = lettering.sizes(14, FINE)
DISC = 7.5  # millimetres: the number of a step
INDENT = DISC + 3.0
AFTER_STEP = 5.0
AFTER_LINE = 1.6


@dataclass(frozen=True, slots=True)
class Step:
    """What to do, and how."""

    heading: str
    lines: tuple[str, ...]


def draw(book: Book, meeting: Meeting) -> None:
    """Draw the card, one A4."""
    with book.page(A4) as pen:
        book.bookmark("card", _("Gesprekskaart"))
        _draw(pen, meeting)


def steps(meeting: Meeting) -> tuple[Step, ...]:
    """The steps, from before the conversation until after it."""
    return (
        Step(
            _("Klaarzetten"),
            (
                _("Vier tot zeven mensen aan één tafel. Leg verhaalkaartjes en pennen klaar."),
                _(
                    "Zeg: we schrijven geen namen op. Wat u vertelt, kan zonder naam in de zaal te lezen zijn."
                ),
            ),
        ),
        Step(
            _("Eén keer sturen"),
            (
                _("Lees de hoofdvraag voor, rustig, één keer. En wacht. Stilte is goed."),
                _("Daarna stuurt u niet meer. Waar mensen over vertellen, daar gaat het over."),
            ),
        ),
        Step(
            _("Luisteren"),
            (
                _("Vraag naar een verhaal: „Wanneer merkte u dat?” „Hoe ging dat toen?”"),
                _("Laat uitpraten. Los niets op, vul niets in, en zeg niet of het klopt."),
                _("Blijft het bij wat er mis is? „En wat zou u er zelf aan willen doen?”"),
                _("Iedereen mag vertellen. Niemand hoeft."),
            ),
        ),
        Step(
            _("Opschrijven"),
            (
                _(
                    "Eén verhaal op een kaartje, in de woorden van wie het vertelt. Lees het terug: staat het er zo?"
                ),
                _("Geen namen, adressen of nummers, ook niet van een ander."),
            ),
        ),
        Step(
            _("Doorgeven"),
            (
                _("Vraag: wie moeten we ook nog horen? Geef een uitnodiging mee."),
                _("Breng de kaartjes naar de kopgroep."),
                leads_to(meeting.details),
            ),
        ),
    )


def _draw(pen: Pen, meeting: Meeting) -> None:
    colours = tinted(LIGHT, meeting.face.accent)
    pen.band(PANEL.left, PANEL.top, PANEL.width, PANEL.height, colours.deep)
    pen.ink(colours.on_deep)
    top = pen.fitted(
        Place(LEFT, MARGIN, RIGHT - LEFT, 6),
        _("Gesprekskaart · voor wie het gesprek leidt"),
        REGULAR,
        (LEAD, 11),
    )
    room = Place(LEFT, top + 3, RIGHT - LEFT, PANEL.height - top - 13)
    pen.fitted(room, question(meeting.details), BOLD, lettering.sizes(34, 9), sink=0.5)
    pen.ink()
    _draw_steps(pen, steps(meeting), colours.deep, colours.on_deep)
    pen.ink(LIGHT.muted)
    foot = " · ".join(filter(None, (evening_of(meeting), responsible(meeting.details))))
    pen.fitted(Place(LEFT, BOTTOM - 9, RIGHT - LEFT, 9), foot, REGULAR, lettering.sizes(FINE, 6), sink=1)
    pen.ink()


def evening_of(meeting: Meeting) -> str:
    """Which evening it leads to; "" as long as nothing is known of that."""
    details = meeting.details
    return evening(details) if details.title or details.date or details.place else ""


def _draw_steps(pen: Pen, told: Sequence[Step], disc: str, on_disc: str) -> None:
    """In two columns, in the largest letters in which all of it fits."""
    top, bottom = PANEL.height + 10, BOTTOM - 12
    for size in SIZES:
        columns = _columns(told, size)
        if all(sum(_high(step, size) for _number, step in column) <= bottom - top for column in columns):
            break
    for at, column in enumerate(columns):
        left, y = LEFT + at * (COLUMN + GUTTER), top
        for number, step in column:
            _draw_step(pen, Place(left, y, COLUMN, 0), number, step, size, (disc, on_disc))
            y += _high(step, size)


def _columns(told: Sequence[Step], size: float) -> tuple[list[tuple[int, Step]], list[tuple[int, Step]]]:
    """As evenly as the order allows."""
    numbered = list(enumerate(told, 1))

    def longest(cut: int) -> float:
        return max(sum(_high(step, size) for _n, step in part) for part in (numbered[:cut], numbered[cut:]))

    cut = min(range(1, len(numbered)), key=longest)
    return numbered[:cut], numbered[cut:]


def _set(step: Step, size: float) -> Iterator[tuple[str, float, list[str]]]:
    """Each paragraph in its face, its size, and its lines."""
    room = (COLUMN - INDENT) * mm
    yield BOLD, size * 1.3, lettering.wrapped(step.heading, BOLD, size * 1.3, room)
    for line in step.lines:
        yield REGULAR, size, lettering.wrapped(line, REGULAR, size, room)


def _high(step: Step, size: float) -> float:
    paragraphs = list(_set(step, size))
    high = sum(len(lines) * points * lettering.LEADING / mm for _face, points, lines in paragraphs)
    return high + (len(paragraphs) - 1) * AFTER_LINE + AFTER_STEP


def _draw_step(
    pen: Pen, place: Place, number: int, step: Step, size: float, colours: tuple[str, str]
) -> None:
    pen.shape(place.left, place.top - 0.4, DISC, "circle", colours[0])
    pen.ink(colours[1])
    half = lettering.width(str(number), BOLD, size * 1.1) / mm / 2
    middle = place.top - 0.4 + DISC / 2
    pen.text(place.left + DISC / 2 - half, middle + size * 1.1 * 0.334 / mm, str(number), BOLD, size * 1.1)
    pen.ink()
    top = place.top
    for face, points, lines in _set(step, size):
        top = pen.lines(place.left + INDENT, top, lines, face, points) + AFTER_LINE
