"""R61: a quote is found back at the very words that were marked, though these stand in its story more than once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.document.file import read_only
from bijeenkomst.domain.commands import BringInStories, EditStory, MakePile
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.stories.stories_of_pile import StoriesOfPile
from bijeenkomst.ui.stories.theme_of_pile import ThemeOfPileWindow
from tests.unit.ui.sessions import a_controller
from tests.unit.ui.stories.marking import drag_over, marked_places

LEFT = Qt.MouseButton.LeftButton
BUS = "De bus kwam niet. Ik wachtte 👵🏽 op de bus en de bus kwam niet, dus ging ik naar huis."
CAFE = "Het cafe\u0301 is dicht en het cafe\u0301 blijft dicht, zei ook het cafe\u0301 zelf."


@pytest.fixture
def controller(tmp_path: Path, qtbot: QtBot) -> Iterator[Controller]:
    made = a_controller(tmp_path / "avond.bijeenkomst", Meeting(code_seed=1))
    made.do(BringInStories((StoryDraft(BUS), StoryDraft(CAFE))))
    made.do(MakePile("a", (1, 2), 0, 0, "Samen"))
    qtbot.waitUntil(lambda: "a" in made.meeting.piles and not made.busy)
    yield made
    for window in QApplication.topLevelWidgets():
        if isinstance(window, ThemeOfPileWindow):
            window.close()
    made.close()


def opened(controller: Controller, qtbot: QtBot) -> ThemeOfPileWindow:
    window = ThemeOfPileWindow(controller, "a")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def kept(window: ThemeOfPileWindow, controller: Controller, qtbot: QtBot) -> None:
    before = controller.meeting.picked_quotes
    QTest.mouseClick(window.save, LEFT)
    qtbot.waitUntil(lambda: controller.meeting.picked_quotes != before and not controller.busy)


def shown_places(told: StoriesOfPile) -> dict[int, list[int]]:
    return {number: places for number, shown in told.stories.items() if (places := marked_places(shown))}


def test_the_second_place_is_marked_when_the_window_opens_again(
    qtbot: QtBot, controller: Controller, tmp_path: Path
) -> None:
    """Past letters that Qt counts as two, and accents that stand by themselves; also once it was stored."""
    window = opened(controller, qtbot)
    drag_over(window.told.stories[1], "bus kwam niet", last_time=True)
    drag_over(window.told.stories[2], "het", last_time=True)
    bus, cafe = controller.meeting.stories[1].text, controller.meeting.stories[2].text
    words = {1: [bus.rindex("bus kwam niet")], 2: [cafe.rindex("het")]}
    assert shown_places(window.told) == words
    assert window.form.draft.quotes == ("… bus kwam niet …", "… het …")
    kept(window, controller, qtbot)
    assert shown_places(opened(controller, qtbot).told) == words
    (picked,) = read_only(tmp_path / "avond.bijeenkomst").picked_quotes.values()
    assert [one.places[0][0] for one in picked] == [words[1][0], words[2][0]]


def test_both_parts_of_a_shortened_quote_stand_where_they_were_marked(
    qtbot: QtBot, controller: Controller
) -> None:
    """And after an undo where they were before that."""
    window = opened(controller, qtbot)
    for words, last_time in (("bus", False), ("niet", True)):
        drag_over(window.told.stories[1], words, last_time=last_time)
    first = [BUS.index("bus"), BUS.rindex("niet")]
    kept(window, controller, qtbot)
    again = opened(controller, qtbot)
    assert shown_places(again.told) == {1: first}
    again.told.stories[1].clear_marks()
    for words in ("bus", "niet"):
        drag_over(again.told.stories[1], words, last_time=True)
    assert again.form.draft.quotes == ("… bus … niet …",)
    kept(again, controller, qtbot)
    second = opened(controller, qtbot)
    assert shown_places(second.told) == {1: [BUS.rindex("bus"), BUS.rindex("niet")]}
    second.close()
    controller.undo()
    qtbot.waitUntil(lambda: not controller.busy)
    assert shown_places(opened(controller, qtbot).told) == {1: first}


def test_a_correction_before_the_marked_words_moves_the_mark_along(
    qtbot: QtBot, controller: Controller
) -> None:
    """In the window that is open, and in one that is opened afterwards."""
    window = opened(controller, qtbot)
    drag_over(window.told.stories[1], "bus", last_time=True)
    corrected = BUS.replace("De bus", "Onze bus")
    controller.do(EditStory(1, corrected, ""))
    qtbot.waitUntil(lambda: window.told.stories[1].text() == corrected)
    assert shown_places(window.told) == {1: [corrected.rindex("bus")]}
    kept(window, controller, qtbot)
    controller.do(EditStory(1, BUS, ""))
    qtbot.waitUntil(lambda: controller.meeting.stories[1].text == BUS)
    assert shown_places(opened(controller, qtbot).told) == {1: [BUS.rindex("bus")]}
