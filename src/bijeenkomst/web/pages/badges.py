"""A theme's shape in its colour with its number, as on the projector and on paper, and in words (R1, R15)."""

from functools import lru_cache

from markupsafe import Markup

from bijeenkomst.design.mosaic import Mood, Tile, tiles
from bijeenkomst.design.shapes import label_centre, svg_path
from bijeenkomst.domain.values.theme import Colour, Shape, Theme
from bijeenkomst.wording.looks import in_words

SQUARE = 48  # units of the drawing
TILES = 6  # of the meeting's face, in one row


def badge(theme: Theme) -> Markup:
    """The badge as inline SVG, coloured by the style sheet."""
    return _drawn(theme.shape, theme.colour, theme.number, in_words(theme))


def band_shape(theme: Theme) -> Markup:
    """The large shape with the number on the band of a theme, coloured by the style sheet."""
    return _large(theme.shape, theme.number, in_words(theme))


def fill(colour: str) -> str:
    """The CSS class with this colour."""
    return f"fill-{colour.replace('_', '-')}"


@lru_cache(maxsize=500)  # a page shows one for each theme; drawing them was a tenth of the work of a page
def _drawn(shape: Shape, colour: Colour, number: int, label: str) -> Markup:
    return Markup(
        '<svg class="badge {fill}" viewBox="-1 -1 50 50" role="img" aria-label="{label}">{inside}</svg>'
    ).format(fill=fill(colour), label=label, inside=_outline(shape) + _number(shape, number, 19))


@lru_cache(maxsize=500)
def _large(shape: Shape, number: int, label: str) -> Markup:
    return Markup(
        '<svg viewBox="0 0 48 48" preserveAspectRatio="xMidYMid slice" role="img" aria-label="{label}">{inside}</svg>'
    ).format(label=label, inside=_outline(shape) + _number(shape, number, 23))


def _outline(shape: str) -> Markup:
    if shape == Shape.CIRCLE:
        return Markup('<circle cx="24" cy="24" r="21"/>')
    return Markup('<path d="{}"/>').format(svg_path(shape, SQUARE))


def _number(shape: Shape, number: int, size: int) -> Markup:
    x, y = label_centre(shape)
    return Markup('<text x="{:.1f}" y="{:.1f}">{}</text>').format(
        x * SQUARE, y * SQUARE + 0.34 * size, number
    )


@lru_cache(maxsize=8)
def mosaic(seed: int) -> Markup:
    """The meeting's face as a row of tiles, the same for the whole evening."""
    row = Markup("").join(_tile(tile) for tile in tiles(seed, TILES, 1))
    return Markup(
        '<svg class="mosaic" viewBox="0 0 {} {}" preserveAspectRatio="xMidYMid slice" aria-hidden="true">{}</svg>'
    ).format(TILES * SQUARE, SQUARE, row)


def _tile(tile: Tile) -> Markup:
    size = SQUARE * tile.size
    left, top = (round(SQUARE * at - size / 2, 1) for at in (tile.x, tile.y))
    ground = "deep" if tile.mood is Mood.DEEP else fill(tile.colour) + " tint" * (tile.mood is Mood.TINT)
    shape = "light" if tile.mood is Mood.FULL else fill(tile.colour)
    return Markup(
        '<svg x="{at}" width="48" height="48"><path class="{ground}" d="M0 0h48v48H0z"/>'
        '<g class="{shape}" transform="translate({left} {top}) scale({size})">{outline}</g></svg>'
    ).format(
        at=tile.across * SQUARE,
        ground=ground,
        shape=shape,
        left=left,
        top=top,
        size=tile.size,
        outline=_outline(tile.shape),
    )
