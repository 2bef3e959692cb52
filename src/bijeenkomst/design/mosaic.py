"""The meeting's face without a photo: tiles with the six shapes in the six colours, large and cropped.

The meeting's own number decides which shape goes where: two villages look different, and each looks the same all
evening on every screen and phone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from random import Random

from bijeenkomst.design.palette import FILLS, with_white
from bijeenkomst.design.projector import TONE, mixed
from bijeenkomst.design.shapes import Outline, Point, outline
from bijeenkomst.design.tokens import LIGHT

SIX = (
    ("circle", "orange"),
    ("square", "sky_blue"),
    ("triangle", "yellow"),
    ("diamond", "bluish_green"),
    ("hexagon", "reddish_purple"),
    ("star", "vermillion"),
)
"""The looks of the first six themes, as `domain.theme.look` gives them out."""


class Mood(Enum):
    """The background of a tile: its colour with a lighter shape on it, a tint of its colour, or deep blue."""

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


def inks(tile: Tile) -> tuple[str, str]:
    """The colours of a tile's background and of its shape, on paper and on a light page."""
    colour = FILLS[tile.colour]
    match tile.mood:
        case Mood.FULL:
            return colour, with_white(colour, TONE["shape"])
        case Mood.TINT:
            return mixed(colour, LIGHT.surface, TONE["tint"]), colour
        case Mood.DEEP:
            return LIGHT.deep, colour


def cut_out(tile: Tile, width: float, height: float) -> Outline:
    """The outline of a tile's shape in a mosaic of such tiles, as far as it is within the tile.

    One edge after the other is cut off (Sutherland and Hodgman).
    """
    left, top, size = tile.across * width, tile.down * height, height * tile.size
    x, y = left + width * tile.x - size / 2, top + height * tile.y - size / 2
    points = [(x + across * size, y + down * size) for across, down in outline(tile.shape)]
    for axis, at, sign in ((0, left, 1), (0, left + width, -1), (1, top, 1), (1, top + height, -1)):
        points = _on_one_side(points, axis, at, sign)
    return tuple(points)


def _on_one_side(points: list[Point], axis: int, at: float, sign: int) -> list[Point]:
    """The part of a closed outline where that coordinate is beyond `at`: greater for a `sign` of 1, less for -1."""
    kept: list[Point] = []
    for previous, point in zip(points[-1:] + points[:-1], points, strict=True):
        was, now = ((one[axis] - at) * sign for one in (previous, point))
        if (was < 0) != (now < 0):
            share = was / (was - now)
            x, y = (start + (end - start) * share for start, end in zip(previous, point, strict=True))
            kept.append((x, y))
        if now >= 0:
            kept.append(point)
    return kept
