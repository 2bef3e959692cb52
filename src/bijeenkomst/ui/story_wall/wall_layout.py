"""Where every card, every pile and the tray lie on the wall, in millimetres: a function of the meeting, without Qt."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from math import ceil, sqrt
from typing import NamedTuple

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.wall import CARD_HEIGHT, CARD_WIDTH

PAD, GAP = 8, 6
HEADER = 52
"""The height above the cards of a pile, for its name."""
STRIP = 24
"""How much of a card is visible under the next one, in a pile that is not high."""
COLUMN = 350
"""The greatest height of a column of cards: the more cards, the less of each is visible."""
IN_A_COLUMN = 40
LEAST_COLUMNS = 2
"""The fewest columns of a pile, so that its name has room above it, also when zoomed out."""
TRAY_RIGHT = -60
LEAST_ROWS = 4
PILE_LEVELS = 10_000
"""The levels between one pile and the next: more than a pile can have."""
BY_ITSELF = 100_000_000
"""The lowest level of loose cards."""
ROOM = 560
"""The free space beside the tray, when nothing lies there."""


class Rect(NamedTuple):
    """A rectangle, by its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def and_also(self, other: "Rect") -> "Rect":
        """The smallest rectangle that contains both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


EMPTY_TRAY = Rect(TRAY_RIGHT - CARD_WIDTH - 2 * PAD, 0, CARD_WIDTH + 2 * PAD, HEADER + CARD_HEIGHT + PAD)


class Place(NamedTuple):
    """Where a card lies, and how high: of two that lie over each other the one with the larger `level` is seen.

    Of one on a pile only so much is `seen` under the next one, in millimetres.
    """

    x: float
    y: float
    level: int
    pile: str = ""
    in_tray: bool = False
    seen: float = CARD_HEIGHT

    @property
    def rect(self) -> Rect:
        """What it covers."""
        return Rect(self.x, self.y, CARD_WIDTH, CARD_HEIGHT)

    @property
    def middle(self) -> tuple[float, float]:
        """The part that is surely visible: its upper edge."""
        return self.x + CARD_WIDTH / 2, self.y + STRIP / 4


@dataclass(frozen=True)
class WallLayout:
    """The whole wall; `cards` are in reading order: the tray, the piles by their position, loose cards."""

    cards: dict[int, Place] = field(default_factory=dict)
    piles: dict[str, Rect] = field(default_factory=dict)
    tray: Rect = EMPTY_TRAY

    @cached_property
    def bounds(self) -> Rect:
        """The rectangle around everything, with some room to lay something down."""
        around = self.tray.and_also(Rect(0, 0, max(ROOM, self.tray.width / 2), self.tray.height))
        for rect in self.piles.values():
            around = around.and_also(rect)
        for place in self.cards.values():
            around = around.and_also(place.rect)
        return around

    def card_at(self, x: float, y: float) -> int | None:
        """The number of the card that is on top there."""
        there = [(place.level, number) for number, place in self.cards.items() if place.rect.holds(x, y)]
        return max(there)[1] if there else None

    def pile_at(self, x: float, y: float) -> str:
        """The pile that is on top there, "" for none."""
        found = ""
        for key, rect in self.piles.items():
            if rect.holds(x, y):
                found = key
        return found

    def lying_on(self, pile: str) -> tuple[int, ...]:
        """The numbers on a pile, the lowest first."""
        return tuple(number for number, place in self.cards.items() if place.pile == pile)


def lay_out(meeting: Meeting) -> WallLayout:
    """Lay out everything as it is now."""
    cards: dict[int, Place] = {}
    tray = _lay_tray(meeting, cards)
    piles: dict[str, Rect] = {}
    on_piles: dict[str, list[tuple[int, int]]] = {key: [] for key in meeting.piles}
    for number, spot in meeting.spots.items():
        if spot.pile:
            on_piles[spot.pile].append((spot.rank, number))
    lying = sorted(meeting.piles.items(), key=lambda one: (one[1].y, one[1].x, one[0]))
    for at, (key, pile) in enumerate(lying, 1):
        numbers = [number for _rank, number in sorted(on_piles[key])]
        piles[key] = pile_rect(pile.x, pile.y, len(numbers))
        level = at * PILE_LEVELS
        for above, (number, (x, y, seen)) in enumerate(zip(numbers, _in_pile(len(numbers)), strict=True), 1):
            cards[number] = Place(pile.x + x, pile.y + y, level + above, key, seen=seen)
    loose = sorted((spot.y, spot.x, number) for number, spot in meeting.spots.items() if not spot.pile)
    for above, (y, x, number) in enumerate(loose):
        cards[number] = Place(x, y, BY_ITSELF + above)
    return WallLayout(cards, piles, tray)


def pile_rect(x: float, y: float, count: int) -> Rect:
    """The area that a pile of this many cards covers."""
    across = _columns(count)
    width = 2 * PAD + across * CARD_WIDTH + (across - 1) * GAP
    lowest = max((down for _x, down, _seen in _in_pile(count)), default=HEADER)
    return Rect(x, y, width, lowest + CARD_HEIGHT + PAD)


def _columns(count: int) -> int:
    return max(LEAST_COLUMNS, ceil(count / IN_A_COLUMN))


def _in_pile(count: int) -> Iterator[tuple[float, float, float]]:
    """Where each card lies in its pile, and how much of it is seen, the lowest first.

    They lie in columns, each card over the one before it.
    """
    across = _columns(count)
    down = max(1, ceil(count / across))
    strip = min(STRIP, (COLUMN - CARD_HEIGHT) / max(1, down - 1))
    for at in range(count):
        column, row = divmod(at, down)
        covered = row < down - 1 and at < count - 1
        yield PAD + column * (CARD_WIDTH + GAP), HEADER + row * strip, strip if covered else CARD_HEIGHT


def _lay_tray(meeting: Meeting, cards: dict[int, Place]) -> Rect:
    """The cards without a place, by number, in columns of which only the last can be shorter."""
    rows = max(LEAST_ROWS, ceil(0.95 * sqrt(len(meeting.stories))))
    left = [number for number in sorted(meeting.stories) if number not in meeting.spots]
    columns = max(1, ceil(len(left) / rows))
    width = 2 * PAD + columns * (CARD_WIDTH + GAP) - GAP
    x = TRAY_RIGHT - width
    for place, number in enumerate(left):
        across, down = divmod(place, rows)
        at = x + PAD + across * (CARD_WIDTH + GAP), HEADER + down * (CARD_HEIGHT + GAP)
        cards[number] = Place(*at, level=down, in_tray=True)
    lowest = max(1, min(rows, len(left)))
    return Rect(x, 0, width, HEADER + lowest * (CARD_HEIGHT + GAP) - GAP + PAD)
