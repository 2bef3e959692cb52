"""The window is as large as it was, from one start of the program to the next, on the screens that are there then."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from bijeenkomst.document.file import create
from tests.unit.domain.evening import an_evening

PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.application import new_application
from bijeenkomst.ui.shell.window_memory import WindowMemory
from bijeenkomst.session.local import LocalSession
from tests.unit.ui.sessions import GivenDialogs, ServingSession, services

folder, change = Path(sys.argv[1]), sys.argv[2]
app = new_application(["bijeenkomst"])
memory = WindowMemory(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
here = services()._replace(open_meeting=lambda path: Controller(ServingSession(LocalSession.open(path)), path))
program = Program(here, GivenDialogs(), LeftOpen(folder / "open.txt"), windows=memory)
program.show_start()
app.processEvents()
start = program.start.geometry().getRect()
program.open(folder / "avond.bijeenkomst")
window = program.meeting.window
app.processEvents()
area = window.screen().availableGeometry()
print(json.dumps({"start": start, "window": window.geometry().getRect(), "maximised": window.isMaximized(),
    "within": area.contains(window.geometry()), "screen": window.screen().name()}), flush=True)
if change == "maximise":
    window.showMaximized()
elif change:
    window.setGeometry(*map(int, change.split()))
app.processEvents()
window.close()
program.close()
"""


def started(folder: Path, change: str = "", *, screens: tuple[tuple[int, int], ...] = ((1920, 1080),)) -> Any:
    """How the windows stand after a start; then the meeting's is changed, and all of it closed."""
    placed = [
        {"name": f"SCREEN{number}", "x": number * 1920, "y": 0, "width": width, "height": height}
        for number, (width, height) in enumerate(screens)
    ]
    (folder / "screens.json").write_text(json.dumps({"screens": placed}), "utf-8")
    said = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), change],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={folder / 'screens.json'}"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(said.stdout)


def test_size_place_and_being_maximised_are_kept_and_fit_the_screen_that_is_there(tmp_path: Path) -> None:
    create(tmp_path / "avond.bijeenkomst", an_evening())
    two = ((1920, 1080), (1920, 1080))
    assert started(tmp_path, "2000 100 1200 700", screens=two)["window"][2:] == [1366, 768]
    again = started(tmp_path, "maximise", screens=two)
    assert (again["window"], again["screen"], again["maximised"]) == (
        [2000, 100, 1200, 700],
        "SCREEN1",
        False,
    )
    alone = started(tmp_path, "100 50 1000 500", screens=((1920, 1080),))
    assert (alone["within"], alone["screen"], alone["maximised"]) == (True, "SCREEN0", True)
    small = started(tmp_path, screens=((1024, 600),))
    assert (small["within"], small["maximised"]) == (True, False)
    assert small["start"][2:] == [1000, 552]
