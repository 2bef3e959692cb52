"""The meeting's face without a photo on paper: tiles with large, cropped shapes (`design.mosaic`)."""

from bijeenkomst.design.mosaic import Mood, Tile, cut_out, tiles
from bijeenkomst.design.palette import FILLS, with_white
from bijeenkomst.design.projector import TONE, mixed
from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.export.pdf.pen import Pen, Place


def draw_tiles(pen: Pen, place: Place, pattern: int, columns: int, rows: int) -> None:
    """Fill the place with the tiles of this pattern."""
    for tile in tiles(pattern, columns, rows):
        _draw_tile(pen, place, tile, place.width / columns, place.height / rows)


def _draw_tile(pen: Pen, place: Place, tile: Tile, width: float, height: float) -> None:
    colour = FILLS[tile.colour]
    ground, shape = {
        Mood.FULL: (colour, with_white(colour, TONE["shape"])),
        Mood.TINT: (mixed(colour, LIGHT.surface, TONE["tint"]), colour),
        Mood.DEEP: (LIGHT.deep, colour),
    }[tile.mood]
    left, top = place.left + tile.across * width, place.top + tile.down * height
    pen.band(left, top, width, height, ground)
    pen.polygon([(place.left + x, place.top + y) for x, y in cut_out(tile, width, height)], shape)
