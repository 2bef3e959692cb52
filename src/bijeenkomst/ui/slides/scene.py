"""What a page of a slide is made of, in virtual units, and how each part is drawn.

A page is 1080 units high whatever the screen; colours are roles, given their value when it is drawn.
"""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from bijeenkomst import qr
from bijeenkomst.design import shapes
from bijeenkomst.design.dots import RING, SILENT
from bijeenkomst.design.dots import Said as Said
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.tokens import Colours
from bijeenkomst.ui.slides.content import Badge
from bijeenkomst.ui.slides.typesetting import BASELINE, Block, Style, line_path

OUTLINE = 3.0  # units: what a fill is told apart by when its colour is near the surface's (R15)
INK = "#000000"


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
    """A theme's badge in a square of `size`; without `numbered` it is an ornament."""

    x: float
    y: float
    size: float
    badge: Badge
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class QuoteMark:
    """The large opening quotation mark beside a quote, in the theme's colour; `x` is its middle."""

    x: float
    y: float
    size: float
    colour: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A person: `x`, `y` is the middle. `colour` is a theme's, "" for the accent."""

    x: float
    y: float
    radius: float
    said: Said = Said.YES
    colour: str = ""


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


Item = Words | Mark | QuoteMark | Dot | Panel | Rule | Border | Code
Page = tuple[Item, ...]


def bounds(item: Item) -> QRectF:
    """Where it draws at most, in units; letters may reach out of their line."""
    match item:
        case Words(x, y, block):
            over = block.style.size * 0.4
            left = min((line.x for line in block.lines), default=0.0)
            right = max((line.x + line.width for line in block.lines), default=0.0)
            return QRectF(x + left - over, y - over, right - left + 2 * over, block.height + 2 * over)
        case Dot(x, y, radius):
            return QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        case QuoteMark(x, y, size):
            return QRectF(x - size, y - size, 2 * size, 2 * size)
        case Mark(x, y, size) | Code(x, y, size):
            return QRectF(x, y, size, size)
        case Panel(x, y, width, height) | Border(x, y, width, height):
            return QRectF(x, y, width, height)
        case Rule(x, y, width):
            return QRectF(x - OUTLINE, y - OUTLINE, width + 2 * OUTLINE, 2 * OUTLINE)


def draw(painter: QPainter, item: Item, colours: Colours) -> None:
    """Draw one part; `painter` is scaled to virtual units."""
    match item:
        case Words():
            _words(painter, item, colours)
        case Mark():
            _mark(painter, item, colours)
        case QuoteMark():
            _quote_mark(painter, item, colours)
        case Dot():
            _dot(painter, item, colours)
        case Panel(x, y, width, height, role, radius):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(colours, role)))
            painter.drawRoundedRect(QRectF(x, y, width, height), radius, radius)
        case Rule(x, y, width):
            painter.setPen(QPen(QColor(colours.line), OUTLINE))
            painter.drawLine(QLineF(x, y, x + width, y))
        case Border(x, y, width, height):
            painter.setPen(QPen(QColor(colours.accent), 2 * OUTLINE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(x, y, width, height).adjusted(OUTLINE, OUTLINE, -OUTLINE, -OUTLINE))
        case Code():
            _code(painter, item)


def _words(painter: QPainter, item: Words, colours: Colours) -> None:
    style = item.block.style
    colour = QColor(getattr(colours, style.role))
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
    _filled(painter, item.badge.colour, colours)
    painter.drawPolygon(QPolygonF(points))
    if not item.numbered:
        return
    number = str(item.badge.number)
    style = Style(round(item.size * (0.44 if len(number) == 1 else 0.36)), bold=True)
    middle_x, middle_y = shapes.label_centre(item.badge.shape)
    path = _letters(number, style.font())
    bounds = path.boundingRect()
    path.translate(
        item.x + OUTLINE + middle_x * inner - bounds.center().x(),
        item.y + OUTLINE + middle_y * inner - bounds.center().y(),
    )
    painter.fillPath(path, QColor(INK))


def _quote_mark(painter: QPainter, item: QuoteMark, colours: Colours) -> None:
    path = _letters("\N{LEFT DOUBLE QUOTATION MARK}", Style(round(item.size), bold=True).font())
    bounds = path.boundingRect()
    path.translate(item.x - bounds.center().x(), item.y - bounds.top())
    _filled(painter, item.colour, colours)
    painter.drawPath(path)


def _letters(text: str, face: QFont) -> QPainterPath:
    path = QPainterPath()
    path.addText(QPointF(0, 0), face, text)
    return path


def _dot(painter: QPainter, item: Dot, colours: Colours) -> None:
    middle, radius = QPointF(item.x, item.y), item.radius
    fill = QColor(FILLS[item.colour]) if item.colour else QColor(colours.accent)
    ink = QColor(colours.text) if item.colour else QColor(colours.accent)
    pen = QPen(ink, min(OUTLINE, radius * 0.25) if item.colour else radius * RING)
    ring = radius - pen.widthF() / 2
    if item.said is Said.SILENT:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.edge))
        painter.drawEllipse(middle, radius * SILENT, radius * SILENT)
        return
    painter.setPen(pen)
    painter.setBrush(fill if item.said is Said.YES else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, ring, ring)
    if item.said is Said.PARTLY:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        around = QRectF(item.x - ring, item.y - ring, 2 * ring, 2 * ring)
        painter.drawPie(around, 90 * 16, 180 * 16)


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
