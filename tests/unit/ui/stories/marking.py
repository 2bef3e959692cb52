"""Marking words of a story, as people do it with the mouse and with the keyboard."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from bijeenkomst.ui.stories.story_to_mark import StoryToMark

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def drag_over(shown: StoryToMark, words: str, *, last_time: bool = False) -> None:
    """Drag the mouse over these words, or over the last place where they stand."""
    text = shown.toPlainText()
    start = _as_qt_counts(text, text.rindex(words) if last_time else text.index(words))
    first, last = _spot(shown, start), _spot(shown, start + _as_qt_counts(words, len(words)))
    port = shown.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(port, QPoint((first.x() + last.x()) // 2, last.y()))
    QTest.mouseMove(port, last)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=last)


def select_with_keys(shown: StoryToMark, words: str) -> None:
    """Go to these words with the arrows, hold Shift to their end, and press Enter."""
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Home, CONTROL)
    start = shown.toPlainText().index(words)
    for _step in range(start):
        QTest.keyClick(shown, Qt.Key.Key_Right)
    for _step in range(len(words)):
        QTest.keyClick(shown, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(shown, Qt.Key.Key_Return)


def marked_places(shown: StoryToMark) -> list[int]:
    """Where the marked words begin, as they are seen: by what is drawn behind them."""
    starts = [_in_letters(shown, mark.cursor.selectionStart()) for mark in shown.extraSelections()]
    return sorted(starts)


def _as_qt_counts(text: str, letters: int) -> int:
    """Qt counts some letters as two."""
    return len(text[:letters].encode("utf-16-le")) // 2


def _in_letters(shown: StoryToMark, place: int) -> int:
    return len(shown.toPlainText().encode("utf-16-le")[: 2 * place].decode("utf-16-le"))


def _spot(shown: StoryToMark, place: int) -> QPoint:
    cursor = QTextCursor(shown.document())
    cursor.setPosition(place)
    return shown.cursorRect(cursor).center()
