"""One large choice on the start screen: a card that is a button, with words and what they mean."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bijeenkomst.ui.style import restyle
from bijeenkomst.ui.widgets.icons import Picture
from bijeenkomst.ui.widgets.labels import label


class Choice(QPushButton):
    """A card with a picture, a line and a smaller line under it; all of it can be pressed."""

    def __init__(
        self,
        icon_name: str,
        words: str,
        means: str,
        *,
        first: bool = False,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`first`: what most people come for; `large`: before all others."""
        super().__init__(parent)
        self.setAutoDefault(True)
        self.setAccessibleName(words)
        self.setAccessibleDescription(means)
        self._icon_name = icon_name
        self._picture = Picture(size=44 if large else 30)
        self._picture.setFixedWidth(56 if large else 36)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        name = label(words, "choice-large" if large else "choice", wrap=large)
        self._lines = (name, label(means, "choice-means"))
        for line in self._lines:
            lines.addWidget(line)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*((24, 20, 24, 20) if large else (20, 14, 20, 14)))
        self._row.setSpacing(16)
        self._row.addWidget(self._picture)
        self._row.addLayout(lines, 1)
        self.setProperty("kind", _kind(first))  # `restyle` loads all of QStyle, and the start is counted
        self._show_icon(first)

    def rank(self, *, first: bool) -> None:
        """Make it the one that stands out, or one of the others."""
        if self.property("kind") == _kind(first):
            return  # styling again loads all of QStyle, and the start is counted
        restyle(self, "kind", _kind(first))
        for line in self._lines:
            line.style().polish(line)
        self._show_icon(first)

    def _show_icon(self, first: bool) -> None:
        self._picture.show_icon(self._icon_name, "on_accent" if first else "accent")

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self._row.minimumSize()


def _kind(first: bool) -> str:
    return "choice-first" if first else "choice"
