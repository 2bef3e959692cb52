"""What is still here is said at every start, and beside the meetings of before, without reading them (R42, R45)."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.document.file import create
from bijeenkomst.domain.commands import AddPhoto, BeginLettingGo, ChangeDetails, LetGo, RecordHandover
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.session.local import LocalSession
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.projector.hall_window import ProjectorWindow
from bijeenkomst.ui.recent import RecentFiles
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.open_meeting import OpenMeeting
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.start import StartScreen
from tests.unit.domain.evening import DETAILS, an_evening, joining
from tests.unit.ui.sessions import GivenDialogs, ServingSession, services

TODAY = dt.date.today()


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    given = services()._replace(
        open_meeting=lambda path: Controller(ServingSession(LocalSession.open(path)), path)
    )
    made = Program(given, GivenDialogs(), LeftOpen(tmp_path / "open.txt"))
    made.start._recent = RecentFiles(tmp_path / "recent.json")
    qtbot.addWidget(made.start)
    yield made
    made.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow | ProjectorWindow):
            window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def days_from_now(evening: int, until: int) -> Details:
    day = dt.timedelta(days=1)
    return replace(DETAILS, date=TODAY + evening * day, delete_on=TODAY + until * day)


def a_meeting(
    path: Path, details: Details, *, joined: bool = True, handed_over: bool = False, photo: bool = False
) -> Path:
    create(path, an_evening())
    session = LocalSession.open(path)
    code = session.meeting.in_order[0].code
    commands = (
        *((joining(session.meeting),) if joined else ()),
        ChangeDetails(details),
        *((RecordHandover((code,), Way.MAIL, ""),) if handed_over else ()),
        *((AddPhoto("foto", b"jpeg", 3000, 2250),) if photo else ()),
    )
    for command in commands:
        assert isinstance(session.ask(Request(command)), Done)
    session.close()
    return path


def reminder(program: Program) -> str:
    assert program.meeting is not None
    return program.meeting.window.notice.sentence


@pytest.mark.parametrize(
    ("details", "how", "said"),
    [
        (days_from_now(-2, 26), {}, "Op deze computer staat nog 1 aanmelding."),
        (days_from_now(-40, -12), {}, "De contactgegevens zouden op"),
        (days_from_now(0, 28), {"handed_over": True}, "Laat ze los, uiterlijk op"),
        (days_from_now(0, 28), {}, ""),
        (days_from_now(5, 33), {}, ""),
        (days_from_now(-2, 26), {"joined": False}, ""),
        (days_from_now(-2, 26), {"joined": False, "photo": True}, "Er is nog 1 foto van een blad."),
    ],
)
def test_opening_a_meeting_says_what_is_still_here_but_not_during_the_evening(
    program: Program, tmp_path: Path, details: Details, how: dict[str, bool], said: str
) -> None:
    """R45: with what to do about it."""
    program.open(a_meeting(tmp_path / "avond.bijeenkomst", details, **how))
    assert said in reminder(program)
    assert bool(reminder(program)) is bool(said)
    if said:
        assert program.meeting is not None
        window = program.meeting.window
        QTest.mouseClick(window.notice.action_buttons[0], Qt.MouseButton.LeftButton)
        assert program.meeting.closing.letting_go.isVisible()
        assert reminder(program) == ""


def test_the_start_screen_says_until_when_without_opening_the_meeting(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    """R45: from its own list; a meeting that was let go of says nothing any more."""
    late = a_meeting(tmp_path / "laat.bijeenkomst", days_from_now(-40, -12))
    soon = a_meeting(tmp_path / "straks.bijeenkomst", days_from_now(-2, 26))
    for path in (late, soon):
        program.open(path)
        program.close()
    late.write_bytes(b"not read")
    screen = StartScreen(RecentFiles(tmp_path / "recent.json"))
    qtbot.addWidget(screen)
    texts = [made.text() for made in screen.recent_buttons]
    assert f"Contactgegevens tot {TODAY + dt.timedelta(days=26):%d-%m-%Y}" in texts[0]
    assert "Contactgegevens moesten weg zijn op" in texts[1]
    program.open(soon)
    assert program.meeting is not None
    controller = program.meeting.controller
    for command in (BeginLettingGo(), LetGo()):
        controller.do(command)
    qtbot.waitUntil(lambda: not controller.meeting.holds_contacts)
    program.close()
    assert RecentFiles(tmp_path / "recent.json").with_days()[soon] == ""


def built_again(meeting: OpenMeeting) -> bool:
    """All the steps of it; whether there is a new window."""
    steps = meeting.building_again()
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return bool(end.value)


def test_the_window_is_not_built_again_while_it_lets_go(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    """R45: also between two steps, when nothing is being written; afterwards it can be."""
    program.open(a_meeting(tmp_path / "avond.bijeenkomst", days_from_now(-2, 26)))
    assert program.meeting is not None
    page = program.meeting.closing.letting_go
    program.meeting.window.show_step(Step.CLOSING)
    program.meeting.closing.show_letting_go()
    qtbot.waitUntil(lambda: bool(page.goes.text()))
    QApplication.processEvents()
    page.sure.click()
    page.go.click()
    assert not built_again(program.meeting)
    qtbot.waitUntil(lambda: page.notice.sentence.endswith("Niets gevonden."))
    page.notice.clear()
    qtbot.waitUntil(lambda: program.meeting is not None and built_again(program.meeting))


def test_a_list_of_an_earlier_version_is_read_as_well(tmp_path: Path) -> None:
    path = a_meeting(tmp_path / "avond.bijeenkomst", DETAILS)
    kept = tmp_path / "recent.json"
    kept.write_text(json.dumps([str(path), [str(path), 3], 7, [""]]))
    assert RecentFiles(kept).with_days() == {path: ""}
    assert RecentFiles(kept).all() == (path,)
