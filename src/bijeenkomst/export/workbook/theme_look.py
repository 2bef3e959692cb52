"""What the sheets show of a theme's number, shape and colour: never the colour alone (R1, R15)."""

from bijeenkomst.design.palette import FILLS
from bijeenkomst.domain.theme import Colour, Shape, Theme
from bijeenkomst.i18n import gettext as _

_SIGNS = {
    Shape.CIRCLE: "●",
    Shape.SQUARE: "■",
    Shape.TRIANGLE: "▲",
    Shape.DIAMOND: "◆",
}  # no letter type of every computer has the others


def band(colour: Colour) -> str:
    """The theme's colour as RRGGBB."""
    return FILLS[colour].removeprefix("#")


def shape_name(theme: Theme) -> str:
    """The theme's shape by name, with its sign where every computer has one."""
    names = {
        Shape.CIRCLE: _("cirkel"),
        Shape.SQUARE: _("vierkant"),
        Shape.TRIANGLE: _("driehoek"),
        Shape.DIAMOND: _("ruit"),
        Shape.HEXAGON: _("zeshoek"),
        Shape.STAR: _("ster"),
        Shape.CROSS: _("kruis"),
        Shape.DROP: _("druppel"),
    }
    sign = _SIGNS.get(theme.shape)
    return f"{sign}  {names[theme.shape]}" if sign else names[theme.shape]
