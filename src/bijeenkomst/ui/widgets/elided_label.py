"""A label of one line that ends in an ellipsis where the line is too long."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class ElidedLabel(QLabel):
    """Never makes the window wider; the tooltip has the whole text."""

    def __init__(self, look: str) -> None:
        super().__init__()
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str, tip: str = "") -> None:
        """Show this text as far as it fits; `tip` is its tooltip when that says more."""
        self._words = words
        self.updateGeometry()
        self.setToolTip(tip or words)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """The width of the whole text, for the layout."""
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width()))
