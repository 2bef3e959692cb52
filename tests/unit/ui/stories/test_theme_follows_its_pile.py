"""R61: people go on at the wall while the window of a pile is open; what was picked stays valid, or it is said."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.stories.theme_of_pile import ThemeOfPileWindow, open_theme_of_pile
from tests.unit.ui.sessions import a_controller
from tests.unit.ui.stories.marking import drag_over

LEFT = Qt.MouseButton.LeftButton
TOLD = ("De winkel is dicht.", "Ik zou koffie schenken.", "De bus rijdt niet.", "Het is stil hier.")
Opened = tuple[ThemeOfPileWindow, Controller]


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Opened]:
    """The window of pile "Ontmoeten", with two of its three stories quoted; story 4 lies on a pile without a name."""
    controller = a_controller(tmp_path / "avond.bijeenkomst", Meeting(code_seed=1))
    controller.do(c.BringInStories(tuple(map(StoryDraft, TOLD))))
    controller.do(c.MakePile("a", (1, 2, 3), 0, 0, "Ontmoeten"))
    controller.do(c.MakePile("b", (4,), 300, 0))
    qtbot.waitUntil(lambda: len(controller.meeting.piles) == 2 and not controller.busy)
    window = ThemeOfPileWindow(controller, "a")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QTest.keyClicks(window.form.core, "Een plek voor iedereen")
    drag_over(window.told.stories[2], "koffie schenken")
    drag_over(window.told.stories[3], "bus rijdt")
    yield window, controller
    for one in QApplication.topLevelWidgets():
        if isinstance(one, ThemeOfPileWindow):
            one.close()
    controller.close()


def after(opened: Opened, qtbot: QtBot, seen: Callable[[], object], *commands: c.Command) -> None:
    """People do this elsewhere, and the window shows it."""
    for command in commands:
        opened[1].do(command)
    qtbot.waitUntil(lambda: bool(seen()) and not opened[1].busy)


def undone(opened: Opened, qtbot: QtBot, seen: Callable[[], object]) -> None:
    opened[1].undo()
    qtbot.waitUntil(lambda: bool(seen()))


def in_sight(window: ThemeOfPileWindow) -> list[int]:
    """The stories from top to bottom."""
    shown = {
        one.mapTo(window, one.rect().topLeft()).y(): number for number, one in window.told.stories.items()
    }
    return [shown[y] for y in sorted(shown)]


def test_a_story_that_comes_on_the_pile_can_be_marked(qtbot: QtBot, opened: Opened) -> None:
    window, controller = opened
    after(opened, qtbot, lambda: 4 in window.told.stories, c.LayOnPile((4,), "a"))
    qtbot.waitUntil(lambda: in_sight(window) == [1, 2, 3, 4])
    drag_over(window.told.stories[4], "stil hier")
    QTest.mouseClick(window.save, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 1)
    assert len(controller.meeting.in_order[0].quotes) == 3


def test_a_quote_of_a_story_that_leaves_the_pile_is_said_and_comes_back_with_it(
    qtbot: QtBot, opened: Opened
) -> None:
    window, controller = opened
    after(opened, qtbot, lambda: 2 not in window.told.stories, c.LayBeside(((2, 900, 0),)))
    said = "Verhaal 2 ligt niet meer op deze stapel. Dit citaat doet daarom niet mee: „… koffie schenken.”."
    assert window.news.sentence == said
    assert window.form.draft.quotes == ("… bus rijdt …",)
    assert window.form.core.text() == "Een plek voor iedereen"
    undone(opened, qtbot, lambda: in_sight(window) == [1, 2, 3])
    assert window.news.sentence == ""
    assert set(window.form.draft.quotes) == {"… bus rijdt …", "… koffie schenken."}
    after(opened, qtbot, lambda: 2 not in window.told.stories, c.MakePile("c", (2, 1), 600, 0))
    QTest.mouseClick(window.save, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 1)
    assert controller.meeting.in_order[0].quotes == ("… bus rijdt …",)


def test_a_quote_whose_words_were_corrected_away_is_said_too(qtbot: QtBot, opened: Opened) -> None:
    window, _controller = opened
    after(opened, qtbot, lambda: window.news.sentence, c.EditStory(3, "Er rijdt niets.", ""))
    assert (
        window.news.sentence
        == "Verhaal 3 is veranderd. Dit citaat staat er niet meer zo in: „… bus rijdt …”."
    )
    assert window.form.draft.quotes == ("… koffie schenken.",)
    undone(opened, qtbot, lambda: not window.news.sentence)
    assert window.told.stories[3].quote == "… bus rijdt …"


def test_the_keyboard_goes_to_the_story_beside_the_one_that_went(qtbot: QtBot, opened: Opened) -> None:
    window, _controller = opened
    window.told.stories[2].setFocus()
    after(opened, qtbot, lambda: 2 not in window.told.stories, c.PutBack((2,)))
    assert window.told.stories[3].hasFocus()


def test_a_pile_that_is_joined_says_so_and_an_undo_lets_people_go_on(qtbot: QtBot, opened: Opened) -> None:
    window, controller = opened
    after(opened, qtbot, lambda: window.news.sentence, c.JoinPiles("a", "b"))
    assert "Deze stapel is er niet meer." in window.news.sentence
    assert not window.save.isEnabled()
    QTest.keyClick(window.form.title, Qt.Key.Key_Return)
    assert window.isVisible()
    assert not controller.meeting.themes
    undone(opened, qtbot, window.save.isEnabled)
    QTest.mouseClick(window.save, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 1)
    assert len(controller.meeting.in_order[0].quotes) == 2


def test_a_pile_that_is_emptied_can_still_be_a_theme(qtbot: QtBot, opened: Opened) -> None:
    window, controller = opened
    after(opened, qtbot, lambda: not window.told.stories, c.PutBack((1, 2, 3)))
    assert window.news.sentence.count("ligt niet meer op deze stapel") == 2
    QTest.mouseClick(window.save, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 1)
    assert controller.meeting.in_order[0].quotes == ()


def test_a_name_that_changes_is_the_title_until_somebody_types_one(qtbot: QtBot, opened: Opened) -> None:
    window, _controller = opened
    after(opened, qtbot, lambda: window.form.title.text() == "Elkaar zien", c.NamePile("a", "Elkaar zien"))
    window.form.title.setFocus()
    QTest.keyClicks(window.form.title, ", elke dag")
    after(opened, qtbot, lambda: "Buren" in window.name.text(), c.NamePile("a", "Buren"))
    assert window.form.title.text() == "Elkaar zien, elke dag"


def test_a_theme_that_is_corrected_elsewhere_is_not_put_back(qtbot: QtBot, opened: Opened) -> None:
    """And one that is taken away is made anew by who goes on here."""
    window, controller = opened
    QTest.mouseClick(window.save, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 1 and not controller.busy)
    again = ThemeOfPileWindow(controller, "a")
    again.show()
    (theme,) = controller.meeting.in_order
    draft = ThemeDraft("Elkaar zien", theme.core_sentence, theme.quotes, True)
    controller.do(c.EditTheme(theme.code, draft))
    qtbot.waitUntil(lambda: again.form.draft == draft)
    controller.do(c.RemoveTheme(theme.code))
    qtbot.waitUntil(lambda: again.save.text() == "Maak dit thema")
    assert again.form.draft == draft
    QTest.mouseClick(again.save, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 1)
    assert controller.meeting.in_order[0].title == "Elkaar zien"


def test_one_pile_has_one_window(opened: Opened) -> None:
    window, controller = opened
    other = QWidget()
    open_theme_of_pile(controller, "a", other)
    assert other.findChildren(ThemeOfPileWindow) == []
    open_theme_of_pile(controller, "b", window)
    (second,) = window.findChildren(ThemeOfPileWindow)
    second.close()


def test_it_goes_with_the_window_of_its_meeting(qtbot: QtBot, opened: Opened) -> None:
    """What happens to the pile at that moment is no longer for it."""
    _window, controller = opened
    meeting_window = QWidget()
    open_theme_of_pile(controller, "b", meeting_window)
    (window,) = meeting_window.findChildren(ThemeOfPileWindow)
    with qtbot.waitSignal(window.destroyed):
        controller.do(c.PutBack((4,)))
        meeting_window.deleteLater()
    qtbot.waitUntil(lambda: "b" not in controller.meeting.piles and not controller.busy)
