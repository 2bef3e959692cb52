"""All themes in a list, one group by itself, and at the end what began (R3, R35, R37)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import sqrt

from bijeenkomst.design.fonts import CAPITAL_HEIGHT
from bijeenkomst.design.projector import steps
from bijeenkomst.ui.slides import dots
from bijeenkomst.ui.slides.band import theme_band
from bijeenkomst.ui.slides.content import Badge, Day, GroupContent, OverviewContent, ThanksContent
from bijeenkomst.ui.slides.flow import Column, Drawn, Piece, Text, end_of, fewest, flow
from bijeenkomst.ui.slides.frame import (
    BLOCK,
    BODY,
    BODY_SIZES,
    DISPLAY,
    PART,
    SMALL,
    TITLE,
    Frame,
    at_capitals,
    header,
    reminder,
    strip,
)
from bijeenkomst.ui.slides.scene import Item, Mark, Page, Panel, Plane, Words
from bijeenkomst.ui.slides.typesetting import Block, Style, fit_text, set_text, text_width

TILE = 102.0  # units: a theme's tile in a list
ROW_GAP = 12.0
MOST_SPREAD = 30.0
DOT = 46.0  # units from dot to dot, on the page of one group
LEAF, NARROW_LEAF = 400.0, 300.0  # units: how wide a calendar leaf is


@dataclass(frozen=True, slots=True)
class _Row:
    badge: Badge
    title: Block
    said: Block | None = None

    @property
    def height(self) -> float:
        return max(TILE, self.title.height)


def overview_pages(content: OverviewContent, frame: Frame) -> list[Page]:
    """All themes by number, shape, colour and name."""
    column = frame.beside_code(content.join)
    room = column.width - TILE - PART
    rows = [_Row(badge, reminder(title, room, role="text")) for badge, title in content.themes]
    around = *frame.code_at_right(content.join), *strip(frame, column, content.join)
    head: list[Piece] = [Text(content.heading, Style(TITLE, bold=True), steps(104), 2)]
    return [(*around, *page) for page in _list(head, rows, column)]


def thanks_pages(content: ThanksContent, frame: Frame) -> list[Page]:
    """Thanks, and what began: each group with its first day."""
    column = frame.area(frame.left)
    said = [set_text(one.said, Style(BODY, role="muted"), column.width / 2) for one in content.begun]
    room = column.width - TILE - PART - BLOCK - max((_width(block) for block in said), default=0.0)
    rows = [
        _Row(one.badge, reminder(one.title, room, role="text"), block)
        for one, block in zip(content.begun, said, strict=True)
    ]
    head: list[Piece] = [
        Text(content.heading, Style(DISPLAY, bold=True, role="on_deep"), steps(TITLE), 1),
        Text(content.sentence, Style(BODY, role="on_deep"), BODY_SIZES, gap=SMALL, balanced=True),
    ]
    ground = Plane(0, 0, frame.width, end_of(head, column) + SMALL, "deep")
    return [(ground, *page) for page in _list(head, rows, column)]


def group_pages(content: GroupContent, frame: Frame) -> list[Page]:
    """One group: its first step in large letters, the day as a calendar leaf, and its people as dots."""
    group = content.group
    head, below = header(frame, group.title)
    column = frame.area(frame.text, content.join, below + PART)
    width = NARROW_LEAF if frame.narrow else LEAF
    leaf = _leaf(content.before, content.day, column.right, column.top, width) if content.day else ()
    beside = Column(
        column.left, column.top, column.right - (width + BLOCK if leaf else 0.0), column.bottom, column.top
    )

    caller = fit_text(content.caller, Style(BODY, role="accent"), BODY_SIZES, column.width, 3)
    beside = replace(beside, bottom=column.bottom - caller.height)

    def attempt(step: tuple[int, ...], gap: float) -> list[list[Item]]:
        pieces: list[Piece] = []
        if content.step:
            pieces = [
                Text(content.step_heading, Style(BODY, role="muted"), BODY_SIZES),
                Text(content.step, Style(TITLE, bold=True), step, 3, gap=SMALL, balanced=True),
                Text(group.people, Style(BODY, bold=True), BODY_SIZES, gap=gap),
            ]
        else:
            pieces = [Text(group.people, Style(DISPLAY, bold=True), steps(DISPLAY), 2, balanced=True)]
        if group.dots:
            pieces.append(_people(group.dots, group.badge.colour))
        return flow(pieces, beside)

    sizes = ((steps(TITLE), float(PART)), (steps(104), SMALL), (BODY_SIZES, SMALL), (BODY_SIZES, 0.0))
    made = fewest([partial(attempt, *one) for one in sizes])
    around = *theme_band(frame, group.badge, join=content.join), *head, *strip(frame, column, content.join)
    words = Words(column.left, column.bottom - caller.height + PART / 2, caller)
    return [(*around, *leaf, words, *page) for page in made]


def _leaf(before: str, day: Day, right: float, top: float, width: float) -> tuple[Item, ...]:
    """A leaf of a calendar: the month on its head, the day in large letters, the weekday under it."""
    capitals, number, head = BODY * CAPITAL_HEIGHT, DISPLAY * CAPITAL_HEIGHT, BODY * CAPITAL_HEIGHT + 2 * PART
    narrow = width < LEAF
    month, weekday = (day.month[:3], day.weekday[:2]) if narrow else (day.month, day.weekday)
    left, y = right - width, top + capitals + PART
    height = head + number + capitals + 3 * BLOCK
    said = (
        (before, Style(BODY, role="muted"), top),
        (month, Style(BODY, bold=True, role="on_deep"), y + PART),
        (day.number, Style(DISPLAY, bold=True), y + head + BLOCK),
        (weekday, Style(BODY, role="muted"), y + head + number + 2 * BLOCK),
    )
    words = [(set_text(text, style, 2 * width), place) for text, style, place in said]
    return (
        Panel(left, y, width, height, "raised", SMALL),
        Panel(left, y, width, head, "deep", SMALL),
        Panel(left, y + head - SMALL, width, SMALL, "deep", 0),
        *(at_capitals(left + (width - _width(block)) / 2, place, block) for block, place in words),
    )


def _width(block: Block) -> float:
    return max((line.width for line in block.lines), default=0.0)


def _people(count: int, colour: str) -> Drawn:
    def step(width: float) -> float:
        """Smaller when there are more than two rows of them."""
        return min(DOT, max(8.0, sqrt(2 * width * DOT / count)))

    def height(width: float) -> float:
        a_row = max(1, int(width // step(width)))
        return -(-count // a_row) * step(width)

    return Drawn(height, lambda x, y, width: dots.rows(count, x, y, width, step(width), colour), gap=SMALL)


def _list(head: Sequence[Piece], rows: Sequence[_Row], column: Column) -> list[list[Item]]:
    """The head on each page, and the rows under it: the fewest pages, filled evenly."""
    top = end_of(head, column) + PART
    pages = _shared_out(list(rows), column.bottom - top)
    made = []
    for shared in pages:
        items = [item for page in flow(head, column) for item in page]
        spread = min(MOST_SPREAD, (column.bottom - top - _height(shared)) / max(1, len(shared) - 1))
        y = top
        for row in shared:
            items += _drawn(row, column, y)
            y += row.height + ROW_GAP + spread
        made.append(items)
    return made


def _drawn(row: _Row, column: Column, y: float) -> list[Item]:
    middle = y + row.height / 2
    items: list[Item] = [Mark(column.left, middle - TILE / 2, TILE, row.badge, tile=True)]
    items.append(Words(column.left + TILE + PART, middle - row.title.height / 2, row.title))
    if row.said is not None:
        x = column.right - max(_width(row.said), text_width("", row.said.style))
        items.append(Words(x, middle - row.said.height / 2, row.said))
    return items


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
