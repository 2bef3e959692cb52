"""Filling pages from top to bottom: sizes shrink to the smallest that may be, then there are more pages (P15)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bijeenkomst.ui.slides.scene import Item, Words
from bijeenkomst.ui.slides.typesetting import Block, Style, fit_text


@dataclass(frozen=True, slots=True)
class Column:
    """Where text runs: between `left` and `right`, from `top` down to `bottom`.

    The capitals of a text that begins a page stand at `top`.
    """

    left: float
    top: float
    right: float
    bottom: float
    next_top: float = -1.0  # where the pages after the first begin, when that is elsewhere

    @property
    def again(self) -> float:
        """Where the pages after the first begin."""
        return self.top if self.next_top < 0 else self.next_top

    @property
    def width(self) -> float:
        """How wide text may be."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high the first page is."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Text:
    """A text that may be split over pages. `sizes` from large to small, the first that needs `most_lines` or fewer.

    `beside` draws what goes with its first line, given x, y and the block. One that `leads` stays with the next text.
    """

    text: str
    style: Style
    sizes: tuple[int, ...]
    most_lines: int = 99
    gap: float = 0.0
    balanced: bool = False
    leads: bool = False
    beside: Callable[[float, float, Block], tuple[Item, ...]] | None = None

    def block(self, width: float) -> Block:
        """Its lines in a column of `width`."""
        return fit_text(self.text, self.style, self.sizes, width, self.most_lines, self.balanced)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Something that stays in one piece: its height and its parts, once its width and place are known."""

    height: Callable[[float], float]
    items: Callable[[float, float, float], tuple[Item, ...]]
    gap: float = 0.0


Piece = Text | Drawn


@dataclass(slots=True)
class Pages:
    """The pages so far, and how far the last one is filled."""

    column: Column
    pages: list[list[Item]]
    y: float

    def next_page(self) -> None:
        self.pages.append([])
        self.y = self.column.again

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on the last page yet."""
        return not self.pages[-1]


def flow(pieces: Sequence[Piece], column: Column) -> list[list[Item]]:
    """The pieces one under the other over as many pages as they need; nothing is ever left out."""
    made = Pages(column, [[]], column.top)
    for number, piece in enumerate(pieces):
        gap = 0.0 if made.fresh else piece.gap
        if isinstance(piece, Text):
            follower = pieces[number + 1] if piece.leads else None
            _place_text(made, piece, gap, follower if isinstance(follower, Text) else None)
        else:
            _place_drawn(made, piece, gap)
    return made.pages


def fewest(attempts: Iterable[Callable[[], list[list[Item]]]]) -> list[list[Item]]:
    """The first attempt, which is the largest, unless a smaller one needs fewer pages."""
    left = iter(attempts)
    best = next(left)()
    while len(best) > 1 and (attempt := next(left, None)) is not None:
        other = attempt()
        if len(other) < len(best):
            best = other
    return best


def end_of(pieces: Sequence[Piece], column: Column) -> float:
    """How far down the pieces come when they all stand on one page."""
    y = column.top
    for index, piece in enumerate(pieces):
        y += piece.gap if index else 0.0
        if isinstance(piece, Text):
            block = piece.block(column.width)
            y += block.height - (0.0 if index else block.style.over_capitals)
        else:
            y += piece.height(column.width)
    return y


def _place_drawn(made: Pages, piece: Drawn, gap: float) -> None:
    height = piece.height(made.column.width)
    if not made.fresh and made.y + gap + height > made.column.bottom:
        made.next_page()
        gap = 0.0
    made.pages[-1].extend(piece.items(made.column.left, made.y + gap, made.column.width))
    made.y += gap + height


def _place_text(made: Pages, piece: Text, gap: float, follower: Text | None) -> None:
    column = made.column
    block = piece.block(column.width)
    moves = _moves_on(block, column, made.y + gap)
    if follower and not moves:
        moves = _moves_on(follower.block(column.width), column, made.y + gap + block.height + follower.gap)
    if moves and not made.fresh:
        made.next_page()
        gap = 0.0
    made.y += gap
    beside = piece.beside
    while block.lines:
        if made.fresh:
            made.y -= block.style.over_capitals
        count = max(1, min(len(block.lines), _lines_that_fit(block, column.bottom - made.y)))
        part, block = block.part(0, count), block.part(count, len(block.lines))
        if beside:
            made.pages[-1].extend(beside(column.left, made.y, part))
            beside = None
        made.pages[-1].append(Words(column.left, made.y, part))
        made.y += part.height
        if block.lines:
            made.next_page()


def _moves_on(block: Block, column: Column, y: float) -> bool:
    """Whether it is better read on the next page than from `y`: whole there, or hardly begun here."""
    if y + block.height <= column.bottom:
        return False
    whole = column.again + block.height - block.style.over_capitals <= column.bottom
    return whole or _lines_that_fit(block, column.bottom - y) < 2


def _lines_that_fit(block: Block, height: float) -> int:
    return int((height + 0.01) // block.style.line_height)
