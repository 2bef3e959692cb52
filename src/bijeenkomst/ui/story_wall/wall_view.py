"""Looking at the wall: zooming from everything to one card and scrolling, by keys, wheel, touchpad and pinch."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGestureEvent, QGraphicsView, QPinchGesture, QWidget

from bijeenkomst.design.tokens import Colours
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.ui.story_wall.card_pictures import Measure
from bijeenkomst.ui.story_wall.sharpening import Sharpening
from bijeenkomst.ui.story_wall.wall_layout import Rect
from bijeenkomst.ui.story_wall.wall_scene import WallScene, rect_of

STEP = 1.25
SMALLEST, LARGEST = 0.05, 6.0
"""Pixels per millimetre."""
AROUND_ALL = 30
"""Millimetres around what is shown as a whole."""
MOST_OF_ALL = 2.2
"""The largest scale at which everything is shown, when there are few stories."""
ONE = 0.62
"""The share of the view that one card fills."""
LEAST_AT_ONCE = 0.5
"""The most that one step of a gesture zooms out."""


class WallView(QGraphicsView):
    """One view on a scene of its own.

    Signals: `camera_moved()`, when another part of it is seen, and `pinched()` by two fingers on the screen.
    """

    camera_moved = Signal()
    pinched = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wall = WallScene(colours)
        self.wall.setParent(self)
        self.setScene(self.wall)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.BoundingRectViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.viewport().ungrabGesture(Qt.GestureType.PanGesture)  # a pinch moves it as well
        self.sharpening = Sharpening(self.wall, self)
        self._fits_all = True
        self._pinch: tuple[float, QPointF] | None = None
        self.look_in(colours)

    def look_in(self, colours: Colours) -> None:
        """Use these colours from now on."""
        self.wall.look_in(colours)
        self.setBackgroundBrush(QColor(colours.surface))
        self._look()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the wall as it is now. If all of it was in view, it stays so; nothing moves needlessly."""
        self.wall.show_meeting(meeting)
        self._make_room()
        if self._fits_all and self.isVisible() and not self.seen.contains(_qrect(self.wall.shown.bounds)):
            self.fit_all()
        self.sharpening.look_again()

    # --- the camera ------------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """Pixels per millimetre."""
        return self.transform().m11()

    @property
    def fits_all(self) -> bool:
        """Whether the whole wall is shown, and stays so when it grows."""
        return self._fits_all

    @property
    def seen(self) -> QRectF:
        """The part of the wall in sight."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def fit_all(self) -> None:
        """Show everything."""
        rect = _qrect(self.wall.shown.bounds).adjusted(-AROUND_ALL, -AROUND_ALL, AROUND_ALL, AROUND_ALL)
        self._fit(rect, MOST_OF_ALL)
        self._moved(fits_all=True)

    def show_part(self, rect: QRectF, most: float = LARGEST) -> None:
        """Show this part of the wall, centred."""
        self._fit(rect, most)
        self._moved()

    def _fit(self, rect: QRectF, most: float) -> None:
        port = self.viewport().size()
        scale = min(port.width() / max(1.0, rect.width()), port.height() / max(1.0, rect.height()), most)
        self._set_zoom(scale)
        self.centerOn(rect.center())

    def show_one(self, number: int) -> None:
        """Show one card, large."""
        rect = rect_of(self.wall.shown.cards[number])
        more_x, more_y = rect.width() * (1 / ONE - 1) / 2, rect.height() * (1 / ONE - 1) / 2
        self.show_part(rect.adjusted(-more_x, -more_y, more_x, more_y))

    def bring_into_sight(self, rect: QRectF) -> None:
        """Bring this part into view, without moving further than needed."""
        if not self.seen.contains(rect):
            self.ensureVisible(rect, 24, 24)
            self._moved()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom; what is at this place of the view stays there, by default what is in the middle."""
        place = at.toPoint() if at is not None else self.viewport().rect().center()
        before = self.mapToScene(place)
        self._set_zoom(self.zoom * factor)
        self._move_by(QPointF(place - self.mapFromScene(before)))
        self._moved()

    def _set_zoom(self, scale: float) -> None:
        scale = max(SMALLEST, min(LARGEST, scale))
        self.setTransform(QTransform.fromScale(scale, scale))
        self._make_room()

    def _make_room(self) -> None:
        """Leave so much room around all cards that each can be centred."""
        port, scale = self.viewport().size(), self.zoom
        across, down = 0.8 * port.width() / scale, 0.8 * port.height() / scale
        self.setSceneRect(_qrect(self.wall.shown.bounds).adjusted(-across, -down, across, down))

    def _moved(self, *, fits_all: bool = False) -> None:
        self._fits_all = fits_all
        self._look()
        self.camera_moved.emit()

    def _look(self, *, at_once: bool = False) -> None:
        measure = Measure(self.zoom, self.devicePixelRatioF())
        self.sharpening.look(measure, self.seen, at_once=at_once)

    # --- Qt --------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._fits_all:
            self.fit_all()
        self._look(at_once=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits_all:
            self.fit_all()
        else:
            self._make_room()
            self._look()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._look()
        self.camera_moved.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer with Ctrl; otherwise scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP ** (event.angleDelta().y() / 120), event.position())
            event.accept()
            return
        self._fits_all = False
        super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom and scroll with two fingers on a touch screen or touchpad."""
        if isinstance(event, QNativeGestureEvent):
            return self._on_touchpad(event) or super().viewportEvent(event)
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._pinched(pinch)
                event.accept(pinch)
                return True
        return super().viewportEvent(event)

    def _on_touchpad(self, event: QNativeGestureEvent) -> bool:
        match event.gestureType():
            case Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(max(LEAST_AT_ONCE, 1 + event.value()), event.position())
            case Qt.NativeGestureType.PanNativeGesture:
                self._move_by(event.delta())
            case _other:
                return False
        return True

    def _pinched(self, pinch: QPinchGesture) -> None:
        """Keep what was under the fingers at the start under them."""
        centre = self.viewport().mapFromGlobal(pinch.centerPoint()).toPoint()
        if pinch.state() is Qt.GestureState.GestureStarted:
            self.pinched.emit()
            self._pinch = self.zoom / pinch.totalScaleFactor(), self.mapToScene(centre)
        elif pinch.state() is Qt.GestureState.GestureUpdated and self._pinch is not None:
            zoom, held = self._pinch
            self._set_zoom(zoom * pinch.totalScaleFactor())
            self._move_by(QPointF(centre - self.mapFromScene(held)))
            self._moved()

    def _move_by(self, way: QPointF) -> None:
        for bar, by in ((self.horizontalScrollBar(), way.x()), (self.verticalScrollBar(), way.y())):
            bar.setValue(bar.value() - round(by))
        self._fits_all = False


def _qrect(rect: Rect) -> QRectF:
    return QRectF(*rect)
