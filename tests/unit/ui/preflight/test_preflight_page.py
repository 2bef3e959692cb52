"""The zaalcheck in the window: it looks by itself, and the test picture is one click away (R17)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.values.stage import Cover
from bijeenkomst.ui.preflight.line import State
from bijeenkomst.ui.preflight.preflight_page import PreflightPage
from bijeenkomst.ui.preparation.preparation_page import PreparationPage
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.steps import Step
from tests.unit.domain.evening import an_evening
from tests.unit.ui.preparation.choosing import click_section
from tests.unit.ui.preparation.room import Open, open_window
from tests.unit.ui.sessions import STATUS, ServingSession

__all__ = ["open_window"]  # the fixture
LEFT = Qt.MouseButton.LeftButton


def zaalcheck(window: MainWindow, qtbot: QtBot) -> PreflightPage:
    """The page, gone to as a person does."""
    page = window.findChild(PreflightPage)
    assert isinstance(page, PreflightPage)
    preparation = window.findChild(PreparationPage)
    assert isinstance(preparation, PreparationPage)
    click_section(preparation.sections, Section.PREFLIGHT)
    qtbot.waitUntil(page.isVisible)
    return page


def test_the_measures_of_the_hall_are_kept_and_used(open_window: Open, qtbot: QtBot) -> None:
    """R13, R14: typed as people do, with a comma."""
    window, controller = open_window(an_evening())
    page = zaalcheck(window, qtbot)
    assert [line.state for line in page.cards["room"].shown] == [State.WARN]
    for field, typed in ((page.hall.width_field, "2,5"), (page.hall.depth_field, "20 m")):
        QTest.mouseClick(field.line, LEFT)
        QTest.keyClicks(field.line, typed)
        QTest.keyClick(field.line, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: controller.meeting.details.room_depth == "20")
    qtbot.waitUntil(lambda: len(page.cards["room"].shown) == 2)
    assert controller.meeting.details.picture_width == "2,5"


def test_what_is_no_length_is_said_at_its_field(open_window: Open, qtbot: QtBot) -> None:
    window, controller = open_window(an_evening())
    page = zaalcheck(window, qtbot)
    QTest.mouseClick(page.hall.width_field.line, LEFT)
    QTest.keyClicks(page.hall.width_field.line, "groot")
    QTest.keyClick(page.hall.width_field.line, Qt.Key.Key_Tab)
    assert "geen lengte" in page.hall.width_field.error
    assert controller.meeting.details.picture_width == ""


def test_a_phone_turns_its_line_green_by_itself(open_window: Open, qtbot: QtBot) -> None:
    """N6, R17."""
    window, controller = open_window(an_evening())
    page = zaalcheck(window, qtbot)
    assert page.cards["network"].shown[-1].state is State.WARN
    session = controller._session
    assert isinstance(session, ServingSession)
    session.tell(replace(STATUS, seen_phone=True))
    qtbot.waitUntil(lambda: page.cards["network"].shown[-1].state is State.GOOD)


def test_the_test_picture_comes_and_goes(open_window: Open, qtbot: QtBot) -> None:
    """R17, P14: the hall sees it when asked, and Esc takes it away."""
    window, controller = open_window(an_evening())
    page = zaalcheck(window, qtbot)
    QTest.mouseClick(page.test_picture, LEFT)
    qtbot.waitUntil(lambda: controller.meeting.stage.cover is Cover.TEST)
    qtbot.waitUntil(page.away.isEnabled)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: controller.meeting.stage.cover is Cover.NONE)


def test_ticking_that_the_sheets_are_printed_is_one_thing_less(open_window: Open, qtbot: QtBot) -> None:
    """R11, R17."""
    window, _controller = open_window(an_evening())
    page = zaalcheck(window, qtbot)
    with qtbot.waitSignal(page.counted) as before:
        page.refresh()
    with qtbot.waitSignal(page.counted) as after:
        QTest.keyClick(page.printed, Qt.Key.Key_Space)
    assert after.args is not None
    assert before.args is not None
    assert after.args[0] == before.args[0] - 1


def test_the_laptop_is_looked_at_while_the_page_is_on_screen_only(open_window: Open, qtbot: QtBot) -> None:
    window, _controller = open_window(an_evening())
    page = zaalcheck(window, qtbot)
    qtbot.waitUntil(lambda: State.WAIT not in {line.state for line in page.cards["laptop"].shown})
    assert page._watching.is_active
    window.show_step(Step.EVENING)
    qtbot.waitUntil(lambda: not page._watching.is_active)


@pytest.mark.parametrize("name", ["screens", "room", "network", "paper", "laptop"])
def test_each_line_can_be_heard(open_window: Open, qtbot: QtBot, name: str) -> None:
    """Screen readers say state, sentence and advice as one."""
    window, _controller = open_window(an_evening())
    page = zaalcheck(window, qtbot)
    for line, row in zip(page.cards[name].shown, page.cards[name].rows, strict=True):
        heard = f"{row.accessibleName()} {row.accessibleDescription()}"
        assert line.word in heard
        assert line.sentence in heard
