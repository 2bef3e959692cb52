"""Typing the name of a pile where it stands (R59, R60)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bijeenkomst.domain import commands as c
from bijeenkomst.ui.story_wall.naming import NameField
from tests.unit.ui.story_wall.at_the_wall import TWO_PILES, Open, at, on_name, settled, six_stories


def test_a_pile_is_named_where_its_name_stands(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall(six_stories(*TWO_PILES))
    QTest.mouseDClick(wall.canvas.viewport(), Qt.MouseButton.LeftButton, pos=on_name(wall, "b"))
    field = wall.canvas.findChild(QLineEdit)
    assert isinstance(field, NameField)
    assert abs(field.y() + field.height() / 2 - on_name(wall, "b").y()) < 25
    QTest.keyClicks(field, "Nooit  alleen")
    QTest.mouseClick(wall.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at(wall.canvas, 300, 350))
    wall.canvas.setFocus()
    settled(wall, qtbot)
    assert wall.meeting.piles["b"].name == "Nooit alleen"


def test_a_name_of_a_pile_that_seems_to_be_somebodys_is_asked_about(open_wall: Open, qtbot: QtBot) -> None:
    """R59: on the wall in the hall everybody would read it."""
    wall = open_wall(six_stories(*TWO_PILES))
    before = wall.meeting.piles["b"].name
    QTest.mouseDClick(wall.canvas.viewport(), Qt.MouseButton.LeftButton, pos=on_name(wall, "b"))
    type_name("Bij Annie Bos, 06 12345678")
    settled(wall, qtbot)
    assert wall.meeting.piles["b"].name == before
    change, _keep = wall.notice.action_buttons
    QTest.mouseClick(change, Qt.MouseButton.LeftButton)
    settled(wall, qtbot)
    assert not wall.notice.isVisible()
    type_name(" en Jan", after="Bij Annie Bos, 06 12345678")
    _change, keep = wall.notice.action_buttons
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    settled(wall, qtbot)
    assert wall.meeting.piles["b"].name == "Bij Annie Bos, 06 12345678 en Jan"


def type_name(words: str, after: str = "") -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, NameField)
    if after:
        assert field.text() == after
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize("way", ["key", "button", "corner"])
def test_a_name_that_is_being_typed_is_kept_when_the_wall_is_closed(
    open_wall: Open, qtbot: QtBot, way: str
) -> None:
    """R19: by its key, its button, or the corner of the window."""
    wall = open_wall(six_stories(*TWO_PILES))
    controller = wall._controller
    QTest.mouseDClick(wall.canvas.viewport(), Qt.MouseButton.LeftButton, pos=on_name(wall, "b"))
    field = QApplication.focusWidget()
    assert isinstance(field, NameField)
    QTest.keyClicks(field, "Nooit alleen")
    match way:
        case "key":
            QTest.keyClick(field, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
        case "button":
            QTest.mouseClick(wall.top.leave, Qt.MouseButton.LeftButton)
        case _corner:
            wall.close()
    qtbot.waitUntil(lambda: not controller.busy)
    assert controller.meeting.piles["b"].name == "Nooit alleen"


def test_a_name_that_is_asked_about_is_not_lost_by_closing(open_wall: Open, qtbot: QtBot) -> None:
    """R59: the wall stays for the answer, once; what others do meanwhile takes the question away neither."""
    wall = open_wall(six_stories(*TWO_PILES))
    QTest.mouseDClick(wall.canvas.viewport(), Qt.MouseButton.LeftButton, pos=on_name(wall, "b"))
    field = QApplication.focusWidget()
    assert isinstance(field, NameField)
    QTest.keyClicks(field, "Bij Annie Bos")
    QTest.mouseClick(wall.top.leave, Qt.MouseButton.LeftButton)
    assert wall.isVisible()
    wall._controller.do(c.LayBeside(((5, 0, 300),)))
    settled(wall, qtbot)
    _change, keep = wall.notice.action_buttons
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    settled(wall, qtbot)
    assert wall.meeting.piles["b"].name == "Bij Annie Bos"
    QTest.mouseClick(wall.top.leave, Qt.MouseButton.LeftButton)
    assert not isValid(wall) or not wall.isVisible()
