"""The theme groups: all themes, the market with a dot a person, and one group by itself (R3, R35, R37)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import sqrt

from bijeenkomst.ui.slides import dots
from bijeenkomst.ui.slides.content import Badge, GroupContent, GroupsContent, JoinCode, OverviewContent
from bijeenkomst.ui.slides.flow import Drawn, Piece, Text, fewest, flow
from bijeenkomst.ui.slides.frame import (
    BODY,
    CORNER,
    FINE,
    GAP,
    HEADING,
    LEAD,
    MARGIN,
    Frame,
    corner,
    header,
    reminder,
)
from bijeenkomst.ui.slides.scene import Item, Mark, Page, Panel, Rule, Words
from bijeenkomst.ui.slides.typesetting import Block, Style, set_text, text_width

BADGE = 92.0
CLUSTER = 248.0  # units wide, with the badge in its middle
ROW_GAP = 14.0
HIGHEST_ROW = 240.0
MOST_SPREAD = 72.0
WIDE = 1800.0  # units: on a narrower page the number of people stands under the title
DOT = 52.0  # units from dot to dot, on the page of one group


@dataclass(frozen=True, slots=True)
class _Row:
    badge: Badge
    title: Block
    people: Block | None
    count: int | None
    height: float


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the parts of a row stand: the badge with its dots, the title, the people beside or under it."""

    left: float
    width: float
    stacked: bool
    with_people: bool
    said: float = 0.0  # how wide the people are said beside the title

    @property
    def rail(self) -> float:
        return CLUSTER if self.with_people else BADGE

    @property
    def text_x(self) -> float:
        return self.left + self.rail + 28

    @property
    def people(self) -> float:
        return self.said + 12 if self.with_people and not self.stacked else 0.0

    @property
    def text(self) -> float:
        return self.width - self.rail - 28 - self.people


def overview_pages(content: OverviewContent, frame: Frame) -> list[Page]:
    """All themes by number, shape, colour and name."""
    columns = _columns(frame, content.join, with_people=False)
    rows = [_row(badge, title, None, None, columns) for badge, title in content.themes]
    return _pages(content.heading, rows, columns, content.join, frame)


def market_pages(content: GroupsContent, frame: Frame) -> list[Page]:
    """As many pages as the groups need, filled evenly; a dot is as large in every group."""
    columns = _columns(frame, content.join, with_people=True)
    columns = replace(columns, said=_room_for_people(one.people for one in content.groups))
    rows = [_row(one.badge, one.title, one.people, one.dots, columns) for one in content.groups]
    return _pages(content.heading, rows, columns, content.join, frame)


def group_pages(content: GroupContent, frame: Frame) -> list[Page]:
    """One group: its people as dots, its first step, and whether somebody calls the others."""
    group = content.group

    def attempt(title: int, step: int, gap: float) -> list[list[Item]]:
        head, below = header(frame, group.badge, group.title, title)
        pieces: list[Piece] = [Text(group.people, Style(step, bold=True), (step,))]
        if group.dots:
            pieces.append(_people(group.dots, group.badge.colour))
        if content.step:
            pieces.append(Text(content.step_heading, Style(BODY, role="muted"), (BODY,), gap=gap))
            pieces.append(Text(content.step, Style(step), (step,), balanced=True))
        pieces.append(Text(content.caller, Style(BODY, role="accent"), (BODY,), gap=gap, balanced=True))
        left = frame.left if frame.narrow else frame.left + frame.rail
        made = flow(pieces, frame.column(left, below + gap, content.join))
        return [[*head, *page] for page in made]

    sizes = ((HEADING, LEAD, 32.0), (BODY, BODY, 12.0))
    made = fewest([partial(attempt, *one) for one in sizes])
    return [(*page, *corner(frame, content.join)) for page in made]


