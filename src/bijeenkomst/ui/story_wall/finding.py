"""Finding stories by words: the others become pale, and nothing moves (R60)."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bijeenkomst.contact_details.names import folded
from bijeenkomst.domain.values.story import Story
from bijeenkomst.i18n import gettext as _


class FindField(QLineEdit):
    """Signals: `looked_for(numbers or None)` after each letter, and `gone_to()` on Enter or the down arrow."""

    looked_for = Signal(object)
    gone_to = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stories: Mapping[int, Story] = {}
        self._folded: dict[int, tuple[Story, str]] = {}
        self.setAccessibleName(_("Zoek een woord in de verhalen"))
        self.setPlaceholderText(_("Zoek een woord"))
        self.setClearButtonEnabled(True)
        self.textChanged.connect(lambda _text: self.look())

    def follow(self, stories: Mapping[int, Story]) -> None:
        """Search in these stories from now on."""
        self._stories = stories
        if self.text().strip():
            self.look()

    def look(self) -> None:
        """Find the stories that have all typed words in their text, conversation or number, even as part of a word."""
        words = folded(self.text()).split()
        if not words:
            self.looked_for.emit(None)
            return
        self.looked_for.emit(
            frozenset(number for number in self._stories if all(word in self._text(number) for word in words))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the down arrow go to what was found; Esc ends the search."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.gone_to.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.gone_to.emit()
        else:
            super().keyPressEvent(event)

    def _text(self, number: int) -> str:
        story = self._stories[number]
        kept = self._folded.get(number)
        if kept is None or kept[0] != story:
            words = folded(f"{number} {story.text} {story.conversation} {story.quote}")
            kept = self._folded[number] = story, words
        return kept[1]
