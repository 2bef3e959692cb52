"""Thema: an outcome of the small conversations, as the hall sees it (R1-R4)."""

from dataclasses import dataclass
from enum import StrEnum

from bijeenkomst.domain.values.picture import Picture

TITLE_AT_FULL_SIZE = 40  # characters, R1: longer is shrunk, never clipped
LONGEST_TITLE = 300
CORE_SENTENCE_AT_FULL_SIZE = 140  # characters, R1
LONGEST_CORE_SENTENCE = 1000
MOST_QUOTES = 3  # R1
LONGEST_QUOTE = 1000
MOST_THEMES = 100


class Shape(StrEnum):
    """The shape of a theme's badge, so that themes are never told apart by colour alone (R1)."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    HEXAGON = "hexagon"
    STAR = "star"
    CROSS = "cross"
    DROP = "drop"


class Colour(StrEnum):
    """The colours of the Okabe-Ito palette (R15); `design.palette` has their values."""

    ORANGE = "orange"
    SKY_BLUE = "sky_blue"
    YELLOW = "yellow"
    BLUISH_GREEN = "bluish_green"
    REDDISH_PURPLE = "reddish_purple"
    VERMILLION = "vermillion"


@dataclass(frozen=True, slots=True)
class ThemeDraft:
    """A theme as it is read from a file or typed, before it has a number, code, shape and colour."""

    title: str
    core_sentence: str = ""
    quotes: tuple[str, ...] = ()
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme. `code` is its identity for good: it stands on paper and in addresses (R8, R10).

    `number` is its place in the kopgroep's order, from 1 (R3). `sensitive` asks explicit consent (R4).
    `merged_into` and `split_from` are codes of other themes, "" for most (R28): a merged theme keeps its code, so that
    printed sheets and what people answered stay traceable.
    """

    code: str
    number: int
    shape: Shape
    colour: Colour
    title: str
    core_sentence: str = ""
    quotes: tuple[str, ...] = ()
    sensitive: bool = False
    merged_into: str = ""
    split_from: str = ""
    picture: Picture | None = None

    @property
    def stands_alone(self) -> bool:
        """Whether it was not merged into another theme (R28)."""
        return not self.merged_into


def look(number: int) -> tuple[Shape, Colour]:
    """Shape and colour of the `number`-th theme, from 1: no pair occurs twice among 48 themes."""
    shapes, colours = tuple(Shape), tuple(Colour)
    turn = (number - 1) // len(shapes)
    return shapes[(number - 1) % len(shapes)], colours[(number - 1 + 5 * turn) % len(colours)]
