"""Pages of the script for when the groups are at work: where they sit, the questions, the clock, and the Oogst (R53).

Whoever leads the evening writes on these: a place that was found at the last moment, what a group tells the hall.
"""

from collections.abc import Sequence

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import has_group_work
from bijeenkomst.domain.values.part import Part
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets import parts
from bijeenkomst.export.sheets.group_sheet_layout import FIELDS, question
from bijeenkomst.export.sheets.script_page import (
    BODY,
    FINE,
    FIRST_ROW,
    LEFT,
    RIGHT,
    ROWS_HIGH,
    WIDTH,
    draw_foot,
    draw_head,
)
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.places import place_words

LINE = 12.0  # R9: from line to line
GROUP_ROW = 12.0
QUESTION = 6.0
MAIN_QUESTIONS = 3  # the others make it start
OPENING = 88.0  # what stands above the groups on the first page
BADGE = 9.0
TITLE = LEFT + 13.0
SITS = LEFT + 86.0
SCRIBE = RIGHT - 30.0
LINES_OF_A_GROUP = 3
HARVEST = BADGE + LINES_OF_A_GROUP * LINE + 4.0  # a group's title, and lines to write on

Planned = Sequence[tuple[str, Part]]
"""The parts, each with the time that it begins."""


def draw_group_work(book: Book, meeting: Meeting, plan: Planned, page: int, *, first: bool) -> int:
    """Draw them on pages from number `page`, none without a work round; gives the number of the next page."""
    if not has_group_work(meeting):
        return page
    groups = meeting.in_order
    on_first = int((ROWS_HIGH - OPENING) / GROUP_ROW)
    for number, shown in enumerate(
        (groups[:on_first], *parts.spread(groups[on_first:], int(ROWS_HIGH / GROUP_ROW)))
    ):
        with book.page(A4) as pen:
            if first:
                book.bookmark(f"work-{page}", _("Aan de slag"))
            draw_head(pen, meeting, _("Aan de slag"))
            if number == 0:
                _draw_opening(pen, plan)
            top = FIRST_ROW + (0 if number else OPENING)
            for index, theme in enumerate(shown):
                _draw_group(pen, top + index * GROUP_ROW, meeting, theme)
            draw_foot(pen, page)
        page += 1
    told = {part.theme for _time, part in plan if part.kind is SlideKind.HARVEST}
    for shown in parts.spread([theme for theme in groups if theme.code in told], int(ROWS_HIGH / HARVEST)):
        with book.page(A4) as pen:
            if first:
                book.bookmark(f"harvest-{page}", _("Oogst"))
            draw_head(pen, meeting, _("Oogst"))
            for index, theme in enumerate(shown):
                _draw_harvest(pen, FIRST_ROW + index * HARVEST, theme)
            draw_foot(pen, page)
        page += 1
    return page


def _draw_opening(pen: Pen, plan: Planned) -> None:
    """When it begins and ends, the clock, and what the groups are asked."""
    top = FIRST_ROW
    if when := _when(plan):
        top = pen.lines(LEFT, top - 1, [when], BOLD, 15) + 1
    clock = _(
        "Iedereen ziet op het beeld en op telefoons hoeveel tijd er nog is. De laatste vijf minuten vallen op, zonder "
        "geluid. Hebben de groepen meer tijd nodig? Met de toets M krijgen zij er vijf minuten bij."
    )
    top = pen.fitted(Place(LEFT, top, WIDTH, 15), clock, REGULAR, (BODY, 10, FINE)) + LINE - 1
    half = WIDTH / 2
    for left, words in ((LEFT, _("Begonnen om")), (LEFT + half, _("Meer tijd tot"))):
        end = pen.text(left, top, words, REGULAR, BODY) + 2
        pen.line(end, top + 0.8, left + half - 8, top + 0.8, PAPER_LINE["edge"])
    top = pen.lines(LEFT, top + 4, [_("Dit vraagt het groepsblad")], BOLD, 13) + 1
    rows = -(-len(FIELDS) // 2)
    for index, field in enumerate(FIELDS):
        column, row = divmod(index, rows)
        place = Place(LEFT + column * half, top + row * QUESTION, half - 6, QUESTION)
        face = BOLD if index < MAIN_QUESTIONS else REGULAR
        pen.fitted(place, question(field.row), face, lettering.sizes(BODY, 6), sink=0.5)
    top = FIRST_ROW + OPENING - 6
    pen.text(LEFT, top, _("De groepen"), BOLD, 13)
    pen.text(SITS, top, _("plek"), REGULAR, FINE)
    pen.text(SCRIBE, top, _("schrijfcode"), REGULAR, FINE)


def _when(plan: Planned) -> str:
    """ "20:50 tot 21:35, 45 minuten"; "" when it stands in no programme."""
    for index, (begins, part) in enumerate(plan):
        if part.kind is SlideKind.WORK:
            ends = plan[index + 1][0] if index + 1 < len(plan) else ""
            said = (
                _("%(begins)s tot %(ends)s, %(minutes)d minuten")
                if ends
                else _("%(begins)s, %(minutes)d minuten")
            )
            return said % {"begins": begins, "ends": ends, "minutes": part.minutes}
    return ""


def _draw_group(pen: Pen, top: float, meeting: Meeting, theme: Theme) -> None:
    """A group with its place, or a line to write it on."""
    pen.ink(LIGHT.line)
    pen.line(LEFT, top, RIGHT, top)
    pen.ink()
    pen.badge(LEFT, top + 1.5, BADGE, theme, BOLD)
    pen.ink()
    pen.fitted(
        Place(TITLE, top + 1, SITS - TITLE - 4, GROUP_ROW - 2),
        theme.title,
        BOLD,
        lettering.sizes(BODY, 5),
        sink=0.5,
    )
    place = meeting.places.get(theme.code)
    if place:
        room = Place(SITS, top + 1, SCRIBE - SITS - 4, GROUP_ROW - 2)
        pen.fitted(room, place_words(place), REGULAR, lettering.sizes(BODY, 5), sink=0.5)
    else:
        pen.line(SITS, top + GROUP_ROW - 2.5, SCRIBE - 6, top + GROUP_ROW - 2.5, PAPER_LINE["edge"])
    pen.text(SCRIBE, top + 7.2, meeting.scribe_code(theme.code), BOLD, BODY)


def _draw_harvest(pen: Pen, top: float, theme: Theme) -> None:
    """What a group tells the hall, and when it meets: room to write."""
    pen.badge(LEFT, top, BADGE, theme, BOLD)
    pen.ink()
    pen.fitted(Place(TITLE, top, RIGHT - TITLE, BADGE), theme.title, BOLD, lettering.sizes(13, 5), sink=0.5)
    half = WIDTH / 2
    asked = (
        (0, LEFT, RIGHT, _("Dit mag de zaal horen")),
        (2, LEFT, LEFT + half - 6, _("Eerste afspraak")),
        (2, LEFT + half, RIGHT, _("Belt eerst, vóór")),
    )
    for line in range(1, LINES_OF_A_GROUP):
        y = top + BADGE + line * LINE
        pen.line(LEFT, y, RIGHT, y, PAPER_LINE["edge"])
    pen.ink(LIGHT.muted)
    for line, left, right, words in asked:
        pen.text(left, top + BADGE + line * LINE + 4.2, words, REGULAR, FINE)
        if line:
            y = top + BADGE + (line + 1) * LINE
            pen.line(left, y, right, y, PAPER_LINE["edge"])
    pen.ink()
