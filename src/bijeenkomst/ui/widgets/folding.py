"""A page's main column with another beside it, that goes below where the window is too narrow for both."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from bijeenkomst.ui.widgets.scrolling import ScrollArea

SPACING = 20  # pixels between the two


class Unrolling(ScrollArea):
    """Scrolls by itself; unrolled it is as high as what it holds, and something around it scrolls."""

    _unrolled = False

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(inner, parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def unroll(self, unrolled: bool) -> None:
        """Be as high as what is inside from now on, or as high as there is room."""
        self._unrolled = unrolled
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All that it holds, when unrolled; else it asks for no height, so that what is around it need not scroll."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """All that it holds, when unrolled."""
        inner = self.widget()
        if not self._unrolled or inner is None:
            return super().minimumSizeHint()
        high, layout = inner.minimumSizeHint().height(), inner.layout()
        if layout is not None and layout.hasHeightForWidth():
            high = max(high, layout.totalHeightForWidth(self.viewport().width()))
        return QSize(inner.minimumSizeHint().width(), high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What it holds may have become higher or lower."""
        if self._unrolled and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width makes other lines."""
        super().resizeEvent(event)
        if self._unrolled and event.size().width() != event.oldSize().width():
            self.updateGeometry()


class FoldingPair(ScrollArea):
    """`main` with `beside` at its right, `beside_width` pixels wide; below each other when they do not fit.

    It scrolls where the window is too small for what must be seen, so that nothing is clipped or overlaps.
    """

    def __init__(
        self, main: QWidget, beside: QWidget, beside_width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(QWidget(), parent)
        self.folded = False
        self._main, self._beside, self._beside_width = main, beside, beside_width
        beside.setFixedWidth(beside_width)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.widget())
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(SPACING)
        self._both.addWidget(main, 1)
        self._both.addWidget(beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold, as there is room."""
        needed = self._main.minimumSizeHint().width() + SPACING + self._beside_width
        self._fold(self.width() < needed)
        super().resizeEvent(event)

    def _fold(self, folded: bool) -> None:
        if folded == self.folded:
            return
        self.folded = folded
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.TopToBottom if folded else direction.LeftToRight)
        self._beside.setMinimumWidth(0 if folded else self._beside_width)
        self._beside.setMaximumWidth(16777215 if folded else self._beside_width)  # QWIDGETSIZE_MAX
        for part in (self._main, self._beside):
            if isinstance(part, Unrolling):
                part.unroll(folded)


class FoldingRow(QWidget):
    """`main` with `beside` at its right, on a page that scrolls; below each other where both do not fit."""

    def __init__(self, main: QWidget, beside: QWidget, spacing: int = SPACING) -> None:
        super().__init__()
        self._main, self._beside = main, beside
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(spacing)
        self._both.addWidget(main, 1)
        self._both.addWidget(beside)
        beside.setSizePolicy(QSizePolicy.Policy.Maximum, beside.sizePolicy().verticalPolicy())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest of the two: then it folds."""
        return QSize(max(self._widths()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold, as there is room."""
        super().resizeEvent(event)
        folded = self.width() < sum(self._widths()) + self._both.spacing()
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.TopToBottom if folded else direction.LeftToRight)

    def _widths(self) -> tuple[int, int]:
        return self._main.minimumSizeHint().width(), self._beside.minimumSizeHint().width()
