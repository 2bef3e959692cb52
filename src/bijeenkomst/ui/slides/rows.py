"""Themes in a list: each its tile, its title, and at the right what is said of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from bijeenkomst.ui.slides.flow import Column, Piece, end_of, flow
from bijeenkomst.ui.slides.frame import BODY, PART, SMALL
from bijeenkomst.ui.slides.on_screen import Badge
from bijeenkomst.ui.slides.scene import Item, Mark, Words
from bijeenkomst.ui.slides.typesetting import Block, Style, set_text, shortened

TILE = 92.0  # units
INDENT = TILE + 24.0
ROW_GAP = 1.0
MOST_SPREAD = 34.0


class High(Protocol):
    """A row of some kind."""

    @property
    def height(self) -> float:
        """The height that it takes."""


ARow = TypeVar("ARow", bound=High)


@dataclass(frozen=True, slots=True)
class Row:
    """A theme in a list; `said` is None for nothing."""

    badge: Badge
    title: Block
    said: Block | None = None

    @property
    def height(self) -> float:
        """The height that it takes."""
        return max(TILE, self.title.height, self.said.height if self.said else 0.0)


def rows(entries: Sequence[tuple[Badge, str, str]], width: float) -> list[Row]:
    """A row for each badge, title and what is said of it: bold, or thin where all titles then stand on one line."""
    bold, thin = (_rows(entries, width, bold=bold) for bold in (True, False))
    broken = any(len(row.title.lines) > 1 for row in bold)
    return thin if broken and all(len(row.title.lines) == 1 for row in thin) else bold


def _rows(entries: Sequence[tuple[Badge, str, str]], width: float, *, bold: bool) -> list[Row]:
    made = []
    for badge, title, text in entries:
        said = set_text(text, Style(BODY, role="muted"), width / 2) if text else None
        room = width - INDENT - (text_width_of(said) + SMALL if said else 0.0)
        made.append(Row(badge, shortened(title, Style(BODY, bold=bold), room, 2), said))
    return made


def text_width_of(block: Block) -> float:
    """How wide its longest line runs."""
    return max((line.width for line in block.lines), default=0.0)


def listed(head: Sequence[Piece], made: Sequence[Row], column: Column) -> list[list[Item]]:
    """The head on each page, and the rows under it: the fewest pages, filled evenly."""
    top = end_of(head, column) + (PART if head else 0.0)
    pages = []
    for shared in shared_out(list(made), column.bottom - top):
        items = [item for page in flow(head, column) for item in page]
        spread = min(MOST_SPREAD, (column.bottom - top - _height(shared)) / max(1, len(shared) - 1))
        y = top
        for row in shared:
            items += _drawn(row, column, y)
            y += row.height + ROW_GAP + spread
        pages.append(items)
    return pages


def _drawn(row: Row, column: Column, y: float) -> list[Item]:
    middle = y + row.height / 2
    items: list[Item] = [Mark(column.left, middle - TILE / 2, TILE, row.badge, tile=True)]
    items.append(Words(column.left + INDENT, middle - row.title.height / 2, row.title))
    if row.said is not None:
        items.append(Words(column.right - text_width_of(row.said), middle - row.said.height / 2, row.said))
    return items


def _height(rows: Sequence[High]) -> float:
    return sum(row.height for row in rows) + ROW_GAP * max(0, len(rows) - 1)


def shared_out(rows: list[ARow], height: float) -> list[list[ARow]]:
    """The fewest pages that hold all rows, about as many rows on each."""
    count = len(_filled(rows, height, len(rows) or 1))
    a_page = -(-len(rows) // count) if rows else 1
    evenly = _filled(rows, height, a_page)
    return evenly if len(evenly) == count else _filled(rows, height, len(rows) or 1)


def _filled(rows: list[ARow], height: float, most: int) -> list[list[ARow]]:
    pages: list[list[ARow]] = [[]]
    for row in rows:
        if pages[-1] and (len(pages[-1]) == most or _height([*pages[-1], row]) > height):
            pages.append([])
        pages[-1].append(row)
    return pages
