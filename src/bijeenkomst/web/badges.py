"""The theme's shape in its colour with its number, as on the projector and on paper, and said in words (R1, R15)."""

from markupsafe import Markup

from bijeenkomst.design.shapes import label_centre, svg_path
from bijeenkomst.domain.theme import Colour, Shape, Theme
from bijeenkomst.i18n import gettext as _

SQUARE = 48  # units of the drawing


def badge(theme: Theme, size: str = "") -> Markup:
    """An SVG; its colour comes from the style sheet. `size` may be "large"."""
    x, y = label_centre(theme.shape)
    return Markup(
        '<svg class="badge {size} {fill}" viewBox="-1 -1 50 50" role="img" aria-label="{label}">'
        '<path d="{path}"/><text x="{x:.1f}" y="{y:.1f}">{number}</text></svg>'
    ).format(
        size=size,
        fill=f"fill-{theme.colour.replace('_', '-')}",
        label=in_words(theme),
        path=svg_path(theme.shape, SQUARE),
        x=x * SQUARE,
        y=y * SQUARE + 6.5,
        number=theme.number,
    )


def in_words(theme: Theme) -> str:
    """E.g. "cirkel, oranje", for who hears the page or does not see colours."""
    return f"{_shape(theme.shape)}, {_colour(theme.colour)}"


def _shape(shape: Shape) -> str:
    return {
        Shape.CIRCLE: _("cirkel"),
        Shape.SQUARE: _("vierkant"),
        Shape.TRIANGLE: _("driehoek"),
        Shape.DIAMOND: _("ruit"),
        Shape.HEXAGON: _("zeshoek"),
        Shape.STAR: _("ster"),
        Shape.CROSS: _("kruis"),
        Shape.DROP: _("druppel"),
    }[shape]


def _colour(colour: Colour) -> str:
    return {
        Colour.ORANGE: _("oranje"),
        Colour.SKY_BLUE: _("lichtblauw"),
        Colour.YELLOW: _("geel"),
        Colour.BLUISH_GREEN: _("groen"),
        Colour.REDDISH_PURPLE: _("roze"),
        Colour.VERMILLION: _("rood"),
    }[colour]