def _people(count: int, colour: str) -> Drawn:
    def step(width: float) -> float:
        """Smaller when there are more than three rows of them."""
        return min(DOT, max(8.0, sqrt(3 * width * DOT / count)))

    def height(width: float) -> float:
        a_row = max(1, int(width // step(width)))
        return -(-count // a_row) * step(width)

    return Drawn(height, lambda x, y, width: dots.rows(count, x, y, width, step(width), colour), gap=12)


def _columns(frame: Frame, join: JoinCode | None, *, with_people: bool) -> _Columns:
    right = frame.right - (CORNER + GAP if join else 0.0)
    return _Columns(frame.left, right - frame.left, frame.width < WIDE, with_people)


def _room_for_people(said: Iterable[str]) -> float:
    """A number or nobody on one line; words that stand for a number on two, and the titles keep their room (R25)."""
    number = text_width("000 mensen", Style(FINE))
    widths = [text_width(one, Style(FINE)) for one in said]
    return max([number, *(width if width < 1.3 * number else width * 0.6 for width in widths)])


def _row(badge: Badge, title: str, people: str | None, count: int | None, columns: _Columns) -> _Row:
    words = reminder(title, (BODY,), columns.text)
    room = columns.text if columns.stacked else columns.said
    said = set_text(people, Style(FINE, role="muted"), room, balanced=True) if people else None
    text_height = words.height
    if said:
        text_height = text_height + said.height if columns.stacked else max(text_height, said.height)
    return _Row(badge, words, said, count, max(BADGE + (20 if people else 8), text_height))


def _pages(
    heading: str, rows: Sequence[_Row], columns: _Columns, join: JoinCode | None, frame: Frame
) -> list[Page]:
    title = set_text(heading, Style(HEADING, bold=True), frame.right - frame.left)
    top = MARGIN + title.height + 28
    shared_out = _shared_out(list(rows), frame.bottom - top)
    heights = [_cluster_height(shared, frame.bottom - top) for shared in shared_out]
    half = min(heights, default=0.0) / 2
    most = max((row.count or 0 for row in rows), default=0)
    hole = BADGE / 2 + 10  # clear of the corners of a triangle
    step = dots.step_for(most, CLUSTER / 2, half, hole)
    made: list[Page] = []
    for shared in shared_out:
        items: list[Item] = [Words(frame.left, MARGIN, title)]
        spread = min(MOST_SPREAD, (frame.bottom - top - _height(shared)) / max(1, len(shared)))
        y = top
        for number, row in enumerate(shared):
            if number:
                items.append(Rule(columns.left, y - (ROW_GAP + spread) / 2, columns.width))
            items += _drawn(row, columns, y)
            middle = y + row.height / 2
            if columns.with_people:
                items += _dots(row, columns.left + CLUSTER / 2, middle, half, hole, step)
            y += row.height + ROW_GAP + spread
        made.append((*items, *corner(frame, join)))
    return made


def _cluster_height(rows: Sequence[_Row], height: float) -> float:
    """How high the dots of a row may stand: its own height, and what is spare between the rows."""
    spread = min(MOST_SPREAD, (height - _height(rows)) / max(1, len(rows)))
    return min(HIGHEST_ROW, min((row.height for row in rows), default=BADGE) + spread)


def _dots(row: _Row, x: float, y: float, half: float, hole: float, step: float) -> tuple[Item, ...]:
    if row.count is None:  # how many is not given away (R25)
        return (Panel(x + hole + 8, y - 15, 52, 30, "quiet_dot", 15),)
    return dots.around(row.count, x, y, CLUSTER / 2, half, hole, step, row.badge.colour)


def _height(rows: Sequence[_Row]) -> float:
    return sum(row.height for row in rows) + ROW_GAP * max(0, len(rows) - 1)


def _shared_out(rows: list[_Row], height: float) -> list[list[_Row]]:
    """The fewest pages that hold all rows, about as many rows on each."""
    count = len(_filled(rows, height, len(rows) or 1))
    a_page = -(-len(rows) // count) if rows else 1
    evenly = _filled(rows, height, a_page)
    return evenly if len(evenly) == count else _filled(rows, height, len(rows) or 1)


def _filled(rows: list[_Row], height: float, most: int) -> list[list[_Row]]:
    pages: list[list[_Row]] = [[]]
    for row in rows:
        if pages[-1] and (len(pages[-1]) == most or _height([*pages[-1], row]) > height):
            pages.append([])
        pages[-1].append(row)
    return pages


def _drawn(row: _Row, columns: _Columns, y: float) -> list[Item]:
    middle = y + row.height / 2
    badge_x = columns.left + (columns.rail - BADGE) / 2
    items: list[Item] = [Mark(badge_x, middle - BADGE / 2, BADGE, row.badge)]
    if row.people is None:
        items.append(Words(columns.text_x, middle - row.title.height / 2, row.title))
    elif columns.stacked:
        top = middle - (row.title.height + row.people.height) / 2
        items.append(Words(columns.text_x, top, row.title))
        items.append(Words(columns.text_x, top + row.title.height, row.people))
    else:
        items.append(Words(columns.text_x, middle - row.title.height / 2, row.title))
        people_x = columns.left + columns.width - columns.people + 12
        items.append(Words(people_x, middle - row.people.height / 2, row.people))
    return items
