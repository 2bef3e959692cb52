"""A window that has gone hears nothing any more, however it went, and nothing that comes too late reaches it."""

import gc
import threading
import weakref
from collections.abc import Callable
from concurrent.futures import Future
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.steps import Step
from tests.unit.ui.everything import tell_everything, who_listen
from tests.unit.ui.sessions import a_controller
from tests.unit.ui.shell.pages import PAGES, WINDOWS, go_to, open_window
from tests.unit.ui.shell.whole_window import meeting, settle
from tests.unit.ui.windows import a_window

__all__ = ["meeting"]


def take_apart(thing: QObject) -> None:
    """As the event loop does."""
    thing.deleteLater()
    QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete.value)


def by_code(window: QWidget) -> None:
    window.close()


def by_its_corner(window: QWidget) -> None:
    """What the system says when somebody clicks the cross in the corner."""
    QCoreApplication.sendEvent(window.windowHandle(), QCloseEvent())


def by_escape(window: QWidget) -> None:
    QTest.keyClick(window, Qt.Key.Key_Escape)


def more_listen(controller: Controller, hall: Hall, before: dict[str, int]) -> set[str]:
    """The signals to which more listen than before; a window of an earlier test may have gone meanwhile."""
    return {name for name, count in who_listen(controller, hall).items() if count > before[name]}


def hall_of(window: MainWindow) -> Hall:
    return evening_of(window)._hall


def evening_of(window: MainWindow) -> EveningPage:
    page = window.pages.widget(1)
    assert isinstance(page, EveningPage)
    return page


