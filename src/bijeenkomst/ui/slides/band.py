"""The band at the left: a theme's own, in its colour with its shape and number, or the meeting's, of all six shapes."""

from dataclasses import dataclass
from random import Random

from bijeenkomst.design import shapes
from bijeenkomst.design.fonts import CAPITAL_HEIGHT
from bijeenkomst.design.projector import HEIGHT, TONE
from bijeenkomst.ui.slides.content import Badge, JoinCode
from bijeenkomst.ui.slides.frame import SMALL, Frame, at_capitals, code_plate
from bijeenkomst.ui.slides.scene import ON_FILL, WHITE, Giant, Item, Plane
from bijeenkomst.ui.slides.typesetting import Block, Style, set_text, text_width


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a band is set: the shape's size in widths of the band, how much of it is off the edge, where its middle is,
    the number's size in that of the shape, and how much the shape differs from the band."""

    size: float
    off: float
    middle: float
    number: float
    tone: float


OWN = _Setting(1.9, 0.24, HEIGHT / 2, 0.5, TONE["shape"])
CALM = _Setting(1.24, 0.15, 320.0, 0.42, TONE["calm"])
SIX = (
    ("circle", "orange"),
    ("square", "sky_blue"),
    ("triangle", "yellow"),
    ("diamond", "bluish_green"),
    ("hexagon", "reddish_purple"),
    ("star", "vermillion"),
)
"""The first six themes, as `domain.theme.look` gives them out."""


def theme_band(
    frame: Frame,
    badge: Badge,
    *,
    own: bool = False,
    join: JoinCode | None = None,
    breathes: bool = False,
) -> tuple[Item, ...]:
    """The band of a theme: full on its `own` slide, the same but calmer on the others; with the code on it.

    In a silent minute its shape is large as well, and breathes.
    """
    width, setting = frame.band, OWN if own else CALM
    inside = (0.0, 0.0, width, HEIGHT)
    size = width * setting.size
    left, top = -setting.off * size, setting.middle - size / 2
    across, down = shapes.label_centre(badge.shape)
    number = fit_number(badge.number, size * setting.number, width - 2 * SMALL)
    capitals = number.style.size * CAPITAL_HEIGHT
    items: list[Item] = [
        Plane(*inside, badge.colour),
        Giant(badge.shape, left, top, size, inside, badge.colour, setting.tone, breathes=breathes),
        at_capitals(
            left + across * size - number.lines[0].width / 2, top + down * size - capitals / 2, number
        ),
    ]
    if join is not None and join.scanned:
        gap = (width - frame.code) / 2
        items += code_plate(gap, HEIGHT - frame.code - gap, frame.code, join.scanned)
    return tuple(items)


def fit_number(number: int, size: float, width: float) -> Block:
    """A theme's number in black, as large as asked for unless it has too many digits for that."""
    said = str(number)
    natural = text_width(said, Style(round(size), bold=True))
    style = Style(round(size * min(1.0, width / natural)), bold=True, role=ON_FILL)
    return set_text(said, style, 2 * width)


def mosaic(seed: int, x: float, columns: int, rows: int) -> tuple[Item, ...]:
    """The meeting's face: tiles over the full height with the six shapes, large and cropped; a meeting's own order."""
    side = HEIGHT / rows
    chance = Random(seed)
    made: list[Item] = []
    order: list[tuple[str, str]] = []
    while len(order) < columns * rows:
        order += chance.sample(SIX, len(SIX))
    for place, (shape, colour) in enumerate(order[: columns * rows]):
        left, top = x + place // rows * side, place % rows * side
        made += _tile(shape, colour, left, top, side, (place // rows + place % rows) % 3, chance)
    return tuple(made)


def _tile(
    shape: str, colour: str, left: float, top: float, side: float, kind: int, chance: Random
) -> tuple[Item, ...]:
    inside = (left, top, side, side)
    size = side * chance.choice((1.35, 1.6, 1.9))
    across, down = chance.choice((0.12, 0.88, 0.5)), chance.choice((0.12, 0.88))
    corner = left + side * across - size / 2, top + side * down - size / 2
    match kind:
        case 0:
            return Plane(*inside, colour), Giant(shape, *corner, size, inside, colour, TONE["shape"], WHITE)
        case 1:
            ground = Plane(*inside, colour, TONE["tint"], "surface")
            return ground, Giant(shape, *corner, size, inside, colour)
        case _deep:
            return Plane(*inside, "deep"), Giant(shape, *corner, size, inside, colour)
