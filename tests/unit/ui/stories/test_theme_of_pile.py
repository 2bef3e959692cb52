"""R61: a pile becomes a theme, with quotes that are words of its own stories; R2 is asked again at that moment."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import BringInStories, BringInThemes, CountPresent, EditStory, MakePile
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story import PickedQuote, StoryDraft
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.stories.theme_of_pile import ThemeOfPileWindow
from tests.unit.ui.sessions import a_controller
from tests.unit.ui.stories.marking import drag_over, select_with_keys

LEFT = Qt.MouseButton.LeftButton
SHOP = "Sinds de winkel dicht is, zie ik mijn buren alleen nog in de auto. Je zwaait, maar je spreekt elkaar niet."
COFFEE = "Ik zou best één middag koffie willen schenken 🍰, als er maar een ruimte is."
CALL = "Bel Jan de Vries op 06 12345678 als je mee wilt doen met het koor."
OpenWindow = Callable[..., ThemeOfPileWindow]


@pytest.fixture
def controller(tmp_path: Path, qtbot: QtBot) -> Iterator[Controller]:
    """Of a meeting with a pile "Ontmoeten" of three stories, and one with one story."""
    made = a_controller(tmp_path / "avond.bijeenkomst", Meeting(code_seed=1))
    drafts = [
        StoryDraft(SHOP, "keukentafel"),
        StoryDraft(COFFEE, "soos", "koffie willen schenken"),
        StoryDraft(CALL),
    ]
    made.do(BringInStories((*drafts, StoryDraft("De bus rijdt niet."))))
    made.do(MakePile("ontmoeten", (1, 2, 3), 0, 0, "Ontmoeten"))
    made.do(MakePile("bus", (4,), 200, 0))
    qtbot.waitUntil(lambda: len(made.meeting.piles) == 2 and not made.busy)
    yield made
    made.close()


@pytest.fixture
def open_window(controller: Controller, qtbot: QtBot) -> Iterator[OpenWindow]:
    def open_(pile: str = "ontmoeten") -> ThemeOfPileWindow:
        window = ThemeOfPileWindow(controller, pile)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield open_
    for window in QApplication.topLevelWidgets():
        if isinstance(window, ThemeOfPileWindow):
            window.close()


def test_a_pile_becomes_a_theme_with_the_mouse(
    qtbot: QtBot, controller: Controller, open_window: OpenWindow
) -> None:
    window = open_window()
    assert window.form.title.text() == "Ontmoeten"
    QTest.keyClicks(window.form.core, "Een plek waar je zomaar binnenloopt")
    drag_over(window.told.stories[1], "ik mijn buren alleen nog in de auto")
    drag_over(window.told.stories[2], "koffie willen schenken 🍰")
    assert window.form.draft.quotes == (
        "… ik mijn buren alleen nog in de auto.",
        "… koffie willen schenken 🍰 …",
    )
    QTest.mouseClick(window.save, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 1)
    (theme,) = controller.meeting.in_order
    assert (theme.title, theme.core_sentence) == ("Ontmoeten", "Een plek waar je zomaar binnenloopt")
    assert controller.meeting.piles["ontmoeten"].theme == theme.code
    assert controller.meeting.picked_quotes[theme.code] == (
        PickedQuote("… ik mijn buren alleen nog in de auto.", 1, ((30, 66),)),
        PickedQuote("… koffie willen schenken 🍰 …", 2, ((23, 48),)),
    )
    assert controller.meeting.stories[1].text == SHOP, "the original is kept"
    assert [story.number for story in controller.meeting.stories_of(theme.code)] == [1, 2, 3]


def test_a_pile_becomes_a_theme_with_the_keyboard_alone(
    qtbot: QtBot, controller: Controller, open_window: OpenWindow
) -> None:
    window = open_window()
    qtbot.waitUntil(window.form.title.hasFocus)
    select_with_keys(window.told.stories[1], "winkel dicht")
    select_with_keys(window.told.stories[1], "zwaait")
    assert window.form.draft.quotes == ("… winkel dicht … zwaait …",)
    select_with_keys(window.told.stories[1], "winkel")
    assert window.form.draft.quotes == ("… dicht … zwaait …",), "a second time takes it away"
    window.form.title.setFocus()
    QTest.keyClick(window.form.title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 1)


def test_there_is_room_for_three_quotes(
    qtbot: QtBot, controller: Controller, open_window: OpenWindow
) -> None:
    controller.do(BringInStories((StoryDraft("Het is stil hier."),)))
    controller.do(MakePile("vol", (1, 2, 4, 5), 0, 0))
    qtbot.waitUntil(lambda: "vol" in controller.meeting.piles and not controller.busy)
    window = open_window("vol")
    for number, word in ((1, "winkel"), (2, "middag"), (4, "bus"), (5, "stil")):
        drag_over(window.told.stories[number], word)
    assert len(window.form.draft.quotes) == 3
    assert "drie" in window.question.sentence or "3" in window.question.sentence
    assert window.told.stories[5].quote == ""
    (drop, *_others) = window.form.quotes.drops
    QTest.mouseClick(drop, LEFT)
    assert window.told.stories[1].quote == ""
    drag_over(window.told.stories[5], "stil")
    assert window.form.draft.quotes[-1] == "… stil …"


def test_who_can_be_recognised_is_asked_again_and_made_unreadable_in_the_story_too(
    qtbot: QtBot, controller: Controller, open_window: OpenWindow
) -> None:
    """R2, R59."""
    window = open_window()
    drag_over(window.told.stories[3], "Bel Jan de Vries op 06 12345678")
    QTest.mouseClick(window.save, LEFT)
    assert "In citaat 1 lijkt een telefoonnummer en een naam te staan." in window.question.sentence
    assert not controller.meeting.themes
    QTest.mouseClick(window.question.action_buttons[0], LEFT)
    assert window.save.hasFocus()
    QTest.mouseClick(window.save, LEFT)
    QTest.mouseClick(window.question.action_buttons[1], LEFT)
    qtbot.waitUntil(lambda: window.form.draft.quotes == ("Bel [naam] op 06-…",))
    assert window.save.hasFocus(), "the keyboard goes on where it was, to save what was looked at"
    QTest.mouseClick(window.save, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 1)
    assert controller.meeting.stories[3].text.startswith("Bel [naam] op 06-… als je")


def test_a_theme_of_a_pile_gets_other_words(
    qtbot: QtBot, controller: Controller, open_window: OpenWindow
) -> None:
    """What was marked is marked again; themes from a file stand beside it."""
    controller.do(BringInThemes((ThemeDraft("Uit een bestand"),)))
    window = open_window()
    drag_over(window.told.stories[1], "winkel dicht")
    QTest.mouseClick(window.form.sensitive, LEFT)
    QTest.mouseClick(window.form.along, LEFT)
    QTest.mouseClick(window.save, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 2 and not controller.busy)
    assert [theme.title for theme in controller.meeting.in_order] == ["Uit een bestand", "Ontmoeten"]
    assert controller.meeting.piles["ontmoeten"].in_package
    again = open_window()
    assert again.form.draft.quotes == ("… winkel dicht …",)
    assert again.form.sensitive.isChecked()
    assert again.form.along.isChecked()
    again.form.title.setText("Elkaar ontmoeten")
    QTest.mouseClick(again.save, LEFT)
    qtbot.waitUntil(lambda: controller.meeting.in_order[1].title == "Elkaar ontmoeten")
    assert len(controller.meeting.themes) == 2


def test_a_quote_that_stands_in_no_story_any_more_goes_only_after_it_was_said(
    qtbot: QtBot, controller: Controller, open_window: OpenWindow
) -> None:
    """R61: the story was corrected after its words were picked."""
    window = open_window()
    drag_over(window.told.stories[1], "winkel dicht")
    QTest.mouseClick(window.save, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 1 and not controller.busy)
    same = open_window()
    assert same.question.sentence == ""
    same.close()
    controller.do(EditStory(1, "De bakker ging weg.", ""))
    qtbot.waitUntil(lambda: not controller.busy)
    again = open_window()
    assert again.form.draft.quotes == ()
    assert "gaan weg als u hier bewaart" in again.question.sentence


def test_without_a_title_it_is_said_at_the_field(
    qtbot: QtBot, controller: Controller, open_window: OpenWindow
) -> None:
    window = open_window("bus")
    assert window.form.title.text() == ""
    QTest.mouseClick(window.save, LEFT)
    qtbot.waitUntil(lambda: bool(window.form.title_field.error))
    assert not controller.meeting.themes


def test_the_quote_that_was_typed_with_a_story_is_taken_with_one_click(open_window: OpenWindow) -> None:
    window = open_window()
    QTest.mouseClick(window.told.proposals[2], LEFT)
    assert window.form.draft.quotes == ("… koffie willen schenken …",)


def test_a_story_that_changes_meanwhile_keeps_the_marks_that_it_can(
    qtbot: QtBot, controller: Controller, open_window: OpenWindow
) -> None:
    window = open_window()
    drag_over(window.told.stories[1], "winkel dicht")
    controller.do(EditStory(1, f"Nou. {SHOP}", "keukentafel"))
    qtbot.waitUntil(lambda: window.told.stories[1].text().startswith("Nou."))
    assert window.form.draft.quotes == ("… winkel dicht …",)
    controller.do(EditStory(1, "Heel iets anders.", "keukentafel"))
    qtbot.waitUntil(lambda: window.form.draft.quotes == ())


def test_a_theme_that_people_answered_about_stays_as_it_is(
    qtbot: QtBot, controller: Controller, open_window: OpenWindow
) -> None:
    from bijeenkomst.domain.commands import AddAddition
    from bijeenkomst.domain.values.channel import Channel

    window = open_window()
    QTest.mouseClick(window.save, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 1)
    (theme,) = controller.meeting.in_order
    controller.do(CountPresent(20))
    controller.do(AddAddition("1", theme.code, "Een bankje", Channel.CONSOLE))
    qtbot.waitUntil(lambda: bool(controller.meeting.additions) and not controller.busy)
    again = open_window()
    again.form.title.setText("Anders")
    QTest.mouseClick(again.save, LEFT)
    qtbot.waitUntil(lambda: "mensen hebben al iets over dat thema gezegd" in again.question.sentence)
    assert controller.meeting.in_order[0].title == "Ontmoeten"


def test_a_story_in_arabic_begins_at_the_right(
    qtbot: QtBot, controller: Controller, open_window: OpenWindow
) -> None:
    """So does one that is corrected into it, and what somebody types."""
    arabic = "أريد أن أتحدث مع جيراني كل أسبوع."
    window = open_window()
    shown, core = window.told.stories[1], window.form.core
    assert shown.cursorRect().left() < shown.width() / 2
    controller.do(EditStory(1, arabic, "", ""))
    qtbot.waitUntil(lambda: shown.toPlainText() == arabic)
    assert shown.cursorRect().left() > shown.width() / 2
    drag_over(shown, "جيراني")
    assert "جيراني" in shown.quote
    QTest.keyClicks(core, "Een plek")
    assert core.cursorRect().left() < core.width() / 2
    core.clear()
    core.insertPlainText(arabic)
    core.moveCursor(core.textCursor().MoveOperation.Start)
    assert core.cursorRect().left() > core.width() / 2
