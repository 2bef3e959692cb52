"""A label of one line that ends in an ellipsis where the line is too long."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

SHARE_OF_LAST = 0.65
"""Of the width, for what may not go first: the rest says which of many it is about."""
LEAST_LETTERS = 6
"""Of a text that does not fit: fewer say nothing, and look like a mistake."""


class ElidedLabel(QLabel):
    """Never makes the window wider; the tooltip has the whole text, and so has who listens to it."""

    def __init__(self, look: str) -> None:
        super().__init__()
        self._words = self._last = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str, tip: str = "", *, last: str = "") -> None:
        """Show this text as far as it fits; `tip` is its tooltip when that says more.

        `last` comes after it, and keeps its room longer.
        """
        self._words, self._last = words, last
        self.updateGeometry()
        self.setToolTip(tip or words + last)
        self.setAccessibleName(words + last)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """The width of the whole text, for the layout."""
        wide = self.fontMetrics().horizontalAdvance(self._words + self._last)
        return QSize(wide + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        letters, right = self.fontMetrics(), Qt.TextElideMode.ElideRight
        room = self.width()
        if not self._last or letters.horizontalAdvance(self._words + self._last) <= room:
            shown = letters.elidedText(self._words + self._last, right, room)
            cut_off = shown != self._words + self._last
            self.setText("" if cut_off and len(shown) < LEAST_LETTERS else shown)
            return
        first = letters.horizontalAdvance(self._words)
        last = letters.elidedText(self._last, right, max(room - first, round(room * SHARE_OF_LAST)))
        self.setText(letters.elidedText(self._words, right, room - letters.horizontalAdvance(last)) + last)
