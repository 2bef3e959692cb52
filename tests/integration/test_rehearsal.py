"""Practising an evening as a person would: real processes, a real file, clicks."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.app.left_rehearsals import sweep
from bijeenkomst.app.window import open_meeting
from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain.commands import ShowSlide
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.rehearsal import FOLDER
from bijeenkomst.rehearsal.crowd import PEOPLE
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.recent import RecentFiles
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.program import Program
from tests.support.on_loopback import HERE, services_on_loopback
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.ui.sessions import GivenDialogs

pytestmark = pytest.mark.usual_ports

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A meeting in which somebody has signed up already; SQLite's files are made through a session elsewhere."""
    path = tmp_path / "avond.bijeenkomst"
    create(path, an_evening())
    controller = open_meeting(path, HERE)
    controller.close()
    return path


@pytest.fixture
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    with services_on_loopback() as given:
        yield given


@pytest.fixture
def program(given: Services, real: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    program = Program(given, GivenDialogs(), LeftOpen(tmp_path / "open.txt"))
    program.open(real)
    yield program
    program.close()


def window(program: Program) -> MainWindow:
    assert program.meeting is not None
    return program.meeting.window


def visible_windows() -> set[MainWindow]:
    return {one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()}


def practising(program: Program) -> bool:
    return program.meeting is not None and program.meeting.controller.meeting.rehearsal


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_an_evening_is_practised_on_a_copy_and_the_real_one_is_not_touched(
    qtbot: QtBot, program: Program, real: Path, tmp_path: Path
) -> None:
    before, others = digest(real), visible_windows() - {window(program)}
    QTest.mouseClick(window(program).footer.practise, LEFT)
    qtbot.waitUntil(lambda: practising(program), timeout=20_000)
    assert program.meeting is not None
    controller, shown = program.meeting.controller, window(program)
    assert shown.isVisible()
    assert program.meeting.evening.isVisible()
    assert shown.windowTitle() == "OEFENING – Dorpsbrede bijeenkomst"
    assert shown.rehearsal_bar is not None
    assert shown.rehearsal_bar.isVisible()
    assert FOLDER in str(controller.path)
    qtbot.waitUntil(lambda: controller.status.phones == PEOPLE, timeout=20_000)
    code = controller.meeting.in_order[0].code
    controller.do(ShowSlide(Slide(SlideKind.RECOGNITION, code)))
    qtbot.waitUntil(lambda: controller.meeting.recognition(code).phones.total > 0, timeout=30_000)
    copy = controller.path
    assert not shown.footer.another.isVisible()
    assert not shown.footer.copy.isVisible()
    QTest.keyClick(
        shown, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier
    )  # no other meeting from a rehearsal
    assert practising(program)
    QTest.mouseClick(shown.rehearsal_bar.stop, LEFT)
    qtbot.waitUntil(lambda: not practising(program) and program.meeting is not None, timeout=20_000)
    assert program.meeting.controller.path == real
    assert window(program).isVisible()
    assert visible_windows() - others == {window(program)}
    assert not copy.parent.exists()
    assert digest(real) == before


def test_closing_the_window_of_a_rehearsal_goes_back_to_the_real_meeting(
    qtbot: QtBot, program: Program, real: Path, tmp_path: Path
) -> None:
    QTest.mouseClick(window(program).footer.practise, LEFT)
    qtbot.waitUntil(lambda: practising(program), timeout=20_000)
    assert LeftOpen(tmp_path / "open.txt").meeting == real  # after a crash now, the real one is offered
    window(program).close()
    qtbot.waitUntil(lambda: not practising(program) and program.meeting is not None, timeout=20_000)
    assert program.meeting is not None
    assert program.meeting.controller.path == real
    assert QApplication.instance() is not None


def test_ending_the_program_in_a_rehearsal_takes_the_copy_away(qtbot: QtBot, program: Program) -> None:
    QTest.mouseClick(window(program).footer.practise, LEFT)
    qtbot.waitUntil(lambda: practising(program), timeout=20_000)
    assert program.meeting is not None
    copy = program.meeting.controller.path
    program.close()
    assert not copy.parent.exists()


def test_no_room_for_a_copy_is_said_and_the_real_meeting_stays_open(
    qtbot: QtBot, given: Services, real: Path, tmp_path: Path
) -> None:
    def full(_path: Path) -> Path:
        raise WorldError("De schijf is vol. Maak ruimte en probeer het opnieuw.")

    program = Program(given._replace(make_rehearsal=full), GivenDialogs(), LeftOpen(tmp_path / "open.txt"))
    program.open(real)
    QTest.mouseClick(window(program).footer.practise, LEFT)
    qtbot.waitUntil(lambda: window(program).notice.sentence.startswith("De schijf is vol."))
    assert not practising(program)
    program.close()


def test_nobody_practises_in_front_of_the_hall(qtbot: QtBot, program: Program) -> None:
    """R18: the hall's picture never goes away by itself."""
    window(program).ask_before_closing = lambda: True
    with qtbot.assertNotEmitted(window(program).rehearsal_asked):
        QTest.mouseClick(window(program).footer.practise, LEFT)
    assert window(program).notice.sentence.startswith("De projectie staat nog aan.")


def test_a_copy_that_was_kept_is_still_a_rehearsal(
    qtbot: QtBot, given: Services, real: Path, tmp_path: Path
) -> None:
    kept = given.make_rehearsal(real)
    program = Program(given, GivenDialogs(), LeftOpen(tmp_path / "open.txt"))
    program.open(kept)
    assert practising(program)
    assert kept not in RecentFiles().all()
    bar = window(program).rehearsal_bar
    assert bar is not None
    QTest.mouseClick(bar.stop, LEFT)
    qtbot.waitUntil(program.start.isVisible, timeout=20_000)
    assert kept.exists()  # only what the program made for itself is thrown away
    program.start.close()


def test_a_copy_holds_nobodys_details(given: Services, tmp_path: Path) -> None:
    path = tmp_path / "vol.bijeenkomst"
    create(path, an_evening())
    controller = open_meeting(path, HERE)
    asked = joining(controller.meeting)
    controller.do(asked)
    controller.close()
    assert run(read_only(path)).sign_up_count(asked.theme) == 1
    copy = given.make_rehearsal(path)
    assert b"Fatma" not in copy.read_bytes()
    assert b"31612345678" not in copy.read_bytes()


def copies(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "tmp").glob(f"{FOLDER}*"))


