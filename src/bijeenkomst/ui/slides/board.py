"""Where each group sits, as a board of departures has it: shape and number, the place in large letters, the title."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache, partial
from math import ceil, floor

from bijeenkomst.design.fonts import CAPITAL_HEIGHT
from bijeenkomst.design.projector import steps
from bijeenkomst.ui.slides.flow import Column, fewest
from bijeenkomst.ui.slides.frame import BLOCK, BODY, DISPLAY, PART, SMALL, at_capitals
from bijeenkomst.ui.slides.on_screen import Badge
from bijeenkomst.ui.slides.rows import shared_out, text_width_of
from bijeenkomst.ui.slides.scene import Item, Mark, Rule
from bijeenkomst.ui.slides.typesetting import Block, Style, fit_text, set_text, shortened

SMALLEST_TILE, LARGEST_TILE = 86.0, 170.0  # units
AROUND, AIR = 36.0, 48.0  # over and under the letters of a row together: of one line, and of more
UNDER_PLACE = 0.26  # of its type size, and as much as around a line: from the place to the title under it
ROOMY = 1.6  # times the height that a row needs: it gets no more
SIZES = steps(DISPLAY)
LONG_PLACE = 3  # lines: with so many of them the title keeps to one
MANY_PAGES = 3  # with more of them nobody waits for their own: titles are rather cut off

Entry = tuple[Badge, str, str]
"""A group's badge, its title, and the place, "" where that is not said."""


class _Titles(Enum):
    """Where they stand: under the places, beside them in a column of their own, or each right behind its place."""

    UNDER = auto()
    BESIDE = auto()
    BEHIND = auto()


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands large, and the title under that, or so far beside it."""

    badge: Badge
    large: Block
    title: Block | None = None
    beside: float = 0.0
    least: float = 0.0  # how large the badges of the others are

    @property
    def title_top(self) -> float:
        """From the top of the large capitals to that of the title's: beside them it stands on the same line."""
        if self.beside and self.title:
            return (self.large.style.size - self.title.style.size) * CAPITAL_HEIGHT
        style = self.large.style
        down = self.large.height - style.line_height + style.size * (CAPITAL_HEIGHT + UNDER_PLACE)
        return down + AROUND / 2

    @property
    def ink(self) -> float:
        """From the top of the first capitals to the last line of letters."""
        top, last = (0.0, self.large) if self.title is None or self.beside else (self.title_top, self.title)
        return top + last.height - last.style.line_height + last.style.size * CAPITAL_HEIGHT

    @property
    def height(self) -> float:
        """The height that it needs."""
        one_line = self.ink <= self.large.style.size * CAPITAL_HEIGHT
        return max(SMALLEST_TILE + SMALL / 2, self.least + SMALL, self.ink + (AROUND if one_line else AIR))


@lru_cache(maxsize=16)
def board(entries: tuple[Entry, ...], column: Column) -> list[list[Item]]:
    """The fewest pages, and on those the largest letters in which all stands on its line (R47).

    Kept, since the clock over it is another one each second.
    """
    whole = _in_whole(entries, column)
    if len(whole) <= MANY_PAGES:
        return whole
    return fewest([lambda: whole, *_attempts(entries, column, [(BODY, _Titles.BEHIND)], cut=True)])


def _in_whole(entries: tuple[Entry, ...], column: Column) -> list[list[Item]]:
    """Without titles that are cut off. Sizes that cannot give fewer pages are not tried: with sixty groups those are
    nearly all, and took a tenth of a second.
    """
    looks = [(size, titles) for size in SIZES for titles in _Titles]
    needed = {look: _pages_at_least(entries, column.height, *look) for look in looks}
    best = next(_attempts(entries, column, [(BODY, _Titles.UNDER)], cut=False))()
    enough = len(best) + 1
    for look, pages in needed.items():
        if pages >= enough:
            continue
        for attempt in _attempts(entries, column, [look], cut=False):
            made = attempt()
            if len(made) < enough:
                best, enough = made, len(made)
        if enough == min(needed.values()):
            break
    return best


