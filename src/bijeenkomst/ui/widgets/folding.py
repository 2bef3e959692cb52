"""Two columns side by side, which stack where the window is too narrow for both."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from bijeenkomst.ui.widgets.scrolling import ScrollArea

SPACING = 20  # pixels between the two


class Unrolling(ScrollArea):
    """A scroll area that can be unrolled: then it is as high as its content, and something around it scrolls."""

    _unrolled = False

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(inner, parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def unroll(self, unrolled: bool) -> None:
        """Be as high as the content from now on (True), or scroll in the room there is (False)."""
        self._unrolled = unrolled
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The height of the content if unrolled; else the minimum, so that the page around it need not scroll."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The height of the content if unrolled."""
        inner = self.widget()
        if not self._unrolled or inner is None:
            return super().minimumSizeHint()
        height, layout = inner.minimumSizeHint().height(), inner.layout()
        if layout is not None and layout.hasHeightForWidth():
            height = max(height, layout.totalHeightForWidth(self.viewport().width()))
        return QSize(inner.minimumSizeHint().width(), height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Adapt when the content changes its height."""
        if self._unrolled and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adapt when text wraps at another width."""
        super().resizeEvent(event)
        if self._unrolled and event.size().width() != event.oldSize().width():
            self.updateGeometry()


class FoldingPair(ScrollArea):
    """`main` with `beside` on its right, `least` pixels wide or more; stacked where they do not fit.

    Where there is room `beside` takes a `share` of it, up to `most` pixels. It scrolls where the window is too small,
    so that nothing is clipped or overlaps.
    """

    def __init__(
        self,
        main: QWidget,
        beside: QWidget,
        least: int,
        parent: QWidget | None = None,
        *,
        most: int = 0,
        share: float = 0.0,
    ) -> None:
        super().__init__(QWidget(), parent)
        self.folded = False
        self._main, self._beside = main, beside
        self._least, self._most, self._share = least, max(least, most), share
        beside.setFixedWidth(least)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.widget())
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(SPACING)
        self._both.addWidget(main, 1)
        self._both.addWidget(beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns, or put them side by side, as fits."""
        needed = self._main.minimumSizeHint().width() + SPACING + self._least
        self._fold(self.width() < needed)
        if not self.folded:
            self._beside.setFixedWidth(min(self._most, max(self._least, round(self._share * self.width()))))
        super().resizeEvent(event)

    def _fold(self, folded: bool) -> None:
        if folded == self.folded:
            return
        self.folded = folded
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.TopToBottom if folded else direction.LeftToRight)
        if folded:
            self._beside.setMinimumWidth(0)
            self._beside.setMaximumWidth(16777215)  # QWIDGETSIZE_MAX
        for part in (self._main, self._beside):
            if isinstance(part, Unrolling):
                part.unroll(folded)


class FoldingRow(QWidget):
    """`main` with `beside` on its right, on a page that scrolls; stacked where they do not fit."""

    def __init__(
        self, main: QWidget, beside: QWidget, spacing: int = SPACING, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._main, self._beside = main, beside
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(spacing)
        self._both.addWidget(main, 1)
        self._both.addWidget(beside)
        beside.setSizePolicy(QSizePolicy.Policy.Maximum, beside.sizePolicy().verticalPolicy())

    def minimumSizeHint(self) -> QSize:
        """The width of the wider one: the two can be stacked."""
        return QSize(max(self._widths()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns, or put them side by side, as fits."""
        super().resizeEvent(event)
        folded = self.width() < sum(self._widths()) + self._both.spacing()
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.TopToBottom if folded else direction.LeftToRight)

    def _widths(self) -> tuple[int, int]:
        return self._main.minimumSizeHint().width(), self._beside.minimumSizeHint().width()
