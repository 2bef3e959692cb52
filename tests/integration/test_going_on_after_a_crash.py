"""R19: the program is killed in the middle of an evening; one click goes on where it was, in the hall too."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bijeenkomst.document.file import create
from bijeenkomst.ui.left_open import LeftOpen
from tests.unit.domain.evening import an_evening

pytestmark = pytest.mark.usual_ports

SCREENS = {
    "screens": [
        {"name": name, "x": x, "y": 0, "width": 1280, "height": 720}
        for name, x in (("LAPTOP", 0), ("BEAMER", 1280))
    ]
}
PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from bijeenkomst.app.window import services
from bijeenkomst.domain.commands import CountPresent
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.application import new_application
from bijeenkomst.ui.shell.steps import Step

def begin(program, path, how):
    program.open(path)
    meeting = program.meeting
    meeting.window.show_step(Step.EVENING)
    app.processEvents()
    panel = meeting.evening.projector
    if how:
        QTest.mouseClick({"projector": panel.start, "window": panel.in_window}[how], Qt.MouseButton.LeftButton)
    meeting.evening.navigation.next()
    meeting.evening.navigation.next()
    done = lambda _done: print("shown", flush=True)
    meeting.controller.in_turn(lambda: meeting.controller.do(CountPresent(41), done))
    app.exec()

def go_on(program):
    program.show_start()
    app.processEvents()
    start = program.start
    buttons = [one for one in start.findChildren(QPushButton) if one.isVisible() and one.property("kind")]
    first = min(buttons, key=lambda one: one.mapTo(start, one.rect().center()).y() if one not in
        start.language.buttons.values() else 9999)
    largest = max(buttons, key=lambda one: one.width() * one.height())
    told = {"first": first.accessibleName(), "largest": largest.accessibleName(),
        "focus": start.focusWidget().accessibleName(), "means": first.accessibleDescription()}
    QTest.keyClick(start.focusWidget(), Qt.Key.Key_Return)
    meeting = program.meeting
    app.processEvents()
    told |= {"evening": meeting.evening.isVisible(), "projected": str(meeting.hall.projected_on),
        "slide": str(meeting.controller.meeting.stage.slide.kind), "present": meeting.controller.meeting.present,
        "seen": meeting.hall.window.isVisible() and type(meeting.hall.seen).__name__,
        "screen": meeting.hall.window.screen().name()}
    print(json.dumps(told), flush=True)
    program.close()

if __name__ == "__main__":
    app = new_application(["bijeenkomst"])
    worker = ExportWorker()
    here = services(worker, host="127.0.0.1")
    program = Program(here, None, LeftOpen(Path(sys.argv[1])))
    if sys.argv[2] == "begin":
        begin(program, Path(sys.argv[3]), sys.argv[4])
    else:
        go_on(program)
    worker.close()
"""


class Evening:
    """A meeting, and the program on a laptop with a projector, each time as a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.path, self.mark = folder / "avond.bijeenkomst", folder / "open.txt"
        create(self.path, an_evening())
        self._program, screens = folder / "program.py", folder / "screens.json"
        self._program.write_text(PROGRAM, "utf-8")
        screens.write_text(json.dumps(SCREENS), "utf-8")
        self._environment = {
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
            "XDG_CONFIG_HOME": str(folder / "config"),
        }

    def _run(self, *arguments: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, str(self._program), str(self.mark), *arguments]
        return subprocess.Popen(command, stdout=subprocess.PIPE, env=self._environment)

    def killed(self, how: str) -> None:
        """It is projected, the third slide is on, and the process is killed."""
        program = self._run("begin", str(self.path), how)
        assert program.stdout is not None
        assert program.stdout.readline() == b"shown\n"
        os.kill(program.pid, signal.SIGKILL)
        program.wait()
        program.stdout.close()

    def gone_on(self) -> dict[str, Any]:
        """What the next start shows, and what is there after Enter."""
        program = self._run("go on")
        said, _errors = program.communicate(timeout=60)
        told: dict[str, Any] = json.loads(said.splitlines()[-1])
        return told


@pytest.mark.parametrize(
    ("how", "seen", "screen"),
    [
        ("projector", "JoinContent", "BEAMER"),
        ("window", "JoinContent", "LAPTOP"),
        ("", False, "LAPTOP"),
    ],
)
def test_one_key_goes_on_at_the_same_slide_with_all_that_was_done_and_the_halls_picture(
    tmp_path: Path, how: str, seen: str | bool, screen: str
) -> None:
    """The first thing on the start screen, and the largest; who did not project finds nothing projected (P8)."""
    evening = Evening(tmp_path)
    evening.killed(how)
    told = evening.gone_on()
    assert (told["first"], told["largest"], told["focus"]) == ("Ga verder met avond",) * 3
    assert ("Het beeld in de zaal komt terug." in told["means"]) is bool(how)
    assert told["evening"]
    assert (told["slide"], told["present"]) == ("join", 41)
    assert (told["projected"], told["seen"], told["screen"]) == (how, seen, screen)
    assert LeftOpen(evening.mark).meeting is None  # it was closed as it should be
