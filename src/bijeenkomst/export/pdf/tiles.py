"""On paper, the picture of a meeting that has no photo: tiles with large, cropped shapes (`design.mosaic`)."""

from bijeenkomst.design.mosaic import Tile, cut_out, inks, tiles
from bijeenkomst.export.pdf.pen import Pen, Place


def draw_tiles(pen: Pen, place: Place, pattern: int, columns: int, rows: int) -> None:
    """Fill the place with the tiles of this pattern."""
    for tile in tiles(pattern, columns, rows):
        _draw_tile(pen, place, tile, place.width / columns, place.height / rows)


def _draw_tile(pen: Pen, place: Place, tile: Tile, width: float, height: float) -> None:
    ground, shape = inks(tile)
    left, top = place.left + tile.across * width, place.top + tile.down * height
    pen.band(left, top, width, height, ground)
    pen.polygon([(place.left + x, place.top + y) for x, y in cut_out(tile, width, height)], shape)
