"""People who just came: each dot drifts to its place, so that who signs up sees it happen. No longer than a fade."""

from time import perf_counter

from PySide6.QtCore import QEasingCurve, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QTransform

from bijeenkomst.design.tokens import Colours
from bijeenkomst.ui.slides.drawing import draw
from bijeenkomst.ui.slides.scene import Dot, bounds

SECONDS = 0.28
FRAME_MS = 16
DRIFT = 56.0  # units: how far below its place a dot begins
MOST = 12  # with more at once, they are simply there


class Arrivals(QObject):
    """Dots under way, in the page's units. Signals: `moved(list)` with the rectangles to draw anew, in units, and
    `arrived()` when some have come to their place; those are `landing` meanwhile, to be painted where they stand."""

    moved = Signal(list)
    arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._since: dict[Dot, float] = {}
        self.landing: frozenset[Dot] = frozenset()
        self._ease = QEasingCurve(QEasingCurve.Type.OutCubic)
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._step)

    @property
    def dots(self) -> frozenset[Dot]:
        """Those that are not at their place yet."""
        return frozenset(self._since)

    @property
    def known(self) -> frozenset[Dot]:
        """All that have set out and are not painted yet."""
        return self.dots | self.landing

    def set_out(self, dots: frozenset[Dot]) -> None:
        """Let these drift in from now on."""
        now = perf_counter()
        self._since |= {dot: now for dot in dots if dot not in self._since}
        self._timer.start()

    def stop(self) -> None:
        """Nobody is under way any more."""
        self._since.clear()
        self._timer.stop()

    def draw(self, painter: QPainter, to_window: QTransform, colours: Colours) -> None:
        """Draw them where they are now."""
        painter.save()
        painter.setTransform(to_window, combine=True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for dot, since in self._since.items():
            draw(painter, self._now(dot, since), colours)
        painter.restore()

    def _now(self, dot: Dot, since: float) -> Dot:
        far = self._ease.valueForProgress(min(1.0, (perf_counter() - since) / SECONDS))
        return Dot(dot.x, dot.y + (1 - far) * DRIFT, dot.radius * (0.4 + 0.6 * far), dot.said, dot.colour)

    def _step(self) -> None:
        now = perf_counter()
        self.moved.emit([_way(dot) for dot in self._since])
        there = [dot for dot, since in self._since.items() if now - since >= SECONDS]
        for dot in there:
            del self._since[dot]
        if not self._since:
            self._timer.stop()
        if there:
            self.landing = frozenset(there)
            self.arrived.emit()
            self.landing = frozenset()


def _way(dot: Dot) -> QRectF:
    """All the pixels on a dot's way."""
    return bounds(dot).adjusted(-4, -4, 4, DRIFT + 4)
