"""The band at the left: a theme's own, in its colour with its shape and number, or the meeting's, of all six shapes."""

from dataclasses import dataclass

from bijeenkomst.design import shapes
from bijeenkomst.design.fonts import CAPITAL_HEIGHT
from bijeenkomst.design.mosaic import Mood, Tile, tiles
from bijeenkomst.design.projector import HEIGHT, TONE
from bijeenkomst.ui.slides.frame import BLOCK, PART, SMALL, Frame, at_capitals, code_plate
from bijeenkomst.ui.slides.on_screen import Badge, Face, JoinCode
from bijeenkomst.ui.slides.scene import ON_FILL, WHITE, Giant, Image, Item, Mark, Panel, Plane
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


OWN = _Setting(1.42, 0.2, HEIGHT / 2, 0.52, TONE["shape"])
SILENT = _Setting(1.9, 0.24, HEIGHT / 2, 0.5, TONE["shape"])
CALM = _Setting(1.24, 0.15, 320.0, 0.42, TONE["calm"])
TILE = 360.0  # units: about how wide a tile of the pattern is
HIGHEST_LOGO = 150.0
PICTURE_BADGE, CALM_PICTURE_BADGE = (
    0.62,
    0.46,
)  # of the band: the badge in the corner of a theme's own picture


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
    width = frame.own_band if own else frame.band
    inside = (0.0, 0.0, width, HEIGHT)
    setting = OWN if own and not frame.narrow else SILENT if own or breathes else CALM
    items: list[Item] = [Plane(*inside, badge.colour)]
    if badge.picture is None:
        items += _shape_and_number(badge, width, setting, breathes)
    else:
        side = width * (PICTURE_BADGE if own else CALM_PICTURE_BADGE)
        items += [Image(*inside, badge.picture, fills=True), Mark(0, 0, side, badge, tile=True)]
    if join is not None and join.scanned:
        gap = (width - frame.code) / 2
        items += code_plate(gap, HEIGHT - frame.code - gap, frame.code, join.scanned)
    return tuple(items)


def _shape_and_number(badge: Badge, width: float, setting: _Setting, breathes: bool) -> tuple[Item, ...]:
    size = width * setting.size
    left, top = -setting.off * size, setting.middle - size / 2
    across, down = shapes.label_centre(badge.shape)
    number = fit_number(badge.number, size * setting.number, width - 2 * SMALL)
    x = left + across * size - number.lines[0].width / 2
    y = top + down * size - number.style.size * CAPITAL_HEIGHT / 2
    inside = (0.0, 0.0, width, HEIGHT)
    return (
        Giant(badge.shape, left, top, size, inside, badge.colour, setting.tone, breathes=breathes),
        at_capitals(x, y, number),
    )


def fit_number(number: int, size: float, width: float) -> Block:
    """A theme's number in black, as large as asked for unless it has too many digits for that."""
    said = str(number)
    natural = text_width(said, Style(round(size), bold=True))
    style = Style(round(size * min(1.0, width / natural)), bold=True, role=ON_FILL)
    return set_text(said, style, 2 * width)


def face(frame: Frame, value: Face, width: float) -> tuple[Item, ...]:
    """Whose evening it is, along the left edge: the photo of the village or the pattern, and on it the logo."""
    if value.village is not None:
        items: tuple[Item, ...] = (Image(0, 0, width, HEIGHT, value.village, fills=True),)
    else:
        items = mosaic(value.pattern, width, max(1, round(width / TILE)))
    return (*items, *logo(value, BLOCK / 2, HEIGHT - BLOCK / 2, width - BLOCK))


def logo(
    value: Face, left: float, bottom: float, room: float, highest: float = HIGHEST_LOGO
) -> tuple[Item, ...]:
    """The logo on a white plate of its own, standing on `bottom`: it was made for paper."""
    if value.logo is None:
        return ()
    part = value.logo.shown
    scale = min((room - 2 * PART) / part.width, highest / part.height)
    width, height = part.width * scale, part.height * scale
    top = bottom - height - 2 * PART
    plate = Panel(left, top, width + 2 * PART, height + 2 * PART, "white", SMALL)
    return plate, Image(left + PART, top + PART, width, height, value.logo)


def mosaic(seed: int, width: float, columns: int) -> tuple[Item, ...]:
    """Tiles over the full height with the six shapes, large and cropped, in a meeting's own order."""
    side = width / columns
    rows = round(HEIGHT / side)
    return tuple(item for tile in tiles(seed, columns, rows) for item in _tile(tile, side, HEIGHT / rows))


def _tile(tile: Tile, width: float, height: float) -> tuple[Item, ...]:
    left, top = tile.across * width, tile.down * height
    inside, size = (left, top, width, height), height * tile.size
    corner = left + width * tile.x - size / 2, top + height * tile.y - size / 2
    match tile.mood:
        case Mood.FULL:
            ground = Plane(*inside, tile.colour)
            return ground, Giant(tile.shape, *corner, size, inside, tile.colour, TONE["shape"], WHITE)
        case Mood.TINT:
            ground = Plane(*inside, tile.colour, TONE["tint"], "surface")
            return ground, Giant(tile.shape, *corner, size, inside, tile.colour)
        case Mood.DEEP:
            return Plane(*inside, "deep"), Giant(tile.shape, *corner, size, inside, tile.colour)
