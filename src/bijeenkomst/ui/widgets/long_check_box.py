"""A box to tick beside words that may be longer than there is room for: a theme's title of three hundred letters."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

LEAST = 160  # pixels of words
MARGIN = 12  # pixels: what a style may keep free around the words


class LongCheckBox(QCheckBox):
    """Shortens its words to the room that it gets, never what stands behind them; the tip and readers have all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._behind = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str, behind: str = "") -> None:
        """Show these; `behind` is always seen whole."""
        self._words, self._behind = words, behind
        self.setAccessibleName(f"{words}{behind}")
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The box, some words and all that stands behind them."""
        behind = self.fontMetrics().horizontalAdvance(self._behind)
        return QSize(self._beside() + LEAST + behind, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - self._beside() - metrics.horizontalAdvance(self._behind)
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(f"{shown}{self._behind}".replace("&", "&&"))
        self.setToolTip(self._words if shown != self._words else "")

    def _beside(self) -> int:
        """What the box itself takes, with the room beside it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        return words.left() + MARGIN
