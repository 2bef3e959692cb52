"""Who types is never taken for somebody who steers the hall, whichever way the field goes (P13, P18)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.domain.values.stage import Cover, SlideKind
from bijeenkomst.session.interface import Failed
from bijeenkomst.ui.asking_first.gate import Question
from bijeenkomst.ui.asking_first.question import HallQuestion
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.console.key_guard import TYPING
from bijeenkomst.ui.console.keys_overview import KeysOverview
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit
from bijeenkomst.ui.widgets.text_question import TextQuestion
from tests.unit.domain.evening import joining
from tests.unit.ui.console.console_page import controller_of, page
from tests.unit.ui.console.going_through import come_to, press, quiet

__all__ = ["page"]
LEFT = Qt.MouseButton.LeftButton
WORDS = "rust? bt.va 123 gsku"
"""Every key of the evening that is a letter, a digit or a mark, and the space that turns the page in the hall."""


def type_on(words: str = WORDS) -> None:
    """Where the focus is now, as a keyboard does."""
    for letter in words:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, letter)


class Clock:
    """Stands still, until it is put on."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(page: EveningPage) -> Clock:
    page.keyboard.guard.clock = made = Clock()
    return made


def enter_in_present(page: EveningPage, qtbot: QtBot) -> None:
    page.present.field.setFocus()
    type_on("5")
    press(Qt.Key.Key_Return)


def enter_in_hands(page: EveningPage, qtbot: QtBot) -> None:
    come_to(page, qtbot, SlideKind.RECOGNITION)
    page.hands.fields[Answer.NO].setFocus()
    press(Qt.Key.Key_Return)


def enter_in_dots(page: EveningPage, qtbot: QtBot) -> None:
    come_to(page, qtbot, SlideKind.RECOGNITION)
    page.hands.more.click()
    page.hands.dots.fields[Answer.YES].setFocus()
    press(Qt.Key.Key_Enter)


def enter_in_the_first_step(page: EveningPage, qtbot: QtBot) -> None:
    come_to(page, qtbot, SlideKind.GROUP)
    page.group.step.setFocus()
    press(Qt.Key.Key_Return)


def page_down_in_an_addition(page: EveningPage, qtbot: QtBot) -> None:
    come_to(page, qtbot, SlideKind.ADDITIONS)
    page.additions.field.setFocus()
    type_on("bankj")
    press(Qt.Key.Key_PageDown)
    quiet(page, qtbot)


def the_clicker_turns_a_part_away(page: EveningPage, qtbot: QtBot) -> None:
    """As a phone that operates it, or the clicker while the projector's window has the keys."""
    come_to(page, qtbot, SlideKind.RECOGNITION)
    page.hands.fields[Answer.YES].setFocus()
    come_to(page, qtbot, SlideKind.THEME)


def answer_what_is_asked(page: EveningPage, qtbot: QtBot, words: str) -> None:
    (asked,) = page.window().findChildren(TextQuestion)
    asked.activateWindow()
    qtbot.waitUntil(asked.text.hasFocus)
    type_on(words)
    press(Qt.Key.Key_Return)
    quiet(page, qtbot)


def other_words_in_a_dialog(page: EveningPage, qtbot: QtBot) -> None:
    code = come_to(page, qtbot, SlideKind.ADDITIONS)
    controller_of(page).do(c.AddAddition("one", code, "Bankjes", Channel.CONSOLE))
    quiet(page, qtbot)
    page.additions.list.rows[0].build_menu().actions()[0].trigger()
    answer_what_is_asked(page, qtbot, "Een bank")


def own_words_in_the_programme(page: EveningPage, qtbot: QtBot) -> None:
    page.programme.build_menu().actions()[0].trigger()
    answer_what_is_asked(page, qtbot, "Het koor zingt")


def its_part_is_taken_away(page: EveningPage, qtbot: QtBot) -> None:
    page.programme.edit.click()
    page.programme.list.setCurrentRow(2)
    page.programme.minutes.setFocus()
    page.programme.edit.click()  # as the program may
    quiet(page, qtbot)


WAYS: tuple[Callable[[EveningPage, QtBot], None], ...] = (
    enter_in_present,
    enter_in_hands,
    enter_in_dots,
    enter_in_the_first_step,
    page_down_in_an_addition,
    the_clicker_turns_a_part_away,
    other_words_in_a_dialog,
    own_words_in_the_programme,
    its_part_is_taken_away,
)


@pytest.mark.parametrize("field_goes", WAYS, ids=lambda way: way.__name__)
def test_letters_after_a_field_that_went_by_itself_are_no_commands(
    page: EveningPage, qtbot: QtBot, clock: Clock, field_goes: Callable[[EveningPage, QtBot], None]
) -> None:
    """P18: nothing in the hall changes, no hand is counted, no button is pressed by the space or by Enter."""
    field_goes(page, qtbot)
    quiet(page, qtbot)
    page.activateWindow()  # as the desktop does when a dialog has closed
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert not isinstance(QApplication.focusWidget(), TYPING)
    before = controller_of(page).meeting
    type_on()
    press(Qt.Key.Key_Return)
    quiet(page, qtbot)
    assert controller_of(page).meeting == before
    clock.now += 1.01
    press(Qt.Key.Key_B)
    quiet(page, qtbot)
    assert controller_of(page).meeting.stage.cover is Cover.BLACK


