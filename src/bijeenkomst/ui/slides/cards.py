"""Cards with a sentence each: in two columns where their words fit, never one split over two pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from bijeenkomst.design.projector import GUTTER
from bijeenkomst.ui.slides.flow import Column, Piece, end_of, flow
from bijeenkomst.ui.slides.frame import BODY, SMALL
from bijeenkomst.ui.slides.scene import Item, Panel, Plane, Words
from bijeenkomst.ui.slides.typesetting import Block, Style, fit_text

SIDE = 16.0  # units: the coloured edge of a card
INSIDE = 26.0  # from that edge to the words
ABOVE, UNDER, BETWEEN = 6.0, 16.0, 10.0  # over and under words in "body" on a card; between cards
FRESH = "accent_soft"  # the ground of a card that came just now, for a moment
LOWEST = 240.0  # under a head that leaves less room there are no cards
MOST = 8  # cards on a page: more is read by nobody
FEW, LARGER = 3, (118, 104, 92)  # cards, and letters that are larger than those of many


@dataclass(frozen=True, slots=True)
class _Card:
    block: Block
    ground: str

    @property
    def height(self) -> float:
        return self.block.height + ABOVE + UNDER * self.block.style.size / BODY


def card_pages(
    head: Sequence[Piece],
    texts: Sequence[str],
    colour: str,
    column: Column,
    again: Sequence[Piece] | None = None,
    fresh: int = 0,
) -> list[list[Item]]:
    """The head, on later pages what stands there `again`, and under it the cards: the fewest pages on which no word and
    no sentence is broken, and two columns where it is many. A few stand in the largest letters in which they fit on the
    page. The first `fresh` stand out."""
    heads = (head, head if again is None else again)
    grounds = [FRESH if number < fresh else "raised" for number in range(len(texts))]
    told = list(zip(texts, grounds, strict=True))
    if len(texts) <= FEW:  # they are rather read under each other
        for size in LARGER:
            pages, all_whole = _in_columns(heads, told, colour, column, 1, size)
            if all_whole and len(pages) == 1:
                return pages
    columns = (1, 2) if len(texts) <= FEW else (2, 1)
    made = [_in_columns(heads, told, colour, column, count, BODY) for count in columns]
    whole = [pages for pages, all_whole in made if all_whole]
    return min(whole or [made[columns.index(1)][0]], key=len)


def large_card(column: Column, colour: str) -> tuple[Item, ...]:
    """A card over the whole column."""
    ground = Panel(column.left, column.top, column.width, column.height, "raised", 0)
    return ground, Plane(column.left, column.top, SIDE, column.height, colour)


def _in_columns(
    heads: tuple[Sequence[Piece], Sequence[Piece]],
    texts: Sequence[tuple[str, str]],
    colour: str,
    column: Column,
    count: int,
    size: int,
) -> tuple[list[list[Item]], bool]:
    """The pages, and whether all words and cards on them are whole."""
    width = (column.width - (count - 1) * GUTTER) / count
    room = width - SIDE - 2 * INSIDE
    cards = [_Card(fit_text(text, Style(size), (size,), room, 99), ground) for text, ground in texts]
    tops = [end_of(head, column) + SMALL / 2 for head in heads]
    pages = flow(heads[0], column)
    ends, on_page, all_whole = [tops[0]] * count, 0, all(card.block.whole_words for card in cards)
    if len(pages) > 1 or column.bottom - tops[0] < LOWEST:
        ends = [column.bottom] * count  # the head fills its page by itself
    for card in cards:
        parts = _that_fit(card, column.bottom - tops[1])
        all_whole = all_whole and len(parts) == 1
        for part in parts:
            place = ends.index(min(ends))
            if ends[place] + part.height > column.bottom or on_page == MOST:
                pages.append([item for page in flow(heads[1], column) for item in page])
                ends, place, on_page = [tops[1]] * count, 0, 0
            pages[-1] += _drawn(part, column.left + place * (width + GUTTER), ends[place], width, colour)
            ends[place] += part.height + BETWEEN
            on_page += 1
    return pages, all_whole


def _drawn(card: _Card, x: float, y: float, width: float, colour: str) -> tuple[Item, ...]:
    return (
        Panel(x, y, width, card.height, card.ground, 0),
        Plane(x, y, SIDE, card.height, colour),
        Words(x + SIDE + INSIDE, y + ABOVE, card.block),
    )


def _that_fit(card: _Card, height: float) -> list[_Card]:
    """The card whole; only one that is higher than a page goes on on the next."""
    lines = max(1, int((height - ABOVE - UNDER) // card.block.style.line_height))
    starts = range(0, len(card.block.lines), lines)
    return [_Card(card.block.part(start, start + lines), card.ground) for start in starts]
