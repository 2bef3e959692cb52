"""What a page of a slide is made of, in virtual units, and how each part is drawn.

A page is 1080 units high whatever the screen; colours are roles, given their value when it is drawn.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from bijeenkomst import qr
from bijeenkomst.design import shapes
from bijeenkomst.design.dots import RING, SILENT
from bijeenkomst.design.dots import Said as Said
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.projector import TONE, mixed
from bijeenkomst.design.tokens import Colours
from bijeenkomst.domain.values.picture import Picture
from bijeenkomst.ui.slides.content import Badge
from bijeenkomst.ui.slides.pictures import draw_picture
from bijeenkomst.ui.slides.typesetting import BASELINE, Block, Style, line_box, line_path

OUTLINE = 3.0  # units: what a fill is told apart by when its colour is near the surface's (R15)
FINER = 4.0  # points to a unit when a curve is made of lines
INK = "#000000"
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
            return _quote_path(x, y, size).boundingRect().adjusted(-OUTLINE, -OUTLINE, OUTLINE, OUTLINE)
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


def draw(painter: QPainter, item: Item, colours: Colours) -> None:
    """Draw one part; `painter` is scaled to virtual units."""
    match item:
        case Words():
            _words(painter, item, colours)
        case Image(x, y, width, height, picture, fills):
            draw_picture(painter, picture, QRectF(x, y, width, height), fills=fills)
        case Mark():
            _mark(painter, item, colours)
        case QuoteMark():
            _quote_mark(painter, item, colours)
        case Dot():
            _dot(painter, item, colours)
        case Panel(x, y, width, height, role, radius):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(_plain(role, colours)))
            painter.drawRoundedRect(QRectF(x, y, width, height), radius, radius)
        case Plane(x, y, width, height, colour, share, ground):
            painter.fillRect(QRectF(x, y, width, height), _toned(colour, share, ground, colours))
        case Giant():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_toned(item.colour, item.share, item.ground, colours))
            painter.drawPolygon(_cropped(item.shape, item.x, item.y, item.size, item.within))
        case Rule(x, y, width):
            painter.setPen(QPen(QColor(colours.line), OUTLINE))
            painter.drawLine(QLineF(x, y, x + width, y))
        case Border(x, y, width, height):
            painter.setPen(QPen(QColor(colours.accent), 2 * OUTLINE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(x, y, width, height).adjusted(OUTLINE, OUTLINE, -OUTLINE, -OUTLINE))
        case Code():
            _code(painter, item)


@lru_cache(maxsize=256)
def _toned(colour: str, share: float, ground: str, colours: Colours) -> QColor:
    """A theme's colour or a role's, with a share of white or of another role's in it."""
    plain = _plain(colour, colours)
    return QColor(mixed(plain, _plain(ground, colours), share) if share else plain)


def _plain(colour: str, colours: Colours) -> str:
    if colour == WHITE:
        return "#FFFFFF"
    return FILLS[colour] if colour in FILLS else str(getattr(colours, colour))


@lru_cache(maxsize=256)
def _cropped(
    shape: str, x: float, y: float, size: float, within: tuple[float, float, float, float]
) -> QPolygonF:
    points = [QPointF(x + across * size, y + down * size) for across, down in shapes.outline(shape)]
    path = QPainterPath()
    if shape == "circle":  # so large its corners would be seen
        path.addEllipse(QPolygonF(points).boundingRect())
    else:
        path.addPolygon(QPolygonF(points))
    return path.toFillPolygon(QTransform.fromScale(FINER, FINER)).intersected(
        QPolygonF(QTransform.fromScale(FINER, FINER).mapRect(QRectF(*within)))
    ) * QTransform.fromScale(1 / FINER, 1 / FINER)


def _words(painter: QPainter, item: Words, colours: Colours) -> None:
    style = item.block.style
    colour = QColor(INK if style.role == ON_FILL else getattr(colours, style.role))
    baseline = item.y + BASELINE * style.size
    for line in item.block.lines:
        painter.save()
        painter.translate(item.x + line.x, baseline)
        painter.fillPath(line_path(line, style), colour)
        painter.restore()
        baseline += style.line_height


