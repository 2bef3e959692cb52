"""Names for a theme's shape and colour, which always go together (R1, R15)."""

from bijeenkomst.domain.values.theme import Colour, Shape, Theme
from bijeenkomst.i18n import gettext as _


def in_words(theme: Theme) -> str:
    """For example "cirkel, oranje", for people who listen to the page or cannot see colours."""
    return f"{shape_name(theme.shape)}, {colour_name(theme.colour)}"


def shape_name(shape: Shape) -> str:
    """The name of the shape."""
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


def colour_name(colour: Colour) -> str:
    """The everyday name of the colour."""
    return {
        Colour.ORANGE: _("oranje"),
        Colour.SKY_BLUE: _("lichtblauw"),
        Colour.YELLOW: _("geel"),
        Colour.BLUISH_GREEN: _("groen"),
        Colour.REDDISH_PURPLE: _("roze"),
        Colour.VERMILLION: _("rood"),
    }[colour]
