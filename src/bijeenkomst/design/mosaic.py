"""The meeting's face without a photo: tiles with the six shapes in the six colours, large and cropped.

Which shape stands where follows from the meeting's own number: two villages look different, and one looks the same all
evening, on each screen and phone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from random import Random

SIX = (
    ("circle", "orange"),
    ("square", "sky_blue"),
    ("triangle", "yellow"),
    ("diamond", "bluish_green"),
    ("hexagon", "reddish_purple"),
    ("star", "vermillion"),
)
"""The first six themes, as `domain.theme.look` gives them out."""


class Mood(Enum):
    """The ground of a tile: its colour with a lighter shape on it, a tint of its colour, or deep blue."""

    FULL = auto()
    TINT = auto()
    DEEP = auto()


@dataclass(frozen=True, slots=True)
class Tile:
    """A tile: its place in the mosaic, and its shape `size` times as high as itself, around (`x`, `y`) in it (0-1)."""

    across: int
    down: int
    shape: str
    colour: str
    mood: Mood
    size: float
    x: float
    y: float


def tiles(seed: int, columns: int, rows: int) -> Iterator[Tile]:
    """The tiles of a mosaic, column by column."""
    chance = Random(seed)
    order: list[tuple[str, str]] = []
    while len(order) < columns * rows:
        order += chance.sample(SIX, len(SIX))
    for place, (shape, colour) in enumerate(order[: columns * rows]):
        across, down = divmod(place, rows)
        size = chance.choice((1.35, 1.6, 1.9))
        x, y = chance.choice((0.12, 0.88, 0.5)), chance.choice((0.12, 0.88))
        yield Tile(across, down, shape, colour, tuple(Mood)[(across + down) % 3], size, x, y)
