"""A theme's shape in its colour with its number, as on the projector and on paper, and in words (R1, R15)."""

from functools import lru_cache

from markupsafe import Markup

from bijeenkomst.design.shapes import label_centre, svg_path
from bijeenkomst.domain.values.theme import Colour, Shape, Theme
from bijeenkomst.wording.looks import in_words

SQUARE = 48  # units of the drawing


def badge(theme: Theme, size: str = "") -> Markup:
    """The badge as inline SVG, coloured by the style sheet. `size` is a class of the style sheet, such as "large"."""
    return _drawn(theme.shape, theme.colour, theme.number, in_words(theme), size)


@lru_cache(maxsize=500)  # a page shows one for each theme; drawing them was a tenth of the work of a page
def _drawn(shape: Shape, colour: Colour, number: int, label: str, size: str) -> Markup:
    x, y = label_centre(shape)
    return Markup(
        '<svg class="badge {size} {fill}" viewBox="-1 -1 50 50" role="img" aria-label="{label}">'
        '<path d="{path}"/><text x="{x:.1f}" y="{y:.1f}">{number}</text></svg>'
    ).format(
        size=size,
        fill=f"fill-{colour.replace('_', '-')}",
        label=label,
        path=svg_path(shape, SQUARE),
        x=x * SQUARE,
        y=y * SQUARE + 6.5,
        number=number,
    )
