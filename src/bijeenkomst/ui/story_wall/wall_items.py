"""The items of the scene: for a card, and for the panel under a pile or the tray."""

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractGraphicsShapeItem,
    QGraphicsPathItem,
    QGraphicsPixmapItem,
    QGraphicsRectItem,
    QGraphicsScene,
)

from bijeenkomst.design.tokens import LINE, Colours
from bijeenkomst.domain.values.story import Story
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.domain.values.wall import CARD_HEIGHT, CARD_WIDTH
from bijeenkomst.ui.story_wall.card_pictures import Measure, card_picture, name_picture
from bijeenkomst.ui.story_wall.wall_layout import HEADER, PAD, PILE_LEVELS, Rect

ROUND = 6.0
ABOVE_NAME = 2.0
"""Millimetres between the edge of a panel and its name."""
OVER_CARDS = 0.8
"""The largest part of a pile that its name covers, when zoomed out."""
EDGE = 1.5
"""Millimetres around a card, so that the veil covers its edge in spite of rounding."""
VEIL = 0.8
"""The opacity of the veil: a pale card can still be seen."""
TICK = ((92.0, 62.0), (100.0, 70.0), (113.0, 54.0))
"""The badge in the lower right corner of a card, in millimetres."""


class Around(Enum):
    """What is drawn over a card: a veil when others stand out, or a line around it when it is marked, when it is
    similar to another, or when it has the focus: a thin one while the keyboard is elsewhere in the window.
    """

    VEIL = auto()
    MARK = auto()
    ALIKE = auto()
    FOCUS_WITHOUT_KEYS = auto()
    FOCUS = auto()

    @property
    def over(self) -> float:
        """How far over its card: the veil is the lowest, and where the keys are is always seen."""
        return 0.1 * self.value


class Card:
    """A card: its picture, the scale at which that was made, its story, and lines around it."""

    __slots__ = ("_around", "measure", "picture", "seen", "story")

    def __init__(self, story: Story, seen: float) -> None:
        self.story, self.seen = story, seen
        self.picture = QGraphicsPixmapItem()
        self.measure: Measure | None = None
        self._around: dict[Around, QAbstractGraphicsShapeItem] = {}

    def paint(self, measure: Measure, colours: Colours) -> None:
        """Make its picture at this scale."""
        self.picture.setPixmap(card_picture(self.story, self.seen, measure, colours))
        self.picture.setScale(1 / measure.scale)
        self.measure = measure

    def move(self, x: float, y: float, level: float | None = None) -> None:
        """Move it there."""
        self.picture.setPos(x, y)
        for part in self._around.values():
            part.setPos(x, y)
        if level is not None:
            self.picture.setZValue(level)
            for kind, part in self._around.items():
                part.setZValue(level + kind.over)

    def put_around(self, scene: QGraphicsScene, kind: Around, *, wanted: bool, colours: Colours) -> None:
        """Draw a line around it, or no longer."""
        if wanted and kind not in self._around:
            made = self._around[kind] = _over(kind, colours)
            made.setPos(self.picture.pos())
            made.setZValue(self.picture.zValue() + kind.over)
            scene.addItem(made)
        elif not wanted and kind in self._around:
            scene.removeItem(self._around.pop(kind))

    def leave(self, scene: QGraphicsScene) -> None:
        """Remove it from the scene."""
        for part in (self.picture, *self._around.values()):
            scene.removeItem(part)
        self._around.clear()


class Heading(NamedTuple):
    """The name above a pile or the tray."""

    words: str
    theme: Theme | None


