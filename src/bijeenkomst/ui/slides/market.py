"""The market: each group a table seen from above, with a dot a person round it (R3, R24, R35)."""

from collections.abc import Sequence
from dataclasses import dataclass

from bijeenkomst.design.fonts import CAPITAL_HEIGHT
from bijeenkomst.design.projector import GUTTER, steps
from bijeenkomst.ui.slides import dots
from bijeenkomst.ui.slides.flow import Column
from bijeenkomst.ui.slides.frame import (
    BLOCK,
    BODY,
    FINE,
    LABEL,
    MARGIN,
    PART,
    SMALL,
    TITLE,
    FootPlace,
    Frame,
    address,
    at_capitals,
    code_plate,
)
from bijeenkomst.ui.slides.group_content import Group, GroupsContent
from bijeenkomst.ui.slides.heads import foot_in_head, head_with_code
from bijeenkomst.ui.slides.rows import text_width_of
from bijeenkomst.ui.slides.scene import Item, Mark, Page, Words
from bijeenkomst.ui.slides.typesetting import BASELINE, Block, Style, fit_text, set_text, shortened

A_PAGE = 6
LARGEST = 480.0  # units: a table with its people, when there is room for more
NAMES = (BODY, 78, 74, 70, 67, LABEL)
TABLE = 0.66  # of the circle in which people sit: the shape in the middle
COUNT = 170  # units: how large the number of people is


@dataclass(frozen=True, slots=True)
class _Grid:
    """Cells of one size, and where the first is."""

    left: float
    top: float
    width: float
    height: float
    columns: int
    gutter: float

    def place(self, number: int) -> tuple[float, float]:
        across, down = number % self.columns, number // self.columns
        return self.left + across * (self.width + self.gutter), self.top + down * (self.height + SMALL)


def market_pages(content: GroupsContent, frame: Frame) -> list[Page]:
    """Six tables on a page, in any proportion; a dot is as large in every group."""
    head, grid, names = _laid_out(content, frame)
    if not content.groups:
        return [head]
    name_height = max(block.height for block in names)
    round_table = min(grid.height - name_height - SMALL / 2, grid.width * 0.54, LARGEST)
    most = max(group.dots or 0 for group in content.groups)
    step = dots.step_for(most, round_table / 2, _hole(round_table))
    made = []
    for first in range(0, len(content.groups), A_PAGE):
        items: list[Item] = list(head)
        shared = zip(content.groups[first : first + A_PAGE], names[first : first + A_PAGE], strict=True)
        for number, (group, name) in enumerate(shared):
            x, y = grid.place(number)
            items += _table(group, x, y, round_table, step)
            items += _people(group, x, y, grid.width, round_table)
            items.append(Words(x, y + round_table + SMALL / 2, name))
        made.append(tuple(items))
    return made


def market_foot(content: GroupsContent, frame: Frame) -> FootPlace:
    """On the line of the address: at the foot it would cost the tables a row."""
    head, _grid_of_it, _names_of_it = _laid_out(content, frame)
    if head == head_with_code(content.heading, content.join, frame)[0]:
        return foot_in_head(content.heading, content.join, frame)
    heading, typed = head[0], head[1]
    assert isinstance(heading, Words)
    assert isinstance(typed, Words)
    right = typed.x - BLOCK
    room = right - heading.x - text_width_of(heading.block) - PART
    return FootPlace(right, typed.y + BASELINE * typed.block.style.size, room)


def _laid_out(content: GroupsContent, frame: Frame) -> tuple[tuple[Item, ...], _Grid, list[Block]]:
    """The largest tables with which all names stand whole in "body"; names that are too long for that come down."""
    across = head_with_code(content.heading, content.join, frame)
    heads = [across] if frame.narrow or content.join is None else [_code_at_right(content, frame), across]
    count, gutter = min(A_PAGE, len(content.groups)), SMALL if frame.narrow else GUTTER
    found = []
    for head, column in heads:
        grid = _grid(count, column, gutter)
        found.append((head, grid, _names(content.groups, grid.width)))
    return max(found, key=lambda one: _how_good(one[1], one[2]))


def _how_good(grid: _Grid, names: list[Block]) -> tuple[bool, int, float]:
    """Whole names first, then large ones; where they are cut off anyhow, as much of them as may be."""
    whole = not any(line.text.endswith("…") for name in names for line in name.lines)
    return whole, names[0].style.size if names else 0, 0.0 if whole else grid.width


def _code_at_right(content: GroupsContent, frame: Frame) -> tuple[tuple[Item, ...], Column]:
    """The question left and the address right of it, the code under that; the rest is for the tables."""
    heading = fit_text(content.heading, Style(TITLE, bold=True), steps(104), frame.right - frame.left, 1)
    items: list[Item] = [at_capitals(frame.left, MARGIN, heading)]
    right, top = frame.right, MARGIN + heading.height
    join = content.join
    if join is not None:
        room = frame.right - frame.left - heading.lines[0].width - BLOCK
        typed = (
            set_text(join.on_paper, Style(BODY, role="muted"), room)
            if join.on_paper
            else address(join.typed, room)
        )
        items.append(at_capitals(frame.right - text_width_of(typed), MARGIN, typed))
        top = max(top, MARGIN + typed.height)
    if join is not None and join.scanned:
        side = frame.code * 0.92
        right -= side + BLOCK
        items += code_plate(frame.right - side, frame.bottom - side, side, join.scanned)
    return tuple(items), Column(frame.left, top, right, frame.bottom)


def _grid(count: int, column: Column, gutter: float) -> _Grid:
    across = {1: 1, 2: 2, 3: 3, 4: 2}.get(count, 3)
    down = max(1, -(-count // across))  # no group at all is one empty row
    width = (column.width - (across - 1) * gutter) / across
    height = (column.height - (down - 1) * SMALL) / down
    return _Grid(column.left, column.top, width, height, across, gutter)


def _names(groups: Sequence[Group], width: float) -> list[Block]:
    """All in one size: the largest in which each stands whole on two lines, or the smallest with "…" for the rest."""
    for size in NAMES:
        style = Style(size, bold=True)
        made = [set_text(group.title, style, width) for group in groups]
        if all(len(block.lines) <= 2 and block.whole_words for block in made):
            return made
    return [shortened(group.title, Style(LABEL, bold=True), width, 2) for group in groups]


def _hole(round_table: float) -> float:
    return round_table * TABLE / 2 + 8  # clear of the corners of a triangle


def _table(group: Group, x: float, y: float, size: float, step: float) -> tuple[Item, ...]:
    middle_x, middle_y, table = x + size / 2, y + size / 2, size * TABLE
    mark = Mark(middle_x - table / 2, middle_y - table / 2, table, group.badge)
    if group.dots is None:
        return (mark,)
    people = dots.around(group.dots, middle_x, middle_y, size / 2, _hole(size), step, group.badge.colour)
    return mark, *people


def _people(group: Group, x: float, y: float, width: float, size: float) -> tuple[Item, ...]:
    """The number in large letters right of the table; in words, close to it, what is no number."""
    if group.dots:
        left = x + size + SMALL
        room = x + width - left
        block = fit_text(str(group.dots), Style(COUNT, bold=True), (COUNT, 140, 118, 98, BODY), room, 1)
        return (at_capitals(left, y + (size - block.style.size * CAPITAL_HEIGHT) / 2, block),)
    left = x + size * (1 + TABLE) / 2 + SMALL / 2
    room = x + width - left
    style = Style(LABEL, role="muted")
    words = fit_text(group.short, style, (BODY, LABEL, FINE), room, 2)
    return (Words(left, y + (size - words.height) / 2, words),)
