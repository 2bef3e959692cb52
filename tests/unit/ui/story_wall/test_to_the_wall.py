"""From the page of the conversations to the wall and back, in the program's own windows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.preparation.theme_card import ThemeCard
from bijeenkomst.ui.shell.open_meeting import OpenMeeting
from bijeenkomst.ui.stories.story_editor import StoryEditor
from bijeenkomst.ui.stories.theme_of_pile import ThemeOfPileWindow
from bijeenkomst.ui.story_wall.wall_state import Focus
from bijeenkomst.ui.story_wall.wall_window import StoryWallWindow
from tests.unit.ui.sessions import GivenDialogs, a_controller, services
from tests.unit.ui.story_wall.at_the_wall import six_stories


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenMeeting]:
    """A meeting with a pile, at the page of the conversations."""
    meeting = six_stories(c.MakePile("a", (2, 3), 900, 900, "Samen"))
    made = OpenMeeting(a_controller(tmp_path / "avond.bijeenkomst", meeting), services(), GivenDialogs())
    made.window.show()
    made.window.preparation.show_section(Section.CONVERSATIONS)
    yield made
    made.close()


def walls(opened: OpenMeeting) -> list[StoryWallWindow]:
    return [one for one in opened.window.findChildren(StoryWallWindow) if one.isVisible()]


def test_a_button_leads_to_the_one_wall(opened: OpenMeeting) -> None:
    page = opened.window.preparation.conversations
    QTest.mouseClick(page.to_wall, Qt.MouseButton.LeftButton)
    (wall,) = walls(opened)
    assert set(wall.canvas.wall.cards) == set(range(1, 7))
    QTest.mouseClick(page.to_wall, Qt.MouseButton.LeftButton)
    assert walls(opened) == [wall]
    QTest.mouseClick(wall.top.leave, Qt.MouseButton.LeftButton)
    assert not walls(opened)


def test_a_theme_leads_back_to_its_pile_on_the_wall(opened: OpenMeeting) -> None:
    """R61."""
    opened.window.preparation.conversations.wall_asked.emit("a")
    (wall,) = walls(opened)
    assert wall.state.focus == Focus(pile="a")
    assert wall.canvas.seen.contains(wall.canvas.wall.grounds["a"].panel.sceneBoundingRect())


def test_a_story_is_corrected_from_the_wall(opened: OpenMeeting, qtbot: QtBot) -> None:
    opened.show_wall()
    (wall,) = walls(opened)
    wall.state.go_to(Focus(card=5))
    QTest.keyClick(wall.canvas, Qt.Key.Key_E)
    (editor,) = wall.findChildren(StoryEditor)
    editor.form.story.setPlainText("Om half negen is het druk op straat.")
    QTest.mouseClick(editor.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wall.canvas.wall.cards[5].story.text == "Om half negen is het druk op straat.")
    qtbot.waitUntil(lambda: wall.canvas.wall.cards[5].measure is not None)


def test_what_two_windows_show_agrees(opened: OpenMeeting, qtbot: QtBot) -> None:
    """The page of the conversations and the wall hear the same."""
    opened.show_wall()
    (wall,) = walls(opened)
    opened.controller.do(c.TakeStoriesAway((3,)))
    qtbot.waitUntil(lambda: 3 not in wall.canvas.wall.cards)
    opened.controller.undo()
    qtbot.waitUntil(lambda: 3 in wall.canvas.wall.cards)
    assert wall.canvas.wall.shown.lying_on("a") == (2, 3)


def test_a_pile_becomes_a_theme_from_the_wall_and_leads_back(opened: OpenMeeting, qtbot: QtBot) -> None:
    """R61."""
    opened.show_wall()
    (wall,) = walls(opened)
    wall.canvas.show_pile("a")
    QTest.keyClick(wall.canvas, Qt.Key.Key_T)
    (made,) = wall.findChildren(ThemeOfPileWindow)
    made.form.core.setPlainText("Samen is beter dan alleen.")
    QTest.mouseClick(made.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(opened.controller.meeting.piles["a"].theme))
    heading = wall.canvas.wall.grounds["a"].heading
    assert heading.theme is not None
    assert heading.theme.title == "Samen"

    QTest.mouseClick(wall.top.leave, Qt.MouseButton.LeftButton)
    opened.window.preparation.show_section(Section.THEMES)
    (card,) = opened.window.preparation.themes.list.findChildren(ThemeCard)
    QTest.mouseClick(card.wall, Qt.MouseButton.LeftButton)
    (wall,) = walls(opened)
    assert wall.state.focus == Focus(pile="a")