def open_question(window: MainWindow, controller: Controller, qtbot: QtBot, _name: str) -> QDialog:
    """The window that asks for other words for an addition."""
    code = controller.meeting.in_order[0].code
    controller.do(c.ShowSlide(Slide(SlideKind.ADDITIONS, code)))
    controller.do(c.AddAddition("reworded", code, "Een lange aanvulling", Channel.CONSOLE))
    qtbot.waitUntil(lambda: not controller.busy)
    window.show_step(Step.EVENING)
    settle()
    evening_of(window).additions.list.rows[0].build_menu().actions()[0].trigger()
    (asked,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
    return asked


OPENING: dict[str, Callable[[MainWindow, Controller, QtBot, str], QDialog]] = {
    **dict.fromkeys(WINDOWS, open_window),
    "question": open_question,
}


def test_a_window_that_was_closed_is_gone_with_all_that_it_listened_to(
    meeting: tuple[MainWindow, Controller], qtbot: QtBot
) -> None:
    """Each window beside the meeting's own, in each way; then everything is told that can be."""
    window, controller = meeting
    hall = hall_of(window)
    settle()
    before, known = who_listen(controller, hall), set(QApplication.topLevelWidgets())
    for close, (name, opening) in product((by_code, by_its_corner, by_escape), OPENING.items()):
        if (name, close) == ("wall", by_escape):
            continue  # there Esc puts back what stands out, and closes nothing
        opened = opening(window, controller, qtbot, name)
        assert opened.isVisible(), (name, close)
        close(opened)
        settle()
        assert not isValid(opened), (name, close)
        assert not more_listen(controller, hall, before), (name, close)
    closing = window.pages.widget(2)
    assert isinstance(closing, ClosingPage)
    assert (closing.handover, closing.report, closing.withdrawing) == (None, None, None)
    assert not [one for one in set(QApplication.topLevelWidgets()) - known if isinstance(one, QDialog)]
    tell_everything(controller, hall, qtbot)


def test_a_report_window_that_was_closed_draws_no_report_any_more(
    meeting: tuple[MainWindow, Controller], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It went on with every change for the rest of the evening, until the program broke down."""
    window, controller = meeting
    report = open_window(window, controller, qtbot, "report")
    heard: list[object] = []
    monkeypatch.setattr(type(report), "_updated", lambda *told: heard.append(told))
    report.close()
    tell_everything(controller, hall_of(window), qtbot)
    assert not heard


def test_a_meetings_window_that_went_with_all_its_pages_and_windows_hears_nothing(
    meeting: tuple[MainWindow, Controller], qtbot: QtBot
) -> None:
    """By the deletion of what they stand in, as when the language is changed; the hall and the session go on."""
    _other, controller = meeting
    hall = hall_of(_other)
    before = who_listen(controller, hall)
    window = a_window(controller, hall)
    window.show()
    for pages in PAGES.values():
        for page in pages:
            go_to(window, controller, qtbot, page)
    opened = [OPENING[name](window, controller, qtbot, name) for name in ("question", *WINDOWS[:3])]
    take_apart(window)
    settle()
    assert not any(isValid(one) for one in (window, *opened))
    assert not more_listen(controller, hall, before)
    tell_everything(controller, hall, qtbot)


def test_an_answer_that_comes_after_its_window_went_reaches_nobody_and_holds_nothing_up(
    meeting: tuple[MainWindow, Controller], qtbot: QtBot
) -> None:
    """What waits for its turn behind it, such as the next key of a clicker, still has its turn."""
    window, controller = meeting
    asking, done, turns = QWidget(window), [], []

    def told(_done: object) -> None:
        done.append(asking.windowTitle())

    controller.do(c.CountPresent(12), told)
    controller.in_turn(lambda: turns.append(asking.windowTitle()))
    controller.in_turn(lambda: turns.append("next"))
    take_apart(asking)
    qtbot.waitUntil(lambda: turns == ["next"])
    assert not done
    assert controller.meeting.present == 12


def test_an_answer_that_goes_wrong_holds_no_other_up(
    meeting: tuple[MainWindow, Controller], qtbot: QtBot
) -> None:
    _window, controller = meeting
    turns: list[int] = []

    def wrong(_done: object) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught, qtbot.waitSignal(controller.answered):
        controller.do(c.CountPresent(12), wrong)
        controller.in_turn(lambda: turns.append(1))
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]
    assert turns == [1]


@pytest.mark.parametrize("failing", [False, True])
def test_an_export_that_is_ready_after_its_window_went_reaches_nobody(qtbot: QtBot, failing: bool) -> None:
    """From the other process it comes on a thread of its own, at any moment."""
    for _round in range(20):
        window, future = QWidget(), Future[Any]()
        heard: list[object] = []
        wait_for(future, window, heard.append, heard.append)
        answer = (
            (lambda one=future: one.set_exception(WorldError("De schijf is vol.")))
            if failing
            else (lambda one=future: one.set_result("klaar"))
        )
        thread = threading.Thread(target=answer)
        thread.start()
        take_apart(window)
        thread.join()
        QApplication.processEvents()
        assert not heard


class _Sender(QObject):
    said = Signal(int)


def test_who_listens_hears_until_it_goes_and_not_while_it_is_taken_apart(qtbot: QtBot) -> None:
    sender, owner = _Sender(), QWidget()
    heard: list[int] = []
    QWidget(owner).destroyed.connect(lambda: sender.said.emit(3))  # goes before what listens
    stop = listen(owner, sender.said, heard.append)
    listen(owner, sender.said, lambda number: heard.append(-number))
    sender.said.emit(1)
    stop()
    sender.said.emit(2)
    assert heard == [1, -1, -2]
    take_apart(owner)
    sender.said.emit(4)
    assert heard == [1, -1, -2]


def test_a_hall_and_a_controller_that_were_closed_are_gone(
    meeting: tuple[MainWindow, Controller], tmp_path: Path
) -> None:
    """They held each other, with all the slides that were painted, until the program ended."""
    path = tmp_path / "nog een avond.bijeenkomst"
    controller = a_controller(path, meeting[1].meeting)
    hall = Hall(controller, ScreenMemory(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)))
    kept = [weakref.ref(one) for one in (controller, hall, hall.window, hall.screens, hall.motion_wish)]
    hall.close()
    controller.close()
    del hall, controller
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert not [one() for one in kept if one() is not None]
