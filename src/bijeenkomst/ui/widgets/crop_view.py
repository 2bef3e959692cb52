"""A picture with a frame around the part that is shown, to be dragged, or moved and sized by keys."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bijeenkomst.design.tokens import LINE
from bijeenkomst.domain.values.picture import Crop
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.style import colours
from bijeenkomst.ui.widgets.crop_frame import CropFrame

HANDLE, REACH = 12, 22  # pixels: how large a corner is drawn, and how near it a drag begins
SHADE = QColor(0, 0, 0, 150)
STEP = 0.02  # of the picture's width, a key
ZOOM = 1.1
PAUSE_MS = 500  # after the last key it is what was wanted
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
SIZES = {
    Qt.Key.Key_Plus: ZOOM,
    Qt.Key.Key_Equal: ZOOM,
    Qt.Key.Key_Minus: 1 / ZOOM,
}
Corner = tuple[bool, bool]


class CropView(QWidget):
    """Signal: `chosen(Crop)` when another part was chosen: at the end of a drag, and a moment after keys."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._frame: CropFrame | None = None
        self._told: Crop | None = None
        self._dragging: Corner | None = None
        self._held: QPointF | None = None  # where in the picture it was taken hold of, while it is moved
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(_("Welk deel van het beeld is te zien"))
        self.setAccessibleDescription(
            _("Pijltjes schuiven het kader, + en - maken het groter en kleiner, Home neemt zo veel mogelijk.")
        )

    @property
    def crop(self) -> Crop | None:
        """What stands in the frame; None when there is nothing to cut."""
        return self._frame.crop if self._frame else None

    def show_picture(self, image: QImage | None, frame: CropFrame | None) -> None:
        """Show this picture with this frame; without a frame it is shown whole."""
        self._image = image
        busy = self._dragging is not None or self._held is not None or self._pause.isActive()
        same = (
            self._frame and frame and (self._frame.width, self._frame.height) == (frame.width, frame.height)
        )
        if not (busy and same):
            self._frame, self._told = frame, frame.crop if frame else None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if frame else Qt.FocusPolicy.NoFocus)
        self.update()

    def sizeHint(self) -> QSize:
        """Large enough to aim in, small enough to leave room for the form."""
        return QSize(360, 240)

    @property
    def place(self) -> QRectF:
        """Where the picture stands in the widget."""
        if self._image is None:
            return QRectF()
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(0, 0, size.width(), size.height())

    @property
    def framed(self) -> QRectF:
        """Where the frame stands in the widget."""
        if self._frame is None or self._image is None:
            return self.place
        crop, scale, place = self._frame.crop, self._scale, self.place
        return QRectF(
            place.x() + crop.left * scale,
            place.y() + crop.top * scale,
            crop.width * scale,
            crop.height * scale,
        )

    # --- Qt ------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._image is None:
            return
        painter, framed = QPainter(self), self.framed
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.drawImage(self.place, self._image)
        if self._frame is not None:
            self._draw_frame(painter, framed)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._frame is None or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        at = event.position()
        self._dragging = self._corner_at(at)
        if self._dragging is None:
            if not self.framed.contains(at):
                point = self._in_picture(at)
                self._change(self._frame.with_middle(point.x(), point.y()))
            self._held = self._in_picture(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at, frame = event.position(), self._frame
        if frame is None:
            return
        point = self._in_picture(at)
        if self._dragging is not None:
            self._change(frame.stretched(self._dragging, point.x(), point.y()))
        elif self._held is not None:
            moved = frame.moved(point.x() - self._held.x(), point.y() - self._held.y())
            self._held += QPointF(moved.crop.left - frame.crop.left, moved.crop.top - frame.crop.top)
            self._change(moved)
        else:
            self.setCursor(self._cursor_at(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._dragging is not None or self._held is not None:
            self._dragging = self._held = None
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        frame, key = self._frame, Qt.Key(event.key())
        if frame is None:
            super().keyPressEvent(event)
        elif key in ARROWS:
            right, down = ARROWS[key]
            step = max(1, round(frame.width * STEP))
            self._change(frame.moved(right * step, down * step))
            self._pause.start()
        elif key in SIZES:
            self._change(frame.zoomed(SIZES[key]))
            self._pause.start()
        elif key is Qt.Key.Key_Home:
            self._change(CropFrame.largest(frame.width, frame.height, frame.aspect))
            self._pause.start()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        if self._pause.isActive():
            self._tell()

    # -------------------------------------------------------------------------------------------------

    @property
    def _scale(self) -> float:
        return self.place.width() / self._frame.width if self._frame else 1.0

    def _in_picture(self, at: QPointF) -> QPointF:
        return (at - self.place.topLeft()) / self._scale

    def _change(self, frame: CropFrame) -> None:
        self._frame = frame
        self.update()

    def _tell(self) -> None:
        self._pause.stop()
        if (crop := self.crop) is not None and crop != self._told:
            self._told = crop
            self.chosen.emit(crop)

    def _corners(self) -> dict[Corner, QPointF]:
        framed = self.framed
        return {
            (False, False): framed.topLeft(),
            (True, False): framed.topRight(),
            (False, True): framed.bottomLeft(),
            (True, True): framed.bottomRight(),
        }

    def _corner_at(self, at: QPointF) -> Corner | None:
        away = {corner: (point - at).manhattanLength() for corner, point in self._corners().items()}
        nearest = min(away, key=lambda corner: away[corner])
        return nearest if away[nearest] <= REACH else None

    def _cursor_at(self, at: QPointF) -> Qt.CursorShape:
        corner = self._corner_at(at)
        if corner is None:
            return Qt.CursorShape.SizeAllCursor if self.framed.contains(at) else Qt.CursorShape.ArrowCursor
        return Qt.CursorShape.SizeFDiagCursor if corner[0] is corner[1] else Qt.CursorShape.SizeBDiagCursor

    def _draw_frame(self, painter: QPainter, framed: QRectF) -> None:
        place = self.place
        for outside in (
            QRectF(place.topLeft(), QPointF(place.right(), framed.top())),
            QRectF(QPointF(place.left(), framed.bottom()), place.bottomRight()),
            QRectF(QPointF(place.left(), framed.top()), QPointF(framed.left(), framed.bottom())),
            QRectF(QPointF(framed.right(), framed.top()), QPointF(place.right(), framed.bottom())),
        ):
            painter.fillRect(outside, SHADE)
        thick = LINE["focus"] if self.hasFocus() else LINE["edge"]
        inner = framed.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.setPen(QPen(QColor("#FFFFFF"), thick + 2))
        painter.drawRect(inner)
        painter.setPen(QPen(QColor(colours().accent), thick))
        painter.drawRect(inner)
        painter.setBrush(QColor("#FFFFFF"))
        painter.setPen(QPen(QColor("#000000"), 1))
        for corner in self._corners().values():
            handle = QRectF(0, 0, HANDLE, HANDLE)
            handle.moveCenter(corner)
            painter.drawRect(handle.intersected(place.adjusted(0, 0, -1, -1)))
