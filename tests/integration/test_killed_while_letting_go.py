"""R45: the whole program is killed in the middle of letting go; its next start finishes it and says so."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bijeenkomst.document.copying import save_copy
from bijeenkomst.document.file import create
from bijeenkomst.domain.commands import RecordWritten
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.session.local import LocalSession
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.shell.program import Program
from tests.support.on_loopback import services_on_loopback
from tests.support.running import kill_all
from tests.unit.domain.evening import an_evening, joining
from tests.unit.ui.sessions import GivenDialogs

pytestmark = pytest.mark.usual_ports

PATIENCE = 30_000
NAME = "Wilhelmina Achterberg"

PROGRAM = """
import sys
from pathlib import Path
from bijeenkomst.app.window import services
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.application import new_application
from bijeenkomst.ui.shell.steps import Step
if __name__ == "__main__":
    app = new_application(["bijeenkomst"])
    program = Program(services(ExportWorker(), host="127.0.0.1"), None, LeftOpen(Path(sys.argv[2])))
    program.open(Path(sys.argv[1]))
    program.meeting.window.show_step(Step.CLOSING)
    page = program.meeting.closing
    page.path.let_go.click()
    page.letting_go.sure.click()
    page.letting_go.go.click()
    page.letting_go.run.progressed.connect(lambda steps, of: print(steps, of, flush=True))
    app.exec()
"""


def a_meeting_with_people(path: Path) -> None:
    create(path, an_evening())
    session = LocalSession.open(path)
    copies = [path.with_name(f"kopie {number}.bijeenkomst") for number in range(3)]
    written = tuple(Written(WrittenKind.COPY, str(copy)) for copy in copies)
    for command in (joining(session.meeting, name=NAME), RecordWritten(written)):
        assert isinstance(session.ask(Request(command, by_console=True)), Done)
    session.close()
    for copy in copies:
        save_copy(path, copy)


@pytest.mark.parametrize("step", [1, 3, 5])
def test_the_next_start_finishes_it_and_says_so(tmp_path: Path, qtbot: QtBot, step: int) -> None:
    """R45: with SIGKILL, after the mark, among the files, and right before the search."""
    folder = tmp_path / "Documenten"
    folder.mkdir()
    path, mark = folder / "avond.bijeenkomst", tmp_path / "open.txt"
    a_meeting_with_people(path)
    (tmp_path / "program.py").write_text(PROGRAM, "utf-8")
    first = subprocess.Popen(
        [sys.executable, str(tmp_path / "program.py"), str(path), str(mark)],
        stdout=subprocess.PIPE,
    )
    assert first.stdout is not None
    while (line := first.stdout.readline()) and int(line.split()[0]) < step:
        pass
    kill_all(first.pid)
    first.wait()
    first.stdout.close()

    with services_on_loopback() as given:
        program = Program(given, GivenDialogs(), LeftOpen(mark))
        program.open(path)
        assert program.meeting is not None
        page, controller = program.meeting.closing.letting_go, program.meeting.controller
        assert page.isVisible()
        assert page.notice.sentence.startswith("Het loslaten was onderbroken.")
        qtbot.waitUntil(lambda: page.notice.sentence.startswith("Losgelaten"), timeout=PATIENCE)
        how_far = controller.meeting.letting_go
        assert how_far
        assert how_far.done_at
        assert how_far.proved is page.notice.sentence.endswith("Niets gevonden.")
        assert controller.meeting.sign_up_count(controller.meeting.in_order[0].code) == 1
        assert not [file for file in folder.iterdir() if NAME.encode() in file.read_bytes()]
        program.close()
    assert list(folder.iterdir()) == [path]
    program.start.deleteLater()