def test_asked_twice_it_is_one_rehearsal_and_stopped_twice_the_real_meeting_stays_open(
    qtbot: QtBot, program: Program, real: Path, tmp_path: Path
) -> None:
    """A double click asked again while it was made: a rehearsal of the rehearsal, whose files stayed for good."""
    window(program).rehearsal_asked.emit()
    window(program).rehearsal_asked.emit()
    qtbot.waitUntil(lambda: practising(program), timeout=20_000)
    assert program.meeting is not None
    copy = program.meeting.controller.path
    program.rehearse()
    QApplication.processEvents()
    assert program.meeting.controller.path == copy
    assert copies(tmp_path) == [copy.parent]
    window(program).rehearsal_over.emit()
    window(program).rehearsal_over.emit()
    qtbot.waitUntil(lambda: not practising(program) and program.meeting is not None, timeout=20_000)
    QApplication.processEvents()
    assert window(program).isVisible()
    assert program.meeting.controller.path == real
    assert not program.start.isVisible()
    assert not copies(tmp_path)


def test_another_meeting_is_not_opened_over_one_that_is_open(program: Program, real: Path) -> None:
    """A double click on a meeting of before: the second time it would be in use, by this program itself."""
    meeting = program.meeting
    program.open(real)
    assert program.meeting is meeting
    assert not program.start.isVisible()


def test_the_language_is_changed_in_a_rehearsal_too(
    qtbot: QtBot, program: Program, real: Path, tmp_path: Path
) -> None:
    QTest.mouseClick(window(program).footer.practise, LEFT)
    qtbot.waitUntil(lambda: practising(program), timeout=20_000)
    QTest.mouseClick(window(program).header.language.buttons["en"], LEFT)
    qtbot.waitUntil(lambda: "PRACTICE" in window(program).windowTitle(), timeout=20_000)
    assert practising(program)
    QTest.mouseClick(window(program).header.language.buttons["nl"], LEFT)
    qtbot.waitUntil(lambda: "OEFENING" in window(program).windowTitle(), timeout=20_000)
    bar = window(program).rehearsal_bar
    assert bar is not None
    QTest.mouseClick(bar.stop, LEFT)
    qtbot.waitUntil(lambda: not practising(program) and program.meeting is not None, timeout=20_000)
    assert program.meeting is not None
    assert program.meeting.controller.path == real
    assert not copies(tmp_path)


PRACTISING = """
import sys
from pathlib import Path
from bijeenkomst.app.rehearsing import make_rehearsal
from bijeenkomst.app.window import open_meeting
if __name__ == "__main__":
    copy = make_rehearsal(Path(sys.argv[1]))
    controller = open_meeting(copy, "127.0.0.1")
    print(copy, flush=True)
    sys.stdin.read()
"""


def test_what_a_program_left_that_was_killed_in_a_rehearsal_is_gone_at_the_next_start(
    qtbot: QtBot, given: Services, real: Path, tmp_path: Path
) -> None:
    """And what somebody practises on now stays."""
    script = tmp_path / "practising.py"
    script.write_text(PRACTISING, "utf-8")
    killed, other = (
        subprocess.Popen(
            [sys.executable, str(script), str(real)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "TMPDIR": str(tmp_path / "tmp")},
        )
        for _ in range(2)
    )
    said = [one.stdout.readline() for one in (killed, other) if one.stdout is not None]
    left, kept = (Path(line.strip()).parent for line in said)

    def swept() -> bool:
        """As some time later: a copy that was made just now is left alone."""
        for folder in copies(tmp_path):
            os.utime(folder, (0, 0))
        sweep()
        return not left.exists()

    assert set(copies(tmp_path)) == {left, kept}
    assert not swept()
    killed.kill()
    killed.communicate()
    qtbot.waitUntil(swept, timeout=20_000)  # the meeting process ends when it notices
    assert copies(tmp_path) == [kept]
    other.communicate("")
