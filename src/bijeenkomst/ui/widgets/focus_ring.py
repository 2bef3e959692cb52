"""A ring around a part of the window that has the focus and has no room to show it by itself."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from bijeenkomst.design.tokens import LINE
from bijeenkomst.ui.style import colours

THICK = LINE["focus"]
MOVES = (QEvent.Type.Move, QEvent.Type.Resize)


class FocusRing(QWidget):
    """Lies just outside `around`, so that it covers none of its text; clicks go through it.

    It stays within the window and within the scroll areas around it.
    """

    def __init__(self, around: QWidget) -> None:
        super().__init__(around.window())
        self._around: QWidget | None = around
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        around.destroyed.connect(self.take_away)
        self._place()
        self.show()
        self.raise_()
        widget: QWidget | None = around
        while widget is not None:  # follow it when any of them moves
            widget.installEventFilter(self)
            widget = None if widget.isWindow() else widget.parentWidget()

    def take_away(self) -> None:
        """Remove the ring for good."""
        self._around = None
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow when something moves."""
        if event.type() in MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw along the inside of its edge."""
        painter = QPainter(self)
        colour, width, height = QColor(colours().accent), self.width(), self.height()
        for side in (
            QRect(0, 0, width, THICK),
            QRect(0, height - THICK, width, THICK),
            QRect(0, 0, THICK, height),
            QRect(width - THICK, 0, THICK, height),
        ):
            painter.fillRect(side, colour)
        painter.end()

    def _place(self) -> None:
        inner = self._around
        if inner is None:
            return
        window = inner.window()
        place = _in(window, inner).adjusted(-THICK, -THICK, THICK, THICK)
        while (outer := inner.parentWidget()) is not None and inner is not window:
            if outer is window or isinstance(outer.parentWidget(), QAbstractScrollArea):
                place &= _in(window, outer)
            inner = outer
        self.setGeometry(place)


def _in(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
