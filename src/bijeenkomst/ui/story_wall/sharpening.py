"""Pictures of cards in the size in which they are seen, made a few at a time while the window goes on.

While somebody zooms, the existing pictures are drawn larger or smaller. Once the view rests they are made anew, those
in sight first. Cards out of sight keep a small picture, so that five hundred of them take little memory at any size.
"""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QRectF, QTimer

from bijeenkomst.ui.story_wall.card_pictures import Measure
from bijeenkomst.ui.story_wall.wall_items import Card, Ground
from bijeenkomst.ui.story_wall.wall_scene import WallScene, rect_of

REST_MS = 90
STEP_SECONDS = 0.005
SMALL = 0.75
"""Pixels per millimetre: the highest resolution of a card that is out of sight."""
AROUND = 0.3
"""The share of the visible part by which more is made on each side."""


class Sharpening(QObject):
    """Keeps the pictures of one scene at the scale at which one view shows them."""

    def __init__(self, scene: WallScene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._measure = Measure(1.0, 1.0)
        self._seen = QRectF()
        self._soon = QTimer(self, singleShot=True, interval=REST_MS)
        self._soon.timeout.connect(self._begin)
        self._working = QTimer(self, interval=0)
        self._working.timeout.connect(self._go_on)
        self._work: Iterator[None] = iter(())

    def look(self, measure: Measure, seen: QRectF, *, at_once: bool = False) -> None:
        """Set the scale and the part that is visible now; `at_once` makes the pictures in sight before it returns."""
        self._measure, self._seen = measure, seen
        if at_once:
            self._soon.stop()
            self._begin()
            for _made in self._work:
                pass
            self._working.stop()
        else:
            self._working.stop()
            self._soon.start()

    def look_again(self) -> None:
        """Start again, because something on the wall changed."""
        if not self._soon.isActive():
            self._begin()

    @property
    def resting(self) -> bool:
        """Whether everything in sight is as sharp as it gets."""
        return not self._soon.isActive() and not self._working.isActive()

    def _begin(self) -> None:
        self._work = self._making()
        self._working.start()

    def _go_on(self) -> None:
        until = perf_counter() + STEP_SECONDS
        for _made in self._work:
            if perf_counter() > until:
                return
        self._working.stop()

    def _making(self) -> Iterator[None]:
        """Make one picture per step. It starts again when something came, went or was moved meanwhile."""
        scene, measure = self._scene, self._measure
        margin = self._seen.width() * AROUND
        seen = self._seen.adjusted(-margin, -margin, margin, margin)
        small = Measure(min(SMALL, measure.scale), measure.ratio)
        for part in self._in_order(seen):
            if part.measure != measure:
                part.paint(measure, scene.colours)
                yield
        for number, card in list(scene.cards.items()):
            away = not rect_of(scene.shown.cards[number]).intersects(seen)
            if away and (card.measure is None or card.measure.scale > small.scale):
                card.paint(small, scene.colours)
                yield

    def _in_order(self, seen: QRectF) -> list[Card | Ground]:
        """The items in sight: names first, then the cards from the middle outwards."""
        scene, middle = self._scene, self._seen.center()
        near: list[tuple[float, int, Card]] = []
        for number, card in scene.cards.items():
            rect = rect_of(scene.shown.cards[number])
            if rect.intersects(seen):
                way = rect.center() - middle
                near.append((way.manhattanLength(), number, card))
        return [
            *scene.grounds.values(),
            *(card for _far, _number, card in sorted(near, key=lambda one: one[:2])),
        ]
