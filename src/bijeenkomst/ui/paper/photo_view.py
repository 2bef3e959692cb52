"""A photo to look at closely: zoom, move, point at a row; by mouse and by keyboard (R39)."""

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

STEP = 1.25
LARGEST = 12.0  # times the whole
CLICK = 4  # pixels: moved less than this it was a click and no drag
EDGE = 3  # pixels
LOWEST = 150  # pixels


class PhotoView(QGraphicsView):
    """Signal: `pointed(QPointF)`, somebody pressed there, in pixels of the photo as it is kept."""

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
        self.setAcceptDrops(False)  # what is dropped is for the page
        self.setMinimumHeight(LOWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # what room there is
        self.setAccessibleName(_("Foto van een blad"))
        self.setAccessibleDescription(
            _("Plus en min: groter en kleiner. Pijltjes: schuiven. Nul: hele foto.")
        )

    def show_picture(self, image: QImage | None, turned: int) -> None:
        """Show it whole, `turned` quarters clockwise; None is nothing."""
        self._picture.setPixmap(QPixmap() if image is None else QPixmap.fromImage(image))
        self._scene.setSceneRect(self._picture.boundingRect())
        self._turned, self.zoom = turned, 1.0
        self.mark_row(None)
        self._apply()

    def mark_row(self, edge: QPolygonF | None) -> None:
        """Show which row is being copied, and have it in sight."""
        self._row.setPolygon(edge or QPolygonF())
        self._row.setVisible(edge is not None)
        if edge is not None and self.zoom > 1:
            self.centerOn(edge.boundingRect().center())

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller, never smaller than the whole."""
        self.zoom = max(1.0, min(LARGEST, self.zoom * factor))
        self._apply()

    def zoom_out_fully(self) -> None:
        """The whole photo."""
        self.zoom = 1.0
        self._apply()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel zooms, where the mouse is."""
        self.zoom_by(STEP ** (event.angleDelta().y() / 120))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus and zero; arrows move it."""
        acts = {
            Qt.Key.Key_Plus: lambda: self.zoom_by(STEP),
            Qt.Key.Key_Equal: lambda: self.zoom_by(STEP),
            Qt.Key.Key_Minus: lambda: self.zoom_by(1 / STEP),
            Qt.Key.Key_0: self.zoom_out_fully,
        }
        act = acts.get(Qt.Key(event.key()))
        if (
            act is None
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
        ):
            super().keyPressEvent(event)
        else:
            act()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The start of a drag or a click."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click points."""
        super().mouseReleaseEvent(event)
        there = event.position().toPoint()
        if (there - self._pressed).manhattanLength() < CLICK and not self._picture.pixmap().isNull():
            self.pointed.emit(self.mapToScene(there))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole photo keeps filling its place."""
        super().resizeEvent(event)
        self._apply()

    def _apply(self) -> None:
        whole = self._picture.boundingRect()
        if whole.isEmpty():
            return
        wide, high = (
            (whole.width(), whole.height()) if self._turned % 2 == 0 else (whole.height(), whole.width())
        )
        room = self.maximumViewportSize()
        scale = self.zoom * min(room.width() / wide, room.height() / high)
        self.resetTransform()
        self.rotate(90 * self._turned)
        self.scale(scale, scale)
