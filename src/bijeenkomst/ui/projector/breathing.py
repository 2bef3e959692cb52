"""The one shape that breathes in a silent minute: it grows and shrinks so slowly that nobody sees it move.

Only the shape is drawn anew, at half the frames of a fade, and the number on it.
"""

from dataclasses import replace
from math import cos, pi
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter, QTransform

from bijeenkomst.design.tokens import Colours
from bijeenkomst.ui.slides.drawing import draw
from bijeenkomst.ui.slides.scene import Giant, Item, Page, bounds

SECONDS = 9.0  # for one breath, in and out
DEEP = 0.07  # of the shape's size
FRAME_MS = 33
FINEST = 0.5  # units: sizes that differ less are drawn alike, and their outlines kept


class Breathing(QObject):
    """A page's breathing shape. Signal: `moved(list)` with the rectangle to draw anew, in the page's units."""

    moved = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shape: Giant | None = None
        self._on_it: tuple[Item, ...] = ()
        self._since = 0.0
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._step)

    @property
    def running(self) -> bool:
        """Whether a shape breathes now."""
        return self._shape is not None

    def begin(self, page: Page) -> None:
        """Let the shape of this page breathe from now on, if it has one that does."""
        self.stop()
        self.take(page)
        if self.running:
            self._since = perf_counter()
            self._timer.start()

    def take(self, page: Page) -> None:
        """The page that it breathes on, also when something else on that changed."""
        place = next((n for n, item in enumerate(page) if isinstance(item, Giant) and item.breathes), None)
        if place is None:
            self.stop()
            return
        shape = page[place]
        assert isinstance(shape, Giant)
        reach = bounds(self._sized(shape, 1.0))
        self._shape = shape
        self._on_it = tuple(item for item in page[place + 1 :] if bounds(item).intersects(reach))

    def stop(self) -> None:
        """It stands still, as on the picture under it."""
        self._shape = None
        self._timer.stop()

    def draw(self, painter: QPainter, to_window: QTransform, colours: Colours) -> None:
        """Draw it as it is now, over the picture on which it stands still, and is smallest."""
        if self._shape is None:
            return
        now = (perf_counter() - self._since) / SECONDS
        shape = self._sized(self._shape, (1 - cos(2 * pi * now)) / 2)
        if shape == self._shape:
            return
        painter.save()
        painter.setTransform(to_window, combine=True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for item in (shape, *self._on_it):
            draw(painter, item, colours)
        painter.restore()

    def _sized(self, shape: Giant, full: float) -> Giant:
        """`shape` so far breathed in, around its own middle."""
        more = round(shape.size * DEEP * full / FINEST) * FINEST
        return replace(shape, x=shape.x - more / 2, y=shape.y - more / 2, size=shape.size + more)

    def _step(self) -> None:
        if self._shape is not None:
            self.moved.emit([bounds(self._sized(self._shape, 1.0))])
