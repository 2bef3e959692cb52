"""Buttons in one row, which wrap into more rows where the window is too narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

SPACING = 8  # pixels


class ButtonRow(QWidget):
    """All buttons side by side where they fit, else `fewest` in each row. All columns are equally wide."""

    def __init__(self, buttons: Sequence[QPushButton], fewest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons, self._fewest = tuple(buttons), fewest
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACING)
        self._place(len(self._buttons))

    def minimumSizeHint(self) -> QSize:
        """The width of `fewest` buttons side by side."""
        return QSize(self._width_of(self._fewest), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap, or go back to one row."""
        super().resizeEvent(event)
        count = len(self._buttons)
        fits = event.size().width() >= self._width_of(count)
        self._place(count if fits else self._fewest)

    def _width_of(self, columns: int) -> int:
        widest = max(button.minimumSizeHint().width() for button in self._buttons)
        return columns * (widest + SPACING) - SPACING

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for index, button in enumerate(self._buttons):
            self._grid.addWidget(button, index // columns, index % columns)
        for column in range(len(self._buttons)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.updateGeometry()