class Ground:
    """A pile or the tray: its panel, and its name, which covers the upper cards when zoomed out."""

    __slots__ = ("_look", "heading", "measure", "name", "name_is_whole", "panel", "rect")

    def __init__(self) -> None:
        self.panel = QGraphicsPathItem()
        self.name = QGraphicsPixmapItem()
        self.heading = Heading("", None)
        self.rect = Rect(0, 0, 0, 0)
        self.measure: Measure | None = None
        self.name_is_whole = True
        self._look: object = None

    def paint(self, measure: Measure, colours: Colours) -> None:
        """Make the picture of its name at this scale."""
        room = QSizeF(self.rect.width - 2 * PAD, HEADER - 2 * ABOVE_NAME)
        most = (self.rect.height - 2 * ABOVE_NAME) * OVER_CARDS
        made = name_picture(*self.heading, measure, room, most, colours)
        self.name.setPixmap(made.picture)
        self.name.setScale(1 / measure.scale)
        self.name.setOffset(0, -made.above * measure.scale)
        self.name_is_whole, self.measure = made.whole, measure

    def lay(self, rect: Rect, heading: Heading, level: float) -> None:
        """Show it there, with this name."""
        if self.heading != heading or self.rect[2:] != rect[2:]:
            self.heading, self.measure = heading, None
        if self.rect[2:] != rect[2:]:
            path = QPainterPath()
            path.addRoundedRect(QRectF(0, 0, rect.width, rect.height), ROUND, ROUND)
            self.panel.setPath(path)
        if self.rect != rect:
            self.rect = rect
            self.move(rect.x, rect.y)
        self.raise_to(level)

    def move(self, x: float, y: float) -> None:
        """Move it there."""
        self.panel.setPos(x, y)
        self.name.setPos(x + PAD, y + ABOVE_NAME)

    def raise_to(self, level: float) -> None:
        """Put it above everything at a lower level, with its name above its cards."""
        self.panel.setZValue(level)
        self.name.setZValue(level + PILE_LEVELS - 1)

    def name_at(self, x: float, y: float) -> bool:
        """Whether its name is visible there, if nothing covers it."""
        return self.name.sceneBoundingRect().contains(x, y)

    def leave(self, scene: QGraphicsScene) -> None:
        """Remove it from the scene."""
        scene.removeItem(self.panel)
        scene.removeItem(self.name)

    def colour(self, colours: Colours, *, drop: bool, focus: bool, keys: bool) -> None:
        """Draw it in the accent colour where something would land, or where the focus is; thicker while the keyboard
        is there too.
        """
        look = colours, drop, focus, keys
        if look == self._look:
            return
        self._look = look
        thick = "focus" if drop or (focus and keys) else "edge" if focus else "hair"
        pen = QPen(QColor(colours.accent if drop or focus else colours.line), LINE[thick])
        pen.setCosmetic(True)
        self.panel.setPen(pen)
        self.panel.setBrush(QBrush(QColor(colours.accent_soft if drop else colours.sunken)))


def _over(kind: Around, colours: Colours) -> QAbstractGraphicsShapeItem:
    if kind is Around.VEIL:
        veil = QGraphicsRectItem(-EDGE, -EDGE, CARD_WIDTH + 2 * EDGE, CARD_HEIGHT + 2 * EDGE)
        veil.setPen(Qt.PenStyle.NoPen)
        ground = QColor(colours.sunken)
        ground.setAlphaF(VEIL)
        veil.setBrush(ground)
        return veil
    path = QPainterPath()
    outside = {Around.MARK: 0.0, Around.ALIKE: -1.5}.get(kind, -3.0)
    path.addRect(QRectF(0, 0, CARD_WIDTH, CARD_HEIGHT).adjusted(outside, outside, -outside, -outside))
    if kind is Around.MARK:
        first, *others = (QPointF(*point) for point in TICK)
        path.moveTo(first)
        for point in others:
            path.lineTo(point)
    made = QGraphicsPathItem(path)
    colour = colours.warn if kind is Around.ALIKE else colours.accent
    pen = QPen(QColor(colour), LINE["edge" if kind is Around.FOCUS_WITHOUT_KEYS else "focus"])
    pen.setCosmetic(True)
    made.setPen(pen)
    return made
