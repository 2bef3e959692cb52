"""While a meeting opens the window's thread never waits for the meeting process, and builds in steps."""

from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from bijeenkomst.app.window import open_meeting, services
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.i18n import spoken
from bijeenkomst.session import starting
from bijeenkomst.session.messages import Opened, ToMeeting, ToWindow
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.shell.program import Program
from tests.integration.serving import a_file


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


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    """With meeting processes of its own."""
    worker = ExportWorker()
    here = services(worker)._replace(open_meeting=lambda file: open_meeting(file, "127.0.0.1"))
    made = Program(here, None, LeftOpen(tmp_path / "open.txt"))
    made.show_start()
    yield made
    made.close()
    worker.close()


def test_the_start_screen_lives_while_the_meeting_process_starts(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stood still until the process had read the file, and then until every page was built."""
    beats, receive, seen = Beats(), starting.receive_opened, list[int]()

    def receive_and_count(pipe: "Connection[ToMeeting, ToWindow]") -> Opened:
        opened = receive(pipe)
        seen.append(beats.count)
        return opened

    monkeypatch.setattr("bijeenkomst.session.client.receive_opened", receive_and_count)
    program.open(a_file(tmp_path))
    assert program.meeting is not None
    assert seen[0] > 0
    assert beats.count - seen[0] >= 4  # a step for each page
    assert program.meeting.window.isVisible()


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
