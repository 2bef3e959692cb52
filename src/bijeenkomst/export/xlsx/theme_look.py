"""How sheets show a theme's number, shape and colour: never the colour alone (R1, R15)."""

from bijeenkomst.design.palette import FILLS
from bijeenkomst.domain.values.theme import Colour, Shape, Theme
from bijeenkomst.wording import looks as names

_SIGNS = {
    Shape.CIRCLE: "●",
    Shape.SQUARE: "■",
    Shape.TRIANGLE: "▲",
    Shape.DIAMOND: "◆",
}  # no font that every computer has contains the others


def band(colour: Colour) -> str:
    """The colour of the theme as RRGGBB."""
    return FILLS[colour].removeprefix("#")


def shape_name(theme: Theme) -> str:
    """The name of the theme's shape, with its symbol if every computer has one."""
    name = names.shape_name(theme.shape)
    sign = _SIGNS.get(theme.shape)
    return f"{sign}  {name}" if sign else name
