"""One large choice on the start screen: a card that is a button, with words and what they mean."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bijeenkomst.ui.widgets.icons import pixmap
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
        self._icon_name, self._role = icon_name, "on_accent" if first else "accent"
        self._picture = QLabel()
        self._picture.setFixedWidth(36)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        name, meaning = label(words, "choice", wrap=False), label(means, "choice-means")
        lines.addWidget(name)
        lines.addWidget(meaning)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 14, 20, 14)
        self._row.setSpacing(16)
        self._row.addWidget(self._picture)
        self._row.addLayout(lines, 1)
        self._paint_picture()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self._row.minimumSize()

    def changeEvent(self, event: QEvent) -> None:
        """The picture goes along when the system turns dark or light."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_picture()

    def _paint_picture(self) -> None:
        self._picture.setPixmap(pixmap(self._icon_name, self._role, 30))
