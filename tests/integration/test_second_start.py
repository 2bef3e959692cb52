"""A double click while a window is open: real programs, the second of which hands its file to the first."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Timer

import pytest

from bijeenkomst.document.file import create
from tests.unit.domain.evening import an_evening

pytestmark = [pytest.mark.usual_ports, pytest.mark.skipif(sys.platform == "win32", reason="ends by a signal")]
A_MINUTE = 60.0  # for a program that has to end by itself, on a busy machine
WINDOW = """
import sys
import time
from pathlib import Path
from bijeenkomst.ui import skip_feature_check as loading

if "--held" in sys.argv:  # a computer that takes long for a start
    sys.argv.remove("--held")

    def held():
        print("loads", flush=True)
        while not Path(__file__).with_name("go").exists():
            time.sleep(0.01)

    loading.skip_feature_check = held

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from bijeenkomst.app.command_line import run
from bijeenkomst.app.second_start import SecondStarts
from bijeenkomst.ui.shell import application

said = []

def look():
    for one in QApplication.topLevelWidgets():
        text = one.windowFilePath() or one.windowTitle()
        if one.isVisible() and text and text not in said:
            said.append(text)
            print(text, flush=True)

real, listen = QApplication.exec, SecondStarts.listen

class Watch(QObject):  # a window may be there for less time than between two looks
    def eventFilter(self, watched, event):
        if event.type() in (QEvent.Type.Show, QEvent.Type.WindowTitleChange) and watched.isWidgetType():
            look()
        return False

def watched(*given):
    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    looking = QTimer()
    looking.timeout.connect(look)
    looking.start(20)
    if application.SENDS_FILES:
        QCoreApplication.postEvent(QApplication.instance(), QFileOpenEvent(QUrl.fromLocalFile(sys.argv[-1])))
    return real()

def listening(self):
    heard = listen(self)
    print("listens" if heard else "deaf", flush=True)
    return heard

if __name__ == "__main__":
    QApplication.exec, SecondStarts.listen = watched, listening
    application.SENDS_FILES = "--as-a-mac" in sys.argv
    sys.exit(run([] if application.SENDS_FILES else sys.argv[1:]))
"""


def a_meeting(folder: Path, name: str, title: str) -> Path:
    path = folder / f"{name}.bijeenkomst"
    evening = an_evening()
    create(path, replace(evening, details=replace(evening.details, title=title)))
    return path


class Started:
    """A program with a window."""

    def __init__(self, home: Path, *words: str) -> None:
        program = home / "program.py"
        program.write_text(WINDOW, "utf-8")
        kept = {name: str(home) for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
        self.process = subprocess.Popen(
            [sys.executable, str(program), *words],
            env=os.environ | kept,
            stdout=subprocess.PIPE,
            text=True,
        )

    def says(self, text: str) -> None:
        """Wait for a line; the test fails when the program ends first."""
        assert self.process.stdout is not None
        said = []
        too_long = Timer(A_MINUTE, self.process.kill)
        too_long.start()
        try:
            for line in self.process.stdout:
                said.append(line.strip())
                if said[-1] == text:
                    return
        finally:
            too_long.cancel()
        raise AssertionError(f"ended without {text!r}: {said}")

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Started]]:
    """Starts the program, for one user; all are ended afterwards."""
    made: list[Started] = []

    def started(*words: str) -> Started:
        made.append(Started(tmp_path, *words))
        return made[-1]

    yield started
    for one in made:
        one.end()


def test_a_second_start_opens_its_file_in_the_first_window(
    tmp_path: Path, start: Callable[..., Started]
) -> None:
    first = start(str(a_meeting(tmp_path, "een", "Avond een")))
    first.says("listens")
    second = start(str(a_meeting(tmp_path, "Yılmaz é", "Avond twee")))
    assert second.process.wait() == 0, "it has no window, and ends"
    first.says("Bijeenkomst – Avond twee")


def test_after_a_crash_the_next_start_has_a_window_and_takes_files(
    tmp_path: Path, start: Callable[..., Started]
) -> None:
    crashed = start()
    crashed.says("listens")
    crashed.end()
    after = start()
    after.says("listens")
    assert start(str(a_meeting(tmp_path, "een", "Avond een"))).process.wait() == 0
    after.says("Bijeenkomst – Avond een")


def test_impatient_double_clicks_are_one_window_with_each_file_once(
    tmp_path: Path, start: Callable[..., Started]
) -> None:
    """The others come before the first has a window, and neither have one of their own nor lose their file."""
    one = str(a_meeting(tmp_path, "een", "Avond een"))
    first = start("--held", one)
    first.says("loads")
    again, other = start(one), start(str(a_meeting(tmp_path, "twee", "Avond twee")))
    assert other.process.stdout is not None
    assert again.process.stdout is not None
    (tmp_path / "go").touch()
    assert again.process.wait(A_MINUTE) == other.process.wait(A_MINUTE) == 0
    first.says("Bijeenkomst – Avond een")
    first.says("Bijeenkomst – Avond twee")
    assert again.process.stdout.read() == other.process.stdout.read() == "", "no window of their own"


def test_who_waits_for_a_start_that_dies_has_the_window(
    tmp_path: Path, start: Callable[..., Started]
) -> None:
    first = start("--held", str(a_meeting(tmp_path, "een", "Avond een")))
    first.says("loads")
    second = start(str(a_meeting(tmp_path, "twee", "Avond twee")))
    first.end()
    second.says("Bijeenkomst – Avond twee")
    assert start(str(tmp_path / "een.bijeenkomst")).process.wait() == 0
    second.says("Bijeenkomst – Avond een")


def test_a_mac_sends_the_file_to_the_application(tmp_path: Path, start: Callable[..., Started]) -> None:
    program = start("--as-a-mac", str(a_meeting(tmp_path, "een", "Avond een")))
    program.says("Bijeenkomst – Avond een")
