"""A story in which words are marked with the mouse or the keyboard, to become a quote (R61)."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from bijeenkomst.domain.values.story import Span, Story, places_of, shortened, whole_words
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.style import colours
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit

MOST_LINES = 14
MARKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_WORD = re.compile(r"\S+")


class StoryToMark(GrowingTextEdit):
    """The text cannot be changed. Words that are marked a second time are no longer marked.

    Signal: `marked()`. `quote` is what the marked words make.
    """

    marked = Signal()
    _text = ""

    def __init__(self, story: Story, parent: QWidget | None = None) -> None:
        super().__init__(1, MOST_LINES, parent)
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setCursorWidth(2)
        self.number = story.number
        self._words: set[Span] = set()
        self.show_story(story, "")

    @property
    def quote(self) -> str:
        """The marked words, with "…" where words are left out; "" when none is marked."""
        return shortened(self._text, sorted(self._words))

    @property
    def places(self) -> tuple[Span, ...]:
        """The places of the marked words."""
        return whole_words(self._text, sorted(self._words))

    def show_story(self, story: Story, quote: str, places: tuple[Span, ...] = ()) -> None:
        """Show the story, with the words of `quote` marked as far as they are in it: at these places, or nearest to
        them.
        """
        self._text = story.text
        self.setPlainText(story.text)
        self._mark_words(quote, places)

    def mark(self, quote: str, places: tuple[Span, ...] = ()) -> None:
        """Mark the words of a quote that somebody has picked before, at these places, and no others."""
        self._mark_words(quote, places)
        self.marked.emit()

    def clear_marks(self) -> None:
        """Mark nothing."""
        self._words.clear()
        self._show_marks()
        self.marked.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mark the words over which somebody dragged; a double click marks one."""
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection():
            self._mark_selected()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift and the arrows select; Enter or the space bar marks what is selected, or the word at the cursor."""
        if event.key() in MARKING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._mark_selected()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The marks follow light and dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._text:
            self._show_marks()

    def _mark_words(self, quote: str, places: tuple[Span, ...]) -> None:
        self._words = {
            word for place in places_of(quote, self._text, places) for word in self._touched(*place)
        }
        self._show_marks()

    def _mark_selected(self) -> None:
        cursor = self.textCursor()
        start, end = (self._index(place) for place in (cursor.selectionStart(), cursor.selectionEnd()))
        words = set(self._touched(start, end))
        self._words = self._words - words if words <= self._words else self._words | words
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self._show_marks()
        self.marked.emit()

    def _touched(self, start: int, end: int) -> Iterable[Span]:
        """The words that are at least partly selected; without a selection, the word at the cursor."""
        for word in _WORD.finditer(self._text):
            at_cursor = start == end and word.start() <= start <= word.end()
            if at_cursor or (word.start() < end and word.end() > start):
                yield word.span()

    def _show_marks(self) -> None:
        look = QTextCharFormat()
        look.setBackground(QColor(colours().warn_soft))
        look.setForeground(QColor(colours().text))
        look.setFontUnderline(True)
        selections = []
        for start, end in self.places:  # one stroke, as of a marker pen
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(start, end)
            selection.format = look
            selections.append(selection)
        self.setExtraSelections(selections)
        quote = self.quote
        self.setAccessibleDescription(_("Citaat: %(quote)s") % {"quote": quote} if quote else "")

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._place(start))
        cursor.setPosition(self._place(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _place(self, index: int) -> int:
        """The position of a character for Qt, which counts some as two."""
        return len(self._text[:index].encode("utf-16-le")) // 2

    def _index(self, place: int) -> int:
        return len(self._text.encode("utf-16-le")[: 2 * place].decode("utf-16-le", "ignore"))
