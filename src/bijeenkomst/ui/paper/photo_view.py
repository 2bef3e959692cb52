"""A photo to look at closely: zoom, pan and point at a row, with mouse or keyboard (R39)."""

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsPolygonItem,
    QGraphicsScene,
    QGraphicsView,
    QSizePolicy,
    QWidget,
)

from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.i18n import gettext as _

STEP = 1.25  # the factor of one zoom step
LARGEST = 12.0  # times the size at which the whole photo fits
CLICK = 4  # pixels: a shorter move of the mouse is a click, not a drag
EDGE = 3  # pixels: the line around a row
LOWEST = 150  # pixels


class PhotoView(QGraphicsView):
    """Signal: `pointed(QPointF)`, where somebody clicked, in pixels of the stored photo."""

    pointed = Signal(QPointF)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self._picture = self._scene.addPixmap(QPixmap())
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._row = QGraphicsPolygonItem()
        pen = QPen(QColor(LIGHT.accent), EDGE)
        pen.setCosmetic(True)
        self._row.setPen(pen)
        self._scene.addItem(self._row)
        self.zoom, self._turned, self._pressed = 1.0, 0, QPoint()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setAcceptDrops(False)  # the page takes what is dropped
        self.setMinimumHeight(LOWEST)
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored
        )  # takes the room there is
        self.setAccessibleName(_("Foto van een blad"))
        self.setAccessibleDescription(
            _("Plus en min: groter en kleiner. Pijltjes: schuiven. Nul: hele foto.")
        )

    def show_picture(self, image: QImage | None, turned: int) -> None:
        """Show the whole image, turned clockwise by `turned` quarters; None shows nothing."""
        self._picture.setPixmap(QPixmap() if image is None else QPixmap.fromImage(image))
        self._scene.setSceneRect(self._picture.boundingRect())
        self._turned, self.zoom = turned, 1.0
        self.mark_row(None)
        self._apply()

    def mark_row(self, edge: QPolygonF | None) -> None:
        """Draw a line around the row that is being copied, and scroll to it; None draws nothing."""
        self._row.setPolygon(edge or QPolygonF())
        self._row.setVisible(edge is not None)
        if edge is not None and self.zoom > 1:
            self.centerOn(edge.boundingRect().center())

    def zoom_by(self, factor: float) -> None:
        """Zoom, between the whole photo and `LARGEST`."""
        self.zoom = max(1.0, min(LARGEST, self.zoom * factor))
        self._apply()

    def zoom_out_fully(self) -> None:
        """Show the whole photo."""
        self.zoom = 1.0
        self._apply()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the mouse."""
        self.zoom_by(STEP ** (event.angleDelta().y() / 120))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus and zero zoom; the arrows are left to Qt, which pans."""
        actions = {
            Qt.Key.Key_Plus: lambda: self.zoom_by(STEP),
            Qt.Key.Key_Equal: lambda: self.zoom_by(STEP),
            Qt.Key.Key_Minus: lambda: self.zoom_by(1 / STEP),
            Qt.Key.Key_0: self.zoom_out_fully,
        }
        action = actions.get(Qt.Key(event.key()))
        if (
            action is None
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
        ):
            super().keyPressEvent(event)
        else:
            action()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag or a click began."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click points at a place; a drag does not."""
        super().mouseReleaseEvent(event)
        released_at = event.position().toPoint()
        if (released_at - self._pressed).manhattanLength() < CLICK and not self._picture.pixmap().isNull():
            self.pointed.emit(self.mapToScene(released_at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the photo fitted to the view."""
        super().resizeEvent(event)
        self._apply()

    def _apply(self) -> None:
        whole = self._picture.boundingRect()
        if whole.isEmpty():
            return
        width, height = (
            (whole.width(), whole.height()) if self._turned % 2 == 0 else (whole.height(), whole.width())
        )
        room = self.maximumViewportSize()
        scale = self.zoom * min(room.width() / width, room.height() / height)
        self.resetTransform()
        self.rotate(90 * self._turned)
        self.scale(scale, scale)
