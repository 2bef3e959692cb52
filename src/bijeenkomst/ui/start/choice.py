"""One large choice on the start screen: a card that is a button, with words and what they mean."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bijeenkomst.ui.widgets.icons import Picture
from bijeenkomst.ui.widgets.labels import label


class Choice(QPushButton):
    """A card with a picture, a line and a smaller line under it; all of it can be pressed."""

    def __init__(
        self, icon_name: str, words: str, means: str, *, first: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "choice-first" if first else "choice")
        self.setAutoDefault(True)
        self.setAccessibleName(words)
        self.setAccessibleDescription(means)
        picture = Picture(icon_name, "on_accent" if first else "accent", 30)
        picture.setFixedWidth(36)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        name, meaning = label(words, "choice", wrap=False), label(means, "choice-means")
        lines.addWidget(name)
        lines.addWidget(meaning)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 14, 20, 14)
        self._row.setSpacing(16)
        self._row.addWidget(picture)
        self._row.addLayout(lines, 1)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self._row.minimumSize()
