"""R19: the program is killed in the middle of an evening; one click goes on where it was."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.app.window import open_meeting, services
from bijeenkomst.document.file import create
from bijeenkomst.domain.stage import SlideKind
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.program import Program
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import GivenDialogs

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from bijeenkomst.app.window import open_meeting, services
from bijeenkomst.domain.commands import CountPresent
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.program import Program
from bijeenkomst.ui.style import new_application
if __name__ == "__main__":
    app = new_application(["bijeenkomst"])
    worker = ExportWorker()
    here = services(worker)._replace(open_meeting=lambda path: open_meeting(path, "127.0.0.1"))
    program = Program(here, None, LeftOpen(Path(sys.argv[2])))
    program.open(Path(sys.argv[1]))
    meeting = program.meeting
    meeting.evening.navigation.next()
    meeting.evening.navigation.next()
    meeting.controller.in_turn(lambda: meeting.controller.do(CountPresent(41), lambda done: print("shown", flush=True)))
    app.exec()
"""


@pytest.fixture
def worker() -> Iterator[ExportWorker]:
    made = ExportWorker()
    yield made
    made.close()


def test_the_same_slide_and_all_that_was_done_are_one_click_away(
    tmp_path: Path, qtbot: QtBot, worker: ExportWorker
) -> None:
    path, mark = tmp_path / "avond.bijeenkomst", tmp_path / "open.txt"
    create(path, an_evening())
    (tmp_path / "program.py").write_text(PROGRAM, "utf-8")
    first = subprocess.Popen(
        [sys.executable, str(tmp_path / "program.py"), str(path), str(mark)], stdout=subprocess.PIPE
    )
    assert first.stdout is not None
    assert first.stdout.readline() == b"shown\n"
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    first.stdout.close()

    here = services(worker)._replace(open_meeting=lambda path: open_meeting(path, "127.0.0.1"))
    program = Program(here, GivenDialogs(), LeftOpen(mark))
    program.show_start()
    (go_on,) = program.start.notice.action_buttons
    QTest.mouseClick(go_on, Qt.MouseButton.LeftButton)
    assert program.meeting is not None
    assert program.meeting.evening.isVisible()
    meeting = program.meeting.controller.meeting
    assert (meeting.stage.slide.kind, meeting.present) == (SlideKind.JOIN, 41)
    assert not program.meeting.hall.projecting
    program.close()
    assert LeftOpen(mark).meeting is None
