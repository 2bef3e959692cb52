"""A text field of a few lines that grows with what is typed, and that Tab leaves."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
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
        self.textChanged.connect(self._begin_where_it_is_read)
        self.textChanged.connect(self._grow)
        self._begin_where_it_is_read()
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Another direction of the window is not that of the words."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._begin_where_it_is_read()

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

    def _begin_where_it_is_read(self) -> None:
        """The lines begin at the side of their script, Arabic at the right; that of the first paragraph."""
        document, by_itself = self.document(), Qt.LayoutDirection.LayoutDirectionAuto
        option = document.defaultTextOption()
        if option.textDirection() is not by_itself:
            option.setTextDirection(by_itself)
            document.setDefaultTextOption(option)
        right = document.firstBlock().textDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        if option.alignment() != side:
            option.setAlignment(side)
            document.setDefaultTextOption(option)

    def _grow(self) -> None:
        layouts = [block.layout() for block in self._blocks()]
        lines = sum(layout.lineCount() or 1 for layout in layouts)
        shown = min(max(lines, self._least), self._most)
        text = shown * self.fontMetrics().lineSpacing()
        if lines <= self._most:  # the lines of other scripts are higher than those of the font itself
            text = max(text, ceil(sum(layout.boundingRect().height() for layout in layouts)))
        height = text + 24
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _blocks(self) -> list[QTextBlock]:
        document = self.document()
        return [document.findBlockByNumber(number) for number in range(document.blockCount())]
