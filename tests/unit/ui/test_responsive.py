"""What takes long lets the window's thread go on."""

import threading
from collections.abc import Generator

import pytest
from PySide6.QtCore import QThread, QTimer
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.ui.responsive import in_steps, on_a_thread

PATIENCE_SECONDS = 30.0


def test_what_runs_on_a_thread_lets_the_window_go_on(qtbot: QtBot) -> None:
    """It waits for something that only the window's thread does."""
    may_go_on, window = threading.Event(), QThread.currentThread()
    QTimer.singleShot(0, may_go_on.set)

    def work() -> tuple[bool, bool]:
        return may_go_on.wait(PATIENCE_SECONDS), QThread.currentThread() is window

    assert on_a_thread(work) == (True, False)


def test_how_the_world_failed_there_is_heard_here(qtbot: QtBot) -> None:
    def work() -> None:
        raise WorldError("De schijf is vol.")

    with pytest.raises(WorldError, match="De schijf is vol"):
        on_a_thread(work)


def test_between_two_steps_is_done_what_is_due(qtbot: QtBot) -> None:
    done: list[str] = []

    def building() -> Generator[None, None, str]:
        QTimer.singleShot(0, lambda: done.append("due"))
        done.append("first")
        yield
        done.append("second")
        return "built"

    assert in_steps(building()) == "built"
    assert done == ["first", "due", "second"]
