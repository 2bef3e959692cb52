"""Marking words of a story, as people do it with the mouse and with the keyboard."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from bijeenkomst.ui.stories.story_to_mark import StoryToMark

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def drag_over(shown: StoryToMark, words: str) -> None:
    """Drag the mouse over these words."""
    start = shown.toPlainText().index(words)
    first, last = _spot(shown, start), _spot(shown, start + len(words))
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


def _spot(shown: StoryToMark, place: int) -> QPoint:
    cursor = QTextCursor(shown.document())
    cursor.setPosition(place)
    return shown.cursorRect(cursor).center()