def test_two_additions_typed_in_a_row_are_two_additions(page: EveningPage, qtbot: QtBot) -> None:
    """P18: R put the rest picture up, T the test picture, digits counted hands.

    The second is typed before the first is kept.
    """
    code = come_to(page, qtbot, SlideKind.ADDITIONS)
    before = controller_of(page).meeting.stage
    press(Qt.Key.Key_A)
    for words in ("Rust", "Tuin 1, 2 en 3. Bos", "Groen"):
        type_on(words)
        press(Qt.Key.Key_Return)
    quiet(page, qtbot)
    added = controller_of(page).meeting.additions_of(code)
    assert [one.text for one in added] == ["Rust", "Tuin 1, 2 en 3. Bos", "Groen"]
    assert controller_of(page).meeting.stage == before
    assert not controller_of(page).meeting.hands
    assert page.additions.field.hasFocus()


def click_beside(page: EveningPage) -> None:
    QTest.mouseClick(page, LEFT, pos=QPoint(4, 4))


def click_on_words(page: EveningPage) -> None:
    QTest.mouseClick(page.presenter._now_title, LEFT)


@pytest.mark.parametrize(
    "leave",
    [lambda _page: press(Qt.Key.Key_Escape), click_beside, click_on_words],
    ids=["escape", "beside it", "on the title"],
)
def test_a_field_that_was_left_on_purpose_gives_the_keys_back_at_once(
    page: EveningPage, qtbot: QtBot, leave: Callable[[EveningPage], None]
) -> None:
    """P13"""
    come_to(page, qtbot, SlideKind.ADDITIONS)
    page.additions.field.setFocus()
    type_on("Rust")
    leave(page)
    assert page.hasFocus()
    press(Qt.Key.Key_B)
    quiet(page, qtbot)
    assert controller_of(page).meeting.stage.cover is Cover.BLACK
    assert page.additions.field.text() == "Rust"


def test_words_may_go_on_for_longer_than_a_second_and_a_key_that_is_wanted_comes_through(
    page: EveningPage, qtbot: QtBot, clock: Clock
) -> None:
    """P18: each other letter is somebody who types on; the same one again is somebody who wants a black picture."""
    enter_in_present(page, qtbot)
    for letter in "bvt":
        clock.now += 0.9
        type_on(letter)
    clock.now += 0.6
    type_on("t")
    quiet(page, qtbot)
    assert controller_of(page).meeting.stage.cover is Cover.NONE
    clock.now += 0.6
    type_on("t")
    quiet(page, qtbot)
    assert controller_of(page).meeting.stage.cover is Cover.TEST


@pytest.mark.usefixtures("clock")
def test_words_typed_at_the_halls_window_are_words_too(page: EveningPage, qtbot: QtBot) -> None:
    """P18: after `A` was pressed there; a click there, or the next slide, ends it."""
    come_to(page, qtbot, SlideKind.RECOGNITION)
    hall = page._hall.window
    page._hall.screens.start_in_window()
    qtbot.waitUntil(hall.isVisible)
    QTest.keyClick(hall, Qt.Key.Key_A)
    QTest.keyClicks(hall, "rust")
    QTest.keyClick(hall, Qt.Key.Key_Return)
    QTest.keyClicks(hall, "tuin")
    assert page.additions.field.text() == "tuin"
    come_to(page, qtbot, SlideKind.THEME)
    before = controller_of(page).meeting.stage
    QTest.keyClicks(hall, WORDS)
    quiet(page, qtbot)
    assert controller_of(page).meeting.stage == before
    QTest.mouseClick(hall, LEFT)
    QTest.keyClick(hall, Qt.Key.Key_B)
    quiet(page, qtbot)
    assert controller_of(page).meeting.stage.cover is Cover.BLACK


