"""What a page of a slide is made of, in virtual units, and where each part stands.

A page is 1080 units high whatever the screen; colours are roles, given their value when it is drawn (`drawing`).
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainterPath

from bijeenkomst.design.dots import Said as Said
from bijeenkomst.domain.values.picture import Picture
from bijeenkomst.ui.slides.on_screen import Badge
from bijeenkomst.ui.slides.typesetting import BASELINE, Block, Style, line_box

OUTLINE = 3.0  # units: what a fill is told apart by when its colour is near the surface's (R15)
WHITE = "white"
ON_FILL = "on_fill"  # the role of letters on a theme's colour: always black (R15)


@dataclass(frozen=True, slots=True)
class Words:
    """A block of text with its top left corner."""

    x: float
    y: float
    block: Block

    @property
    def by_line(self) -> "tuple[Words, ...]":
        """The same, a part a line."""
        high = self.block.style.line_height
        lines = range(len(self.block.lines))
        return tuple(Words(self.x, self.y + n * high, self.block.part(n, n + 1)) for n in lines)


@dataclass(frozen=True, slots=True)
class Mark:
    """A theme's badge in a square of `size`: its shape, or with `tile` its shape on a square of its colour."""

    x: float
    y: float
    size: float
    badge: Badge
    tile: bool = False


@dataclass(frozen=True, slots=True)
class QuoteMark:
    """The large opening quotation mark beside a quote, in the theme's colour, with its top left corner."""

    x: float
    y: float
    size: float
    colour: str


class Dot(NamedTuple):
    """A person: `x`, `y` is the middle. `colour` is a theme's, "" for the accent. `person` is false where a dot only
    says what the others mean.

    A tuple, since a full hall is a thousand of them that are made and compared at each answer.
    """

    x: float
    y: float
    radius: float
    said: Said = Said.YES
    colour: str = ""
    person: bool = True


@dataclass(frozen=True, slots=True)
class Panel:
    """A rounded plane in a colour role."""

    x: float
    y: float
    width: float
    height: float
    role: str = "raised"
    radius: float = 24.0


@dataclass(frozen=True, slots=True)
class Plane:
    """A rectangle in a theme's colour or a colour role, with a share of the ground in it (`design.projector.TONE`)."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    share: float = 0.0
    ground: str = WHITE


@dataclass(frozen=True, slots=True)
class Giant:
    """A shape in a square of `size`, of which only what lies within the rectangle `within` is seen: it runs off.

    Where things may move, one that `breathes` slowly grows and shrinks (`projector.breathing`).
    """

    shape: str
    x: float
    y: float
    size: float
    within: tuple[float, float, float, float]  # x, y, width, height
    colour: str
    share: float = 0.0
    ground: str = WHITE
    breathes: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line across, between rows."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Border:
    """A line just inside a rectangle, to see whether all of the picture is there (P16)."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code with its quiet zone, always black on white, at most `size` wide and centred in that (R12)."""

    x: float
    y: float
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the facilitator's own: filling its place, or with all of it to be seen in the middle of that.

    `pixels` tells apart what there was to draw of it when the page was laid out, 0 for nothing: see `paint.lay`.
    """

    x: float
    y: float
    width: float
    height: float
    picture: Picture
    fills: bool = False
    pixels: int = 0


Item = Image | Words | Mark | QuoteMark | Dot | Panel | Plane | Giant | Rule | Border | Code
Page = tuple[Item, ...]


def bounds(item: Item) -> QRectF:
    """Where it draws at most, in units."""
    match item:
        case Words(x, y, block):
            baseline, around = y + BASELINE * block.style.size, QRectF()
            for number, line in enumerate(block.lines):
                down = baseline + number * block.style.line_height
                around |= line_box(line, block.style).translated(x + line.x, down)
            return around
        case Dot(x, y, radius):
            return QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        case QuoteMark(x, y, size):
            return quote_path(x, y, size).boundingRect().adjusted(-OUTLINE, -OUTLINE, OUTLINE, OUTLINE)
        case Mark(x, y, size) | Code(x, y, size):
            return QRectF(x, y, size, size)
        case Panel(x, y, width, height) | Border(x, y, width, height) | Plane(x, y, width, height):
            return QRectF(x, y, width, height)
        case Image(x, y, width, height):
            return QRectF(x, y, width, height)
        case Giant(_shape, x, y, size, within):
            return QRectF(x, y, size, size) & QRectF(*within)
        case Rule(x, y, width):
            return QRectF(x - OUTLINE, y - OUTLINE, width + 2 * OUTLINE, 2 * OUTLINE)


@lru_cache(maxsize=16)
def quote_path(x: float, y: float, size: float) -> QPainterPath:
    """The outline of a quotation mark with its top left corner there."""
    path = letters("\N{DOUBLE LOW-9 QUOTATION MARK}", Style(round(size), bold=True).font())
    bounds = path.boundingRect()
    path.translate(x - bounds.left(), y - bounds.top())
    return path


def letters(text: str, face: QFont) -> QPainterPath:
    """The outlines of the letters of a few characters."""
    path = QPainterPath()
    path.addText(QPointF(0, 0), face, text)
    return path