def _pages_at_least(entries: Sequence[Entry], height: float, size: int, titles: _Titles) -> int:
    """There cannot be fewer with letters of that size, however short the words are."""
    if all(place for _badge, _title, place in entries):
        under = titles is _Titles.UNDER
        ink = size * CAPITAL_HEIGHT
        if under:
            ink += size * UNDER_PLACE + AROUND / 2 + BODY * CAPITAL_HEIGHT
        row = ink + (AIR if under else AROUND)
    elif any(place for _badge, _title, place in entries):
        row = BODY * CAPITAL_HEIGHT + AROUND
    else:
        row = size * CAPITAL_HEIGHT + AROUND
    row = max(row, SMALLEST_TILE + SMALL / 2)
    return ceil(len(entries) / max(1, floor(height / row + 0.001)))


def _attempts(
    entries: tuple[Entry, ...], column: Column, looks: Sequence[tuple[int, _Titles]], *, cut: bool
) -> Iterator[Callable[[], list[list[Item]]]]:
    for size, titles in looks:
        made = in_one_size(entries, column, size, titles, cut=cut)
        if made is not None:
            yield partial(list, made)


@lru_cache(maxsize=64)
def in_one_size(
    entries: tuple[Entry, ...], column: Column, size: int, titles: _Titles, *, cut: bool
) -> list[list[Item]] | None:
    """Kept while the sizes are tried, which may take several steps."""
    rows = _rows(entries, column.width, size, titles, cut=cut)
    return None if rows is None else _pages(rows, column)


def _rows(
    entries: Sequence[Entry], width: float, size: int, titles: _Titles, *, cut: bool
) -> list[_Row] | None:
    """None where one does not fit its line, unless the letters are the smallest and the titles stand under them.

    Titles that are `cut` off are whole on their own slide, and known by number and shape.
    """
    under = titles is _Titles.UNDER
    style, last = Style(size, bold=True), under and size == BODY
    tile = LARGEST_TILE if under else max(SMALLEST_TILE, size * CAPITAL_HEIGHT + AROUND - SMALL)
    room = width - tile - PART
    places = []
    for _badge, _title, place in entries:
        places.append(_from_its_badge(set_text(place, style, room)))
        if not last and len(places[-1].lines) > 1:
            return None
    widest = max(map(text_width_of, places), default=0.0)
    rows = []
    for (badge, title, _words), large in zip(entries, places, strict=True):
        if not large.lines:
            whole = fit_text(title, style, steps(size) if widest else (size,), room, 1)
            if not widest and not last and len(whole.lines) > 1:
                return None
            rows.append(_Row(badge, shortened(title, whole.style, room, 2)))
            continue
        beside = {
            _Titles.UNDER: 0.0,
            _Titles.BESIDE: widest + BLOCK,
            _Titles.BEHIND: text_width_of(large) + PART,
        }
        left = beside[titles]
        if left >= room:
            return None
        most = 2 if under and len(large.lines) < LONG_PLACE else 1
        words = shortened(title, Style(BODY, role="muted"), room - left, most)
        if not (last or cut) and words.lines[-1].text.endswith("…"):
            return None
        rows.append(_Row(badge, large, words, left))
    if not (under and widest):
        return rows
    tile = max(map(_tile, rows))
    return [replace(row, least=tile) for row in rows]  # one without a place is no smaller group


def _from_its_badge(large: Block) -> Block:
    """A single line is placed at its badge whichever way it is read: at the right edge it would cover the title."""
    return (
        replace(large, lines=tuple(replace(line, x=0.0) for line in large.lines))
        if len(large.lines) == 1
        else large
    )


def _pages(rows: list[_Row], column: Column) -> list[list[Item]]:
    tile = max((_tile(row) for row in rows), default=0.0)
    pages = []
    for shared in shared_out(rows, column.height):
        spare = min(column.height / max(1.0, sum(row.height for row in shared)), ROOMY)
        items: list[Item] = []
        y = column.top
        for number, row in enumerate(shared):
            high = row.height * spare
            if number:
                items.append(Rule(column.left, y, column.width))
            items += _drawn(row, column.left, _tile(row), tile, y + high / 2)
            y += high
        pages.append(items)
    return pages


def _tile(row: _Row) -> float:
    return min(LARGEST_TILE, max(SMALLEST_TILE, row.height - SMALL))


def _drawn(row: _Row, left: float, tile: float, widest_tile: float, middle: float) -> list[Item]:
    top, words = middle - row.ink / 2, left + widest_tile + PART
    items: list[Item] = [
        Mark(left, middle - tile / 2, tile, row.badge, tile=True),
        at_capitals(words, top, row.large),
    ]
    if row.title is not None:
        items.append(at_capitals(words + row.beside, top + row.title_top, row.title))
    return items
