"""R2, R35: whatever would show the hall a number, an address or a name of somebody who joined is asked about once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.addition import NO_THEME, Visibility
from bijeenkomst.domain.channel import Channel
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.stage import Slide, SlideKind
from bijeenkomst.domain.texts import texts_of
from bijeenkomst.domain.theme import ThemeDraft
from bijeenkomst.session.interface import Request
from bijeenkomst.ui.asking_first.question import HallQuestion
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.steps import Step
from tests.unit.domain.evening import an_evening, joining
from tests.unit.ui.sessions import GivenDialogs, a_controller, services

NUMBER, NAME = "06-23456789", "Fenna"
SAID = f"Bel {NUMBER} (18-20 uur), vraag naar {NAME}"
MASKED = "Bel 06-… (18-20 uur), vraag naar [naam]"


class Console:
    """The whole window at the additions of the first theme, with Fenna among the people."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        meeting = an_evening()
        self.controller = a_controller(folder / "avond.bijeenkomst", meeting)
        memory = ScreenMemory(QSettings(str(folder / "schermen.ini"), QSettings.Format.IniFormat))
        self.hall = Hall(self.controller, memory)
        self.page = EveningPage(self.controller, self.hall)
        closing = ClosingPage(self.controller, services(), GivenDialogs())
        self.window = MainWindow(self.controller, services(), self.page, closing, GivenDialogs())
        self.hall.console = self.window
        self.code = meeting.in_order[0].code
        self._qtbot = qtbot
        qtbot.addWidget(self.window)
        self.window.show_step(Step.EVENING)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.do(
            joining(meeting, 3, name=f"{NAME} Zijlstra", phone="+31687654321"),
            c.ShowSlide(Slide(SlideKind.ADDITIONS, self.code)),
        )

    @property
    def meeting(self) -> Meeting:
        return self.controller.meeting

    def settled(self) -> None:
        self._qtbot.waitUntil(lambda: not self.controller.busy)

    def do(self, *commands: c.Command) -> None:
        for command in commands:
            self.controller.do(command)
            self.settled()

    def from_phone(self, text: str = SAID, key: str = "a", theme: str | None = None) -> None:
        code = self.code if theme is None else theme
        self.controller._session.ask(Request(c.AddAddition(key, code, text, Channel.PHONE)))
        self._qtbot.waitUntil(lambda: bool(self.page.queue.rows()))

    def question(self) -> HallQuestion:
        (asked,) = (one for one in self.window.findChildren(HallQuestion) if one.isVisible())
        return asked

    def asks(self) -> bool:
        self.settled()
        return any(one.isVisible() for one in self.window.findChildren(HallQuestion))

    def answer(self, choose: Callable[[HallQuestion], QWidget]) -> None:
        click(choose(self.question()))
        self.settled()
        self._qtbot.waitUntil(lambda: not self.asks())

    def in_sight(self) -> str:
        """All that the hall can see, now or in its turn."""
        return "\n".join(text.words for text in texts_of(self.meeting) if text.in_sight)

    def close(self) -> None:
        self.hall.close()
        self.controller.close()


@pytest.fixture
def console(tmp_path: Path, qtbot: QtBot) -> Iterator[Console]:
    made = Console(tmp_path, qtbot)
    yield made
    made.close()


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


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
