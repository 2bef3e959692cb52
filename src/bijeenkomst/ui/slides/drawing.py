"""How each part of a page is drawn: colours are roles until here."""

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from bijeenkomst import qr
from bijeenkomst.design import shapes
from bijeenkomst.design.dots import RING, SILENT, Said
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.projector import TONE, mixed
from bijeenkomst.design.tokens import Colours
from bijeenkomst.ui.slides.pictures import draw_picture
from bijeenkomst.ui.slides.scene import (
    ON_FILL,
    OUTLINE,
    WHITE,
    Border,
    Code,
    Dot,
    Giant,
    Image,
    Item,
    Mark,
    Panel,
    Plane,
    QuoteMark,
    Rule,
    Words,
    letters,
    quote_path,
)
from bijeenkomst.ui.slides.typesetting import BASELINE, Style, line_path

FINER = 4.0  # points to a unit when a curve is made of lines
INK = "#000000"


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
    path = letters(number, style.font())
    bounds = path.boundingRect()
    path.translate(
        item.x + OUTLINE + middle_x * inner - bounds.center().x(),
        item.y + OUTLINE + middle_y * inner - bounds.center().y(),
    )
    painter.fillPath(path, QColor(INK))


def _quote_mark(painter: QPainter, item: QuoteMark, colours: Colours) -> None:
    _filled(painter, item.colour, colours)
    painter.drawPath(quote_path(item.x, item.y, item.size))


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
