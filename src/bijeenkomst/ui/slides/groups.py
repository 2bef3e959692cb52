"""The theme groups: a row a theme, in the kopgroep's order, with a cluster of dots for its people (R3, R35)."""

from dataclasses import dataclass

from bijeenkomst.ui.slides import dots
from bijeenkomst.ui.slides.content import Group, GroupsContent
from bijeenkomst.ui.slides.frame import BODY, CORNER, FINE, GAP, HEADING, MARGIN, Frame, corner, reminder
from bijeenkomst.ui.slides.scene import Item, Mark, Page, Panel, Rule, Words
from bijeenkomst.ui.slides.typesetting import Block, Style, set_text, text_width

BADGE = 92.0
LARGEST_STEP = 34.0
CLUSTER = 56.0  # units from its middle: half a row, so that two of them never touch
ROW_GAP = 14.0
MOST_SPREAD = 72.0


@dataclass(frozen=True, slots=True)
class _Row:
    group: Group
    title: Block
    people: Block
    height: float


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the parts of a row stand: badge, title, people beside or under it, cluster at the right."""

    left: float
    width: float
    stacked: bool

    @property
    def cluster(self) -> float:
        return 150.0

    @property
    def people(self) -> float:
        return text_width("000 mensen", Style(FINE)) + 12

    @property
    def text(self) -> float:
        beside = 0.0 if self.stacked else self.people
        return self.width - BADGE - 28 - self.cluster - 24 - beside


def group_pages(content: GroupsContent, frame: Frame) -> list[Page]:
    """As many pages as the groups need, filled evenly."""
    heading = set_text(content.heading, Style(HEADING, bold=True), frame.right - frame.left)
    top = MARGIN + heading.height + 28
    right = frame.right - (CORNER + GAP if content.join else 0.0)
    columns = _Columns(frame.left, right - frame.left, frame.narrow)
    rows = [_row(group, columns) for group in content.groups]
    step = min((_step(row) for row in rows), default=LARGEST_STEP)
    made: list[Page] = []
    for shared in _shared_out(rows, frame.bottom - top):
        items: list[Item] = [Words(frame.left, MARGIN, heading)]
        spare = frame.bottom - top - _height(shared)
        spread = min(MOST_SPREAD, spare / max(1, len(shared)))
        y = top
        for number, row in enumerate(shared):
            if number:
                items.append(Rule(columns.left, y - (ROW_GAP + spread) / 2, columns.width))
            items += _drawn(row, columns, y, step)
            y += row.height + ROW_GAP + spread
        made.append((*items, *corner(frame, content.join)))
    return made


def _row(group: Group, columns: _Columns) -> _Row:
    title = reminder(group.title, (BODY,), columns.text)
    people = set_text(group.people, Style(FINE, role="muted"), columns.text)
    text_height = title.height + (people.height if columns.stacked else 0.0)
    return _Row(group, title, people, max(BADGE + 8, text_height))


def _step(row: _Row) -> float:
    return dots.step_for(row.group.dots or 0, CLUSTER, LARGEST_STEP)


def _height(rows: list[_Row]) -> float:
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


def _drawn(row: _Row, columns: _Columns, y: float, step: float) -> list[Item]:
    middle = y + row.height / 2
    text_x = columns.left + BADGE + 28
    items: list[Item] = [Mark(columns.left, middle - BADGE / 2, BADGE, row.group.badge)]
    if columns.stacked:
        top = middle - (row.title.height + row.people.height) / 2
        items += [Words(text_x, top, row.title), Words(text_x, top + row.title.height, row.people)]
    else:
        items.append(Words(text_x, middle - row.title.height / 2, row.title))
        people_x = columns.left + columns.width - columns.people
        items.append(Words(people_x, middle - row.people.height / 2, row.people))
    right = columns.left + columns.width - (0.0 if columns.stacked else columns.people + 24)
    middle_x = right - columns.cluster / 2
    if row.group.dots is None:
        items.append(Panel(middle_x - 40, middle - 20, 80, 40, "quiet_dot", 20))
    else:
        items += dots.cluster(row.group.dots, middle_x, middle, step, row.group.badge.colour)
    return items
