"""The meeting process that waits at the start screen: it holds no file, opens the first meeting, and never stays."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from bijeenkomst.app.started_ahead import StartedAhead
from bijeenkomst.app.window import services
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.ui.services import Services
from tests.integration.serving import a_file
from tests.support.running import left, meeting_process_id

pytestmark = pytest.mark.usual_ports

HOST = "127.0.0.1"
A_PROGRAM = """
import sys, time
from bijeenkomst.app.started_ahead import StartedAhead
if __name__ == "__main__":
    ahead = StartedAhead("127.0.0.1")
    ahead.start()
    print("waits", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def ahead() -> Iterator[StartedAhead]:
    made = StartedAhead(HOST)
    yield made
    made.close()


@pytest.fixture
def here(ahead: StartedAhead) -> Iterator[Services]:
    worker = ExportWorker()
    yield services(worker, ahead, HOST)
    worker.close()


def waiting(ahead: StartedAhead) -> psutil.Process:
    """The process that is there once it has started one."""
    before = set(active_children())
    ahead.start()
    (found,) = set(active_children()) - before
    assert found.pid is not None
    return psutil.Process(found.pid)


def opened_by(here: Services, path: Path) -> int:
    """The id of the process that holds a meeting which is opened now, and closed again."""
    controller = here.open_meeting(path)
    found = meeting_process_id()
    assert controller.meeting.in_order
    controller.close()
    return found


def test_it_opens_the_first_meeting_and_the_next_has_another(
    ahead: StartedAhead, here: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    process, path = waiting(ahead), a_file(tmp_path)
    assert str(tmp_path) not in str(process.open_files())
    first = opened_by(here, path)
    assert first == process.pid
    assert opened_by(here, path) != first


def test_somebody_who_ends_it_ends_nothing_else(
    ahead: StartedAhead, here: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    process = waiting(ahead)
    process.kill()
    assert not left([process.pid])
    assert opened_by(here, a_file(tmp_path)) != process.pid


def test_closed_it_is_gone_and_does_not_come_back(ahead: StartedAhead) -> None:
    before = set(active_children())
    process = waiting(ahead)
    ahead.close()
    ahead.start()
    assert not left([process.pid])
    assert set(active_children()) == before


@pytest.mark.skipif(sys.platform == "win32", reason="kills as Unix does")
def test_of_a_killed_program_it_does_not_stay(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(A_PROGRAM, "utf-8")
    command = [sys.executable, str(program)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "waits\n"
        ours = [child.pid for child in psutil.Process(process.pid).children(recursive=True)]
        os.kill(process.pid, signal.SIGKILL)
        assert ours
        assert not left(ours)
