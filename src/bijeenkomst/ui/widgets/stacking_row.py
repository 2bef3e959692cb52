"""Answers or buttons side by side, which stand under each other where the window is too narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

WIDE, LOW = 24, 4  # pixels between two, side by side and under each other


class StackingRow(QWidget):
    """As many as are visible, all in one row or each in a row of its own."""

    def __init__(self, parts: Sequence[QWidget], spacing: int = WIDE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._wide = tuple(parts), spacing
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)
        for part in self._parts:
            self._row.addWidget(part)
        self._row.addStretch()

    def minimumSizeHint(self) -> QSize:
        """The width of the widest."""
        return QSize(max(self._widths(), default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack them, or put them side by side, as fits."""
        super().resizeEvent(event)
        widths = self._widths()
        stacked = self.width() < sum(widths) + self._wide * (len(widths) - 1)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self._row.setSpacing(LOW if stacked else self._wide)

    def _widths(self) -> list[int]:
        return [part.sizeHint().width() for part in self._parts if not part.isHidden()]
