"""R2, R35: whatever would show the hall a number, an address or a name of somebody who joined is asked about once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.addition import NO_THEME, Visibility
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.asking_first.question import HallQuestion
from tests.unit.ui.console.whole_console import NAME, NUMBER, SAID, Console, click

MASKED = "Bel 06-… (18-20 uur), vraag naar [naam]"


@pytest.fixture
def console(tmp_path: Path, qtbot: QtBot) -> Iterator[Console]:
    made = Console(tmp_path, qtbot)
    yield made
    made.close()


def approve_with_a_key(console: Console) -> None:
    console.from_phone()
    QTest.keyClick(console.page, Qt.Key.Key_G)


def approve_with_its_button(console: Console) -> None:
    console.from_phone()
    click(console.page.queue.rows()[0].show_button)


def make_a_theme_of_what_is_missed(console: Console) -> None:
    console.from_phone(theme=NO_THEME)
    click(console.page.queue.rows()[0].show_button)


def make_a_theme_of_it(console: Console) -> None:
    console.from_phone()
    console.page.queue.rows()[0]._make_theme()


def type_it(console: Console) -> None:
    QTest.keyClick(console.page, Qt.Key.Key_A)
    QTest.keyClicks(console.page.additions.field, SAID)
    QTest.keyClick(console.page.additions.field, Qt.Key.Key_Return)


def put_it_in_other_words(console: Console) -> None:
    console.do(c.AddAddition("b", console.code, "Koken", Channel.CONSOLE))
    console.controller.do(c.RewordAddition(console.code, "b", SAID))


def write_it_as_first_step(console: Console) -> None:
    console.do(c.ShowSlide(Slide(SlideKind.GROUP, console.code)))
    console.page.group.step.setFocus()
    QTest.keyClicks(console.page.group.step, SAID)
    QTest.keyClick(console.page.group.step, Qt.Key.Key_Return)


def put_it_in_the_programme(console: Console) -> None:
    console.page.programme.add(SlideKind.WORDS, words=SAID)


def split_a_theme_with_it(console: Console) -> None:
    console.controller.do(c.SplitTheme(console.code, ThemeDraft("Koken", SAID)))


WAYS = (
    approve_with_a_key,
    approve_with_its_button,
    make_a_theme_of_what_is_missed,
    make_a_theme_of_it,
    type_it,
    put_it_in_other_words,
    write_it_as_first_step,
    put_it_in_the_programme,
    split_a_theme_with_it,
)


@pytest.mark.parametrize("way", WAYS)
def test_however_it_would_come_before_the_hall_it_is_asked_first(
    console: Console, way: Callable[[Console], None]
) -> None:
    """With the words that are offered, number and name are gone and the rest stays."""
    way(console)
    assert console.asks()
    assert NUMBER not in console.in_sight()
    assert "een telefoonnummer en een naam van iemand die meedoet" in said_by(console.question())
    (field,) = console.question().fields.values()
    assert field.text() == MASKED
    QTest.keyClick(field, Qt.Key.Key_Return)
    console.settled()
    assert MASKED in console.in_sight()
    assert NUMBER not in console.in_sight()
    assert NAME not in console.in_sight()


@pytest.mark.parametrize("way", [approve_with_a_key, type_it])
def test_who_says_no_shows_nothing_of_it(console: Console, way: Callable[[Console], None]) -> None:
    """What was typed stays in its field."""
    way(console)
    console.answer(lambda asked: asked.cancel)
    assert NUMBER not in console.in_sight()
    assert NAME not in console.in_sight()
    assert console.page.additions.field.text() == (SAID if way is type_it else "")


@pytest.mark.parametrize("way", WAYS)
def test_who_wants_it_as_it_is_gets_that_and_is_not_asked_again(
    console: Console, way: Callable[[Console], None]
) -> None:
    """Once: also not when it is taken back and done again."""
    way(console)
    console.answer(lambda asked: asked.as_it_was)
    assert SAID in console.in_sight()
    console.controller.undo()
    assert not console.asks()
    assert SAID not in console.in_sight()
    console.controller.redo()
    assert not console.asks()
    assert SAID in console.in_sight()


def test_taking_back_what_hid_it_asks_too(console: Console, qtbot: QtBot) -> None:
    """Ctrl+Z after it was hidden would bring it back; there are no other words to offer then."""
    console.controller.ask_first_with(
        None
    )  # as in a meeting that another version of the program showed it in
    console.do(c.AddAddition("b", console.code, SAID, Channel.CONSOLE), c.HideAddition(console.code, "b"))
    console.controller.ask_first_with(console.window._ask_first)
    QTest.keyClick(console.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert console.asks()
    assert console.question().agree.isHidden()
    console.answer(lambda asked: asked.cancel)
    assert SAID not in console.in_sight()
    QTest.keyClick(console.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    console.answer(lambda asked: asked.as_it_was)
    assert SAID in console.in_sight()


def test_taking_a_mask_back_asks(console: Console) -> None:
    console.from_phone()
    QTest.keyClick(console.page, Qt.Key.Key_G)
    QTest.keyClick(next(iter(console.question().fields.values())), Qt.Key.Key_Return)
    console.settled()
    console.do(c.RewordAddition(console.code, "a", SAID.replace("Bel", "Bel maar")))
    assert console.asks()
    console.answer(lambda asked: asked.cancel)
    assert NUMBER not in console.in_sight()


def test_what_moves_or_is_ordinary_asks_nothing(console: Console) -> None:
    """A calm evening: nothing extra for who needs it not."""
    console.from_phone("Samen eten op dinsdag om 17.30 uur, 5 euro")
    assert console.page.queue.rows()[0].mark.isHidden()
    QTest.keyClick(console.page, Qt.Key.Key_G)
    assert not console.asks()
    console.do(c.MoveAddition(console.code, "a", console.meeting.in_order[1].code))
    console.from_phone(key="b")
    console.controller.do(c.MoveAddition(console.code, "b", console.meeting.in_order[1].code))
    assert not console.asks()
    assert console.meeting.waiting[0].visibility is Visibility.WAITING


def test_it_is_marked_on_the_console_before_anybody_approves_it(console: Console) -> None:
    """In words, for a screen reader too, and without saying the number once more."""
    console.from_phone()
    (row,) = console.page.queue.rows()
    assert row.mark.isVisible()
    assert row.mark.text() == "Let op: misschien een telefoonnummer en een naam van iemand die meedoet."
    assert row.show_button.accessibleDescription() == row.mark.text()


def test_the_clicker_goes_on_while_it_is_asked_and_the_hall_sees_no_question(console: Console) -> None:
    """R18, P13: the question stands on the console only."""
    approve_with_a_key(console)
    before = console.meeting.stage.slide
    QTest.keyClick(console.question(), Qt.Key.Key_PageDown)
    console.settled()
    assert console.meeting.stage.slide != before
    assert console.question().parentWidget() is console.window


def test_nobody_stays_known_after_they_left(console: Console) -> None:
    """R44: who was taken away is not kept to be looked for."""
    assert console.controller.people is console.controller.people
    console.do(c.Withdraw("w", ((console.meeting.in_order[2].code, "one"),)))
    console.from_phone(f"{NAME} weet meer")
    QTest.keyClick(console.page, Qt.Key.Key_G)
    assert not console.asks()


def said_by(asked: HallQuestion) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(one.text() for one in asked.findChildren(QLabel))
