"""A text field of a few lines that grows with what is typed, and that Tab leaves."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QTextBlock
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget


class GrowingTextEdit(QPlainTextEdit):
    """Between `least` and `most` lines high. Signal: `left()`, when it loses the focus."""

    left = Signal()

    def __init__(self, least: int = 1, most: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._grow)
        self._grow()

    def text(self) -> str:
        """The text that was typed."""
        return self.toPlainText()

    def sizeHint(self) -> QSize:
        """As high as its text."""
        return QSize(200, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _grow(self) -> None:
        lines = sum(block.layout().lineCount() or 1 for block in self._blocks())
        shown = min(max(lines, self._least), self._most)
        height = shown * self.fontMetrics().lineSpacing() + 24
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _blocks(self) -> list[QTextBlock]:
        document = self.document()
        return [document.findBlockByNumber(number) for number in range(document.blockCount())]
