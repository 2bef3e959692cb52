"""While a meeting opens the window's thread never waits for the meeting process, and builds in steps."""

from collections.abc import Generator
from itertools import pairwise
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.i18n import spoken
from bijeenkomst.session import starting
from bijeenkomst.session.messages import Opened, ToMeeting, ToWindow
from bijeenkomst.ui.responsive import in_steps
from bijeenkomst.ui.shell.open_meeting import Built
from bijeenkomst.ui.shell.program import Program
from tests.integration.serving import a_file
from tests.integration.started_program import program

__all__ = ["program"]

pytestmark = pytest.mark.usual_ports

MUCH, MUCH_MOVED = 100, 220
"""Widgets; the whole window has some nine hundred, each of which is moved a few times with what is around it."""


class Beats(QObject):
    """How often the window's thread came to what was due."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        self.count += 1


def test_the_start_screen_lives_while_the_meeting_process_starts(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stood still until the process had read the file, and then until every page was built."""
    beats, receive, seen = Beats(), starting.receive_opened, list[int]()

    def receive_and_count(pipe: "Connection[ToMeeting, ToWindow]", patience: float) -> Opened:
        opened = receive(pipe, patience)
        seen.append(beats.count)
        return opened

    monkeypatch.setattr("bijeenkomst.session.starting.receive_opened", receive_and_count)
    program.open(a_file(tmp_path))
    assert program.meeting is not None
    assert seen[0] > 0
    assert beats.count - seen[0] >= 4  # a step for each page
    assert program.meeting.window.isVisible()


def test_no_step_of_building_makes_much_of_the_window(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that is made whole, or is moved when it is whole, holds the picture up: a frame is for some of its parts.

    Between two steps what is due is done. Twelve themes: what is there for each of them is made one by one too.
    """
    beats, made, moved, ticks = Beats(), list[int](), list[int](), list[int]()
    watch = Moves()

    def counted(building: Generator[None, None, Built]) -> Built:
        return in_steps(watched(building))

    def watched(building: Generator[None, None, Built]) -> Generator[None, None, Built]:
        while True:
            before, watch.moved = len(QApplication.allWidgets()), 0
            try:
                next(building)
            except StopIteration as end:
                built: Built = end.value
                return built
            made.append(len(QApplication.allWidgets()) - before)
            moved.append(watch.moved)
            ticks.append(beats.count)
            yield

    monkeypatch.setattr("bijeenkomst.ui.shell.open_meeting.in_steps", counted)
    program.open(a_file(tmp_path, [ThemeDraft(f"Thema {number}") for number in range(1, 13)]))
    assert sum(made) > MUCH * 6
    assert max(made) < MUCH
    assert max(moved) < MUCH_MOVED
    assert all(later > earlier for earlier, later in pairwise(ticks))


class Moves(QObject):
    """Counts the widgets that went along when one came into another."""

    def __init__(self) -> None:
        super().__init__()
        self.moved = 0
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ParentChange and isinstance(watched, QWidget):
            self.moved += 1 + len(watched.findChildren(QWidget))
        return False


def test_opened_twice_in_one_breath_it_is_one_meeting(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    """A double click on a meeting of before: the second may come while the first is still being opened."""
    path, asked = a_file(tmp_path), list[str]()

    def once_more() -> None:
        asked.append(path.name)
        program.open(path)
        program.choose_language("en")

    QTimer.singleShot(0, program, once_more)
    program.open(path)
    assert asked
    assert spoken().language == "nl"
    assert program.meeting is not None
    assert not program.start.isVisible()
    assert not program.start.notice.sentence
