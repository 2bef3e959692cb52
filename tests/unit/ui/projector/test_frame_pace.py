"""What is done beside the hall's picture follows on its frames, so that the next one is not late (P20)."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import Recognise
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.session.interface import Request, Update
from bijeenkomst.ui.projector import frame_pace
from bijeenkomst.ui.projector.frame_pace import LATEST_MS, FramePace
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import a_controller

FRAME = 1 / 60


class Clock:
    """Stands still until it is set."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(frame_pace, "monotonic", made)
    monkeypatch.setattr(frame_pace, "LATEST_MS", 3_600_000)  # for tests in which frames do come
    return made


def frames(pace: FramePace, clock: Clock, number: int = 2) -> None:
    """So many frames, each a sixtieth of a second after the one before."""
    for _frame in range(number):
        clock.now += FRAME
        pace.begins()
        pace.painted()


def test_work_waits_for_the_frame_that_is_due_soon(qtbot: QtBot, clock: Clock) -> None:
    pace, done = FramePace(), list[str]()
    frames(pace, clock)
    clock.now += 0.6 * FRAME
    pace.after_frame(lambda: done.append("a step"))
    QApplication.processEvents()
    assert not done

    frames(pace, clock, 1)
    assert not done, "a frame is shown first"
    qtbot.waitUntil(lambda: done == ["a step"])


def test_right_after_a_frame_there_is_room(clock: Clock) -> None:
    pace, done = FramePace(), list[str]()
    frames(pace, clock)
    clock.now += 0.2 * FRAME
    pace.after_frame(lambda: done.append("a step"))
    assert done == ["a step"]


def test_while_nothing_moves_nothing_waits(clock: Clock) -> None:
    """One picture after another is no movement: there was a second in between."""
    pace, done = FramePace(), list[str]()
    pace.after_frame(lambda: done.append("before the first"))
    for _picture in range(2):
        clock.now += 1.0
        frames(pace, clock, 1)
        clock.now += 0.6 * FRAME
        pace.after_frame(lambda: done.append("after one"))
    assert done == ["before the first", "after one", "after one"]


def test_work_that_takes_the_room_leaves_the_rest_for_the_next_frame(qtbot: QtBot, clock: Clock) -> None:
    """In the order in which it was asked for, and nothing twice."""
    pace, done = FramePace(), list[str]()

    def long() -> None:
        done.append("long")
        clock.now += 0.6 * FRAME

    def short() -> None:
        done.append("short")

    frames(pace, clock)
    clock.now += 0.6 * FRAME
    for work in (long, short, long):
        pace.after_frame(work)
    frames(pace, clock, 1)
    qtbot.waitUntil(lambda: bool(done))
    QApplication.processEvents()
    assert done == ["long"]
    frames(pace, clock, 1)
    qtbot.waitUntil(lambda: done == ["long", "short"])
    QApplication.processEvents()
    assert done == ["long", "short"]


def test_it_is_done_when_no_frame_comes_any_more(
    qtbot: QtBot, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The picture was taken away, or stands still since: all that waits is done, though a piece fails."""
    monkeypatch.setattr(frame_pace, "LATEST_MS", LATEST_MS)
    pace, done = FramePace(), list[int]()
    frames(pace, clock)
    clock.now += 0.6 * FRAME
    for number in range(3):
        pace.after_frame(partial(done.append, number))
    qtbot.waitUntil(lambda: done == [0, 1, 2])


def test_nothing_is_done_for_what_is_gone(qtbot: QtBot, clock: Clock) -> None:
    pace, gone, done = FramePace(), QObject(), list[object]()
    frames(pace, clock)
    clock.now += 0.6 * FRAME
    pace.after_frame(lambda: done.append(gone.objectName()))
    pace.after_frame(lambda: done.append("still there"))
    gone.deleteLater()
    QApplication.sendPostedEvents(gone, 52)  # QEvent.Type.DeferredDelete
    for _frame in range(2):
        frames(pace, clock, 1)
        QApplication.processEvents()
    assert done == ["still there"]


def test_what_phones_do_is_told_to_the_console_after_a_frame(
    qtbot: QtBot, clock: Clock, tmp_path: Path
) -> None:
    """P20: the hall hears it at once, the console when there is room for what it does then."""
    meeting = an_evening()
    theme = meeting.in_order[0].code
    controller = a_controller(tmp_path / "avond.bijeenkomst", meeting)
    hall = Hall(controller, ScreenMemory(QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat)))
    of_hall, of_console = list[Update](), list[Update]()
    controller.happened.connect(of_hall.append)
    controller.updated.connect(of_console.append)
    frames(hall.window.pace, clock)
    clock.now += 0.6 * FRAME
    controller._session.submit(_answer(theme), lambda _reply: None)
    qtbot.waitUntil(lambda: len(of_hall) == 1)
    QApplication.processEvents()
    assert not of_console

    frames(hall.window.pace, clock, 1)
    qtbot.waitUntil(lambda: len(of_console) == 1)
    hall.close()
    controller.close()


def _answer(theme: str) -> Request:
    return Request(Recognise(theme, "anna.0", Answer.YES))