def test_an_addition_that_could_not_be_kept_is_in_the_field_again(
    page: EveningPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R19: with what was typed after it."""
    come_to(page, qtbot, SlideKind.ADDITIONS)
    session = controller_of(page)._session
    monkeypatch.setattr(session, "submit", lambda _request, tell: tell(Failed("De schijf is vol.")))
    page.additions.field.setFocus()
    with qtbot.waitSignal(controller_of(page).failed):
        type_on("Bankjes")
        press(Qt.Key.Key_Return)
        type_on("Rust")
    quiet(page, qtbot)
    assert page.additions.field.text() == "Bankjes Rust"


def test_half_an_addition_stays_with_its_own_theme(page: EveningPage, qtbot: QtBot) -> None:
    come_to(page, qtbot, SlideKind.ADDITIONS)
    page.additions.field.setFocus()
    type_on("Bankj")
    come_to(page, qtbot, SlideKind.ADDITIONS, theme=1)
    assert page.additions.field.text() == ""
    come_to(page, qtbot, SlideKind.ADDITIONS)
    assert page.additions.field.text() == "Bankj"


def test_a_first_step_is_kept_with_the_group_it_was_typed_for(page: EveningPage, qtbot: QtBot) -> None:
    """R37: also when the next group comes on while somebody types."""
    code = come_to(page, qtbot, SlideKind.GROUP)
    page.group.step.setFocus()
    type_on("Koffie")
    following = come_to(page, qtbot, SlideKind.GROUP, theme=1)
    quiet(page, qtbot)
    meeting = controller_of(page).meeting
    assert (meeting.group(code).first_step, meeting.group(following).first_step) == ("Koffie", "")


def test_who_types_is_not_put_out_of_the_field(page: EveningPage, qtbot: QtBot) -> None:
    """Whatever phones send, when the programme or a theme is changed, and when all is shown anew."""
    code = come_to(page, qtbot, SlideKind.GROUP)
    page.group.step.setFocus()
    type_on("Koff")
    controller = controller_of(page)
    controller.do(c.AddAddition("a", code, "Bankjes", Channel.PHONE))
    controller.do(c.ReorderThemes(tuple(theme.code for theme in controller.meeting.in_order[::-1])))
    quiet(page, qtbot)
    page._refresh_all()
    assert page.group.step.hasFocus()
    type_on("ie")
    assert page.group.step.text() == "Koffie"


def test_the_card_with_the_keys_gives_the_field_back(page: EveningPage, qtbot: QtBot) -> None:
    """P13: F1 works while somebody types, who then types on."""
    come_to(page, qtbot, SlideKind.ADDITIONS)
    page.additions.field.setFocus()
    press(Qt.Key.Key_F1)
    (card,) = page.findChildren(KeysOverview)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.additions.field.hasFocus)
    type_on("b")
    assert page.additions.field.text() == "b"


@pytest.mark.parametrize("name", ["who", "before", "step", "minutes"])
def test_escape_leaves_a_field_and_not_the_black_picture(page: EveningPage, qtbot: QtBot, name: str) -> None:
    """P12, P13: in each kind of field."""
    controller_of(page).do(joining(controller_of(page).meeting))
    come_to(page, qtbot, SlideKind.GROUP)
    fields: dict[str, QWidget] = {
        "who": page.group.caller.who,
        "before": page.group.caller.before.line,
        "step": page.group.step,
        "minutes": page.times.minutes,
    }
    press(Qt.Key.Key_B)
    quiet(page, qtbot)
    fields[name].setFocus()
    press(Qt.Key.Key_Escape)
    quiet(page, qtbot)
    assert page.hasFocus()
    assert controller_of(page).meeting.stage.cover is Cover.BLACK
    press(Qt.Key.Key_Escape)
    quiet(page, qtbot)
    assert controller_of(page).meeting.stage.cover is Cover.NONE


def test_digits_in_an_addition_count_no_hands(page: EveningPage, qtbot: QtBot) -> None:
    """R21: `A` while hands are counted."""
    code = come_to(page, qtbot, SlideKind.RECOGNITION)
    press(Qt.Key.Key_A)
    type_on("12 bomen")
    press(Qt.Key.Key_Return)
    type_on("3")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_1)
    quiet(page, qtbot)
    assert controller_of(page).meeting.hands == {code: Tally(yes=1)}


def test_a_question_that_comes_in_the_way_of_words_is_not_answered_by_them(
    page: EveningPage, qtbot: QtBot, clock: Clock
) -> None:
    """P18, R2: a number in an addition is asked about, while the next one is typed already."""
    code = come_to(page, qtbot, SlideKind.ADDITIONS)
    asked: list[HallQuestion] = []

    def ask(question: Question) -> None:
        asked.append(HallQuestion(page, question))
        asked[0].open()
        asked[0].activateWindow()

    controller_of(page).ask_first_with(ask)
    page.additions.field.setFocus()
    type_on("Bel 06 12345678")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), GrowingTextEdit))
    (masked,) = (field.text() for field in asked[0].fields.values())
    type_on("rust en ruimte")
    press(Qt.Key.Key_Return)
    assert asked[0].isVisible()
    assert [field.text() for field in asked[0].fields.values()] == [masked]
    assert not controller_of(page).meeting.additions_of(code)
    assert page.additions.field.text() == "Bel 06 12345678"
    clock.now += 1.01
    press(Qt.Key.Key_Return)
    quiet(page, qtbot)
    assert [one.text for one in controller_of(page).meeting.additions_of(code)] == [masked]
    assert page.additions.field.text() == ""
