"""From one meeting to another: dropped on its window, by the start screen, or by a double click on its file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.document.file import create
from bijeenkomst.session.local import LocalSession
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.projector.hall_window import ProjectorWindow
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.opening_files import OpensFiles
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.steps import Step
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import GivenDialogs, ServingSession, services

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def a_meeting(folder: Path, name: str) -> Path:
    path = folder / f"{name}.bijeenkomst"
    create(path, an_evening())
    return path


def drop(window: QWidget, path: Path) -> bool:
    """Drag a file onto the window; gives whether it was welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, NONE)
    enter.ignore()
    window.dragEnterEvent(enter)
    if enter.isAccepted():
        window.dropEvent(QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, NONE))
    return enter.isAccepted()


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """The program with the meeting `een` open."""
    given = services()._replace(
        open_meeting=lambda path: Controller(ServingSession(LocalSession.open(path)), path),
    )
    made = Program(given, GivenDialogs(), LeftOpen(tmp_path / "open.txt"))
    qtbot.addWidget(made.start)
    made.open(a_meeting(tmp_path, "een"))
    yield made
    made.close()
    for window in QApplication.topLevelWidgets():  # or each later change of the look dresses them all again
        if isinstance(window, MainWindow | ProjectorWindow):
            window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def window_of(program: Program) -> MainWindow:
    assert program.meeting is not None
    return program.meeting.window


def test_a_meeting_that_is_dropped_is_opened_instead(program: Program, tmp_path: Path) -> None:
    other = a_meeting(tmp_path, "de tweede avond")
    assert window_of(program).acceptDrops()
    assert drop(window_of(program), other)
    assert program.meeting is not None
    assert program.meeting.controller.path == other
    assert window_of(program).isVisible()
    assert not program.start.isVisible()
    LocalSession.open(tmp_path / "een.bijeenkomst").close()  # the first one was let go of


def test_what_is_no_meeting_and_the_same_meeting_change_nothing(program: Program, tmp_path: Path) -> None:
    before = program.meeting
    assert drop(window_of(program), tmp_path / "foto.jpg")
    assert "'foto.jpg'" in window_of(program).notice.sentence
    assert drop(window_of(program), tmp_path / "een.bijeenkomst")
    assert program.meeting is before
    assert window_of(program).isVisible()


def test_it_is_asked_first_while_the_hall_looks(program: Program, tmp_path: Path) -> None:
    """P14: what somebody drops by accident never takes the picture away from the hall."""
    other = a_meeting(tmp_path, "twee")
    window = window_of(program)
    window.ask_before_closing = lambda: True
    drop(window, other)
    assert window_of(program) is window
    _yes, no = window.notice.action_buttons
    QTest.mouseClick(no, LEFT)
    assert window_of(program) is window
    drop(window, other)
    QTest.mouseClick(window.notice.action_buttons[0], LEFT)
    assert program.meeting is not None
    assert program.meeting.controller.path == other


def test_a_damaged_file_is_explained_and_the_meetings_of_before_are_at_hand(
    program: Program, tmp_path: Path
) -> None:
    damaged = tmp_path / "stuk.bijeenkomst"
    damaged.write_bytes(b"geen bijeenkomst")
    drop(window_of(program), damaged)
    assert program.meeting is None
    assert program.start.isVisible()
    assert program.start.notice.sentence


def test_the_start_screen_is_one_click_or_key_away(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    with qtbot.waitActive(window_of(program)):
        window_of(program).activateWindow()
    QTest.keyClick(window_of(program), Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert program.meeting is None
    assert program.start.isVisible()
    program.open(tmp_path / "een.bijeenkomst")
    QTest.mouseClick(window_of(program).footer.another, LEFT)
    assert program.meeting is None
    assert program.start.isVisible()


def test_paper_is_copied_from_anywhere_while_the_evening_goes_on(program: Program, qtbot: QtBot) -> None:
    """R39: people are still in the hall, so that they can be asked."""
    assert program.meeting is not None
    window, paper = window_of(program), program.meeting.closing.paper
    window.show_step(Step.EVENING)
    with qtbot.waitActive(window):
        window.activateWindow()
    assert "Ctrl+4" in program.meeting.evening.sign_ups.paper.text()
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert paper.isVisible()
    window.show_step(Step.EVENING)
    assert not paper.isVisible()
    program.meeting.evening.sign_ups.paper.click()
    assert paper.isVisible()
    assert paper.entry.isVisible()


def test_a_file_that_is_opened_outside_comes_in_the_window_that_is_there(
    program: Program, tmp_path: Path
) -> None:
    other = a_meeting(tmp_path, "Yılmaz é")
    window_of(program).showMinimized()
    OpensFiles(program).open(other)
    assert program.meeting is not None
    assert program.meeting.controller.path == other
    assert window_of(program).isVisible()


def test_opening_the_open_file_or_the_program_itself_brings_the_window_to_the_front(
    program: Program, tmp_path: Path
) -> None:
    before = program.meeting
    for path in (tmp_path / "een.bijeenkomst", None):
        window_of(program).showMinimized()
        OpensFiles(program).open(path)
        assert program.meeting is before
        assert not window_of(program).isMinimized()
        assert not window_of(program).notice.isVisible()


def test_a_file_that_is_opened_outside_asks_first_while_the_hall_looks(
    program: Program, tmp_path: Path
) -> None:
    """P14: nor does a double click somewhere else."""
    window = window_of(program)
    window.ask_before_closing = lambda: True
    OpensFiles(program).open(a_meeting(tmp_path, "twee"))
    assert window_of(program) is window
    assert "projectie" in window.notice.sentence


def test_what_is_open_in_front_is_finished_first(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    window = window_of(program)
    asking = QDialog(window, modal=True)
    qtbot.addWidget(asking)
    asking.open()
    OpensFiles(program).open(a_meeting(tmp_path, "twee"))
    assert window_of(program) is window
    assert "'twee.bijeenkomst'" in window.notice.sentence
    asking.close()


def test_a_file_that_is_opened_while_another_is_being_opened_waits_for_that(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    other = a_meeting(tmp_path, "twee")
    program.choose_language("en")
    qtbot.waitUntil(lambda: program.busy)
    OpensFiles(program).open(other)
    qtbot.waitUntil(lambda: program.meeting is not None and program.meeting.controller.path == other)
    program.choose_language("nl")
    qtbot.waitUntil(lambda: window_of(program).windowTitle().startswith("Bijeenkomst"))
