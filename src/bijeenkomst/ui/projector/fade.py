"""One picture going over into another: two pictures that were painted once, and how far it is (P12)."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPixmap

FADE_MS = 220
FRAME_MS = 16


class Fade(QObject):
    """Draws the picture of now over that of before. Signal: `moved()` when there is something new to draw."""

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.in_motion = True
        self._before: QPixmap | None = None
        self._now: QPixmap | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(FADE_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._animation.valueChanged.connect(lambda _value: self.moved.emit())
        self._animation.finished.connect(self._arrive)

    @property
    def running(self) -> bool:
        """Whether it is under way."""
        return self._animation.state() is QVariantAnimation.State.Running

    def go_to(self, picture: QPixmap) -> None:
        """Go over into `picture`, from what is to be seen at this moment."""
        seen = self._seen()
        self._animation.stop()
        self._now = picture
        self._before = None
        if self.in_motion and seen is not None and seen.size() == picture.size():
            self._before = seen
            self._animation.start()
            self._animation.setCurrentTime(FRAME_MS)  # at its very start nothing is to be seen of it
        self.moved.emit()

    def jump_to(self, picture: QPixmap) -> None:
        """Show `picture` at once: nothing of what was there before stays."""
        self._animation.stop()
        self._before, self._now = None, picture
        self.moved.emit()

    def draw(self, painter: QPainter) -> bool:
        """Draw what is to be seen now, from the top left corner; False when there is no picture yet."""
        if self._before is not None:
            painter.drawPixmap(0, 0, self._before)
            painter.setOpacity(float(self._animation.currentValue()))
        if self._now is not None:
            painter.drawPixmap(0, 0, self._now)
        painter.setOpacity(1.0)
        return self._now is not None

    def _seen(self) -> QPixmap | None:
        if self._now is None or self._before is None:
            return self._now
        seen = QPixmap(self._now.size())
        seen.setDevicePixelRatio(self._now.devicePixelRatio())
        painter = QPainter(seen)
        self.draw(painter)
        painter.end()
        return seen

    def _arrive(self) -> None:
        self._before = None
        self.moved.emit()
