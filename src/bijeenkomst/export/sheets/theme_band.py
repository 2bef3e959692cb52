"""A theme's band on paper: its colour, with its shape large and pale in it, as on its slides."""

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD
from bijeenkomst.design.palette import FILLS, with_white
from bijeenkomst.design.projector import TONE
from bijeenkomst.design.shapes import label_centre
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.pen import BLACK, Pen, Place

NUMBER_HIGH = 0.42  # of the shape
CAPITALS = 0.334  # half a capital, in sizes
INSET = 0.06  # of the band's width, beside the shape


def draw_band(pen: Pen, place: Place, theme: Theme) -> float:
    """The band with the shape at its top, as wide as it; gives where the shape ends, and leaves black ink."""
    pen.band(place.left, place.top, place.width, place.height, FILLS[theme.colour])
    aside = place.width * INSET
    size = min(place.width, place.height) - 2 * aside
    left, top = place.left + (place.width - size) / 2, place.top + aside
    pen.shape(left, top, size, theme.shape, with_white(FILLS[theme.colour], TONE["shape"]))
    pen.ink(BLACK)
    x, y = label_centre(theme.shape)
    points = size * mm * NUMBER_HIGH
    half = lettering.width(str(theme.number), BOLD, points) / mm / 2
    pen.text(left + x * size - half, top + y * size + points * CAPITALS / mm, str(theme.number), BOLD, points)
    return top + size
