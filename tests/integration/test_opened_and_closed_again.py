"""Closing a meeting, or a rehearsal of it, gives back all that it took: windows, their motion, open files."""

import gc
import os
import sys
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.steps import Step
from tests.integration.serving import a_file
from tests.integration.started_program import program

__all__ = ["program"]

pytestmark = [pytest.mark.usual_ports, pytest.mark.skipif(sys.platform != "linux", reason="looks in /proc")]


def settle() -> None:
    for _time in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def live_through(program: Program, file: Path) -> "list[weakref.ref[object]]":
    """A meeting opened and closed, with a rehearsal in between; what there was of both."""
    program.open(file)
    program.rehearse()
    parts = parts_of(program)
    program.end_rehearsal()
    return [*parts, *parts_closed(program)]


def parts_of(program: Program) -> "list[weakref.ref[object]]":
    opened = program.meeting
    assert opened is not None
    opened.window.show_step(Step.EVENING)
    settle()
    hall = opened.hall
    held = (opened, opened.window, opened.controller, hall, hall.window, hall.screens, hall.motion_wish)
    return [weakref.ref(one) for one in held]


def parts_closed(program: Program) -> "list[weakref.ref[object]]":
    parts = parts_of(program)
    assert program.meeting is not None
    program.meeting.window.close()
    settle()
    return parts


def test_of_a_meeting_that_was_closed_nothing_stays(program: Program, tmp_path: Path) -> None:
    """The first round loads what every next one needs too; bench/open_close.py tells the megabytes of fifty."""
    file = a_file(tmp_path)
    live_through(program, file)
    before = len(os.listdir("/proc/self/fd")), len(QApplication.allWidgets())
    parts = live_through(program, file)
    assert (len(os.listdir("/proc/self/fd")), len(QApplication.allWidgets())) == before
    assert not [one for one in parts if one() is not None]
