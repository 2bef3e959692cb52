"""How photos lie on the last pages of the report: in rows as wide as the text, and none alone on a page beside others.

Six photos can be cut into rows in 32 ways; of all of them the one with the largest photos is taken.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

LARGE_ENOUGH = 4800.0  # square millimetres of the smallest photo: about half the width of the text
BETWEEN = 6.0  # millimetres, beside and below each other


@dataclass(frozen=True, slots=True)
class Row:
    """Photos beside each other: their places in the album, their height and widths, and what their captions take.

    `slots` are the widths that they share the text in; a photo that would be too high is narrower than its own.
    """

    photos: range
    high: float
    slots: tuple[float, ...]
    widths: tuple[float, ...]
    captions: float
    is_full: bool  # as wide as the text

    @property
    def takes(self) -> float:
        """All that it takes of a page."""
        return self.high + self.captions + BETWEEN


@dataclass(frozen=True, slots=True)
class Paper:
    """What there is to fill: the width of the text, the height of the first page and of those after it; and the height
    that the caption of the photo at a place takes in a width."""

    wide: float
    first: float
    later: float
    caption: Callable[[int, float], float]


Pages = tuple[tuple[Row, ...], ...]


def arranged(shapes: Sequence[float], paper: Paper) -> Pages:
    """The rows of each page, in the order of the photos; `shapes` are their widths by height."""
    ways = (_on_pages(rows, paper) for rows in _cut(shapes, paper))
    return max(ways, key=_worth)


def _cut(shapes: Sequence[float], paper: Paper) -> Iterator[list[Row]]:
    for count in range(len(shapes)):
        for cuts in combinations(range(1, len(shapes)), count):
            edges = (0, *cuts, len(shapes))
            yield [_row(shapes, range(*ends), paper) for ends in pairwise(edges)]


def _row(shapes: Sequence[float], photos: range, paper: Paper) -> Row:
    together = sum(shapes[at] for at in photos)
    wanted = (paper.wide - BETWEEN * (len(photos) - 1)) / together
    slots = tuple(shapes[at] * wanted for at in photos)
    captions = max(map(paper.caption, photos, slots))
    high = min(wanted, paper.first - captions)
    return Row(photos, high, slots, tuple(shapes[at] * high for at in photos), captions, high == wanted)


def _on_pages(rows: Sequence[Row], paper: Paper) -> Pages:
    pages: list[list[Row]] = [[]]
    left = paper.first
    for row in rows:
        if pages[-1] and row.takes - BETWEEN > left:
            pages.append([])
            left = paper.later
        pages[-1].append(row)
        left -= row.takes
    return tuple(map(tuple, pages))


def _worth(pages: Pages) -> tuple[float, ...]:
    """What counts first: nobody alone on a page, rows as wide as the text, none too small, then the most to see."""
    rows = [row for page in pages for row in page]
    alone = sum(len(page) == 1 and len(page[0].photos) == 1 for page in pages) if len(pages) > 1 else 0
    narrow = sum(not row.is_full for row in rows)
    areas = [row.high * width for row in rows for width in row.widths]
    return (-alone, -narrow, min(*areas, LARGE_ENOUGH), sum(areas), -len(pages))
