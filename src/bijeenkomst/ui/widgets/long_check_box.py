"""A check box whose text may be longer than there is room for, such as a theme's title of 300 letters."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

LEAST = 160  # pixels of text
MARGIN = 12  # pixels that a style may keep free around the text


class LongCheckBox(QCheckBox):
    """Shortens its text to the available room, but never its suffix; the tooltip and screen readers have all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._behind = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str, behind: str = "") -> None:
        """Show this text; `behind` is a suffix that is never shortened."""
        self._words, self._behind = words, behind
        self.setAccessibleName(f"{words}{behind}")
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The box, some text and the whole suffix."""
        behind = self.fontMetrics().horizontalAdvance(self._behind)
        return QSize(self._box_width() + LEAST + behind, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - self._box_width() - metrics.horizontalAdvance(self._behind)
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(f"{shown}{self._behind}".replace("&", "&&"))
        self.setToolTip(self._words if shown != self._words else "")

    def _box_width(self) -> int:
        """The width of the box itself with its margins."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        contents = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        return contents.left() + MARGIN