def _filled(painter: QPainter, colour: str, colours: Colours) -> None:
    painter.setBrush(QColor(FILLS[colour]))
    pen = QPen(QColor(colours.text), OUTLINE)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)


def _mark(painter: QPainter, item: Mark, colours: Colours) -> None:
    inner = item.size - 2 * OUTLINE
    points = [
        QPointF(item.x + OUTLINE + x * inner, item.y + OUTLINE + y * inner)
        for x, y in shapes.outline(item.badge.shape)
    ]
    if item.tile:
        painter.fillRect(QRectF(item.x, item.y, item.size, item.size), QColor(FILLS[item.badge.colour]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_toned(item.badge.colour, TONE["shape"], WHITE, colours))
    else:
        _filled(painter, item.badge.colour, colours)
    painter.drawPolygon(QPolygonF(points))
    number = str(item.badge.number)
    style = Style(round(item.size * (0.5 if len(number) == 1 else 0.4)), bold=True)
    middle_x, middle_y = shapes.label_centre(item.badge.shape)
    path = _letters(number, style.font())
    bounds = path.boundingRect()
    path.translate(
        item.x + OUTLINE + middle_x * inner - bounds.center().x(),
        item.y + OUTLINE + middle_y * inner - bounds.center().y(),
    )
    painter.fillPath(path, QColor(INK))


def _quote_mark(painter: QPainter, item: QuoteMark, colours: Colours) -> None:
    _filled(painter, item.colour, colours)
    painter.drawPath(_quote_path(item.x, item.y, item.size))


@lru_cache(maxsize=16)
def _quote_path(x: float, y: float, size: float) -> QPainterPath:
    path = _letters("\N{LEFT DOUBLE QUOTATION MARK}", Style(round(size), bold=True).font())
    bounds = path.boundingRect()
    path.translate(x - bounds.left(), y - bounds.top())
    return path


def _letters(text: str, face: QFont) -> QPainterPath:
    path = QPainterPath()
    path.addText(QPointF(0, 0), face, text)
    return path


def _dot(painter: QPainter, item: Dot, colours: Colours) -> None:
    x, y, radius, said, colour, _person = item
    pen, brush, fill = _dot_look(radius, said, colour, colours)
    ring = radius * SILENT if said is Said.SILENT else radius - pen.widthF() / 2
    painter.setPen(pen)
    painter.setBrush(brush)
    painter.drawEllipse(QPointF(x, y), ring, ring)
    if said is Said.PARTLY:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawPie(QRectF(x - ring, y - ring, 2 * ring, 2 * ring), 90 * 16, 180 * 16)


@lru_cache(maxsize=64)
def _dot_look(radius: float, said: Said, colour: str, colours: Colours) -> tuple[QPen, QBrush, QBrush]:
    """The pen and the brush of a dot, and the brush of its half."""
    fill = QBrush(QColor(FILLS[colour] if colour else colours.accent))
    ink = QColor(colours.text if colour else colours.accent)
    pen = QPen(ink, min(OUTLINE, radius * 0.25) if colour else radius * RING)
    match said:
        case Said.SILENT:
            return QPen(Qt.PenStyle.NoPen), QBrush(QColor(colours.edge)), fill
        case Said.YES:
            return pen, fill, fill
        case _open:
            return pen, QBrush(Qt.BrushStyle.NoBrush), fill


def _code(painter: QPainter, item: Code) -> None:
    """Whole device pixels for a module, whatever the scale, and no smoothing (R12)."""
    code = qr.encode(item.text, qr.Level.M)
    to_device = painter.deviceTransform()
    place = to_device.mapRect(QRectF(item.x, item.y, item.size, item.size))
    module = qr.module_pixels(code, min(place.width(), place.height()))
    side = module * code.full_size
    left = round(place.x() + (place.width() - side) / 2)
    top = round(place.y() + (place.height() - side) / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setWorldTransform(to_device.inverted()[0] * painter.worldTransform())
    painter.fillRect(QRect(left, top, side, side), QColor("#FFFFFF"))
    left, top = left + qr.QUIET_ZONE * module, top + qr.QUIET_ZONE * module
    for x, y, width, height in qr.merged_rectangles(code):
        painter.fillRect(
            QRect(left + x * module, top + y * module, width * module, height * module), QColor(INK)
        )
    painter.restore()
