"""P11: the screens stay on while projecting, and the window never waits for whoever has to do it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from types import TracebackType

import pytest
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.projector.awake import Awake, AwakeState, Keep, keep_screens_on
from bijeenkomst.ui.projector.screen_words import awake_sentence

LONG = 30.0  # seconds; a wait ends when the thing happens


class System:
    """A system that is asked to keep the screens on."""

    def __init__(self, willing: bool = True) -> None:
        self.willing = willing
        self.answers, self.given_back = Event(), Event()
        self.answers.set()
        self.asked = 0

    @contextmanager
    def __call__(self) -> Iterator[bool]:
        self.asked += 1
        self.given_back.clear()
        assert self.answers.wait(LONG)
        yield self.willing
        self.given_back.set()


def state_comes(qtbot: QtBot, awake: Awake, state: AwakeState) -> None:
    qtbot.waitUntil(lambda: awake.state is state, timeout=30_000)


def test_it_is_held_until_it_is_released(qtbot: QtBot) -> None:
    """P11."""
    system = System()
    awake = Awake(system)
    awake.hold()
    state_comes(qtbot, awake, AwakeState.HELD)
    awake.hold()
    assert not system.given_back.is_set()

    awake.release()

    assert awake.state is AwakeState.OFF
    assert system.given_back.wait(LONG)
    assert system.asked == 1


def test_a_system_that_does_not_answer_holds_nothing_up(qtbot: QtBot) -> None:
    """P11: the window goes on, and so does stopping; what was asked is given back when the answer comes at last."""
    system = System()
    system.answers.clear()
    awake = Awake(system)
    awake.hold()
    asked = awake.state
    assert asked is AwakeState.ASKED
    assert awake_sentence(asked) == ""

    awake.release()
    system.answers.set()

    assert system.given_back.wait(LONG)
    assert awake.state is AwakeState.OFF


def test_an_answer_to_an_earlier_start_says_nothing_of_this_one(qtbot: QtBot) -> None:
    """P11."""
    first, second = System(), System(willing=False)
    systems = iter((first, second))
    first.answers.clear()
    second.answers.clear()
    awake = Awake(lambda: next(systems)())
    awake.hold()
    awake.release()
    awake.hold()
    first.answers.set()
    assert first.given_back.wait(LONG)
    second.answers.set()
    state_comes(qtbot, awake, AwakeState.REFUSED)
    awake.release()


def test_what_is_still_held_is_given_back_before_the_program_is_gone() -> None:
    """P11: a thread that runs on into the end of Python takes the whole process down with it, now and then."""
    ends_at_once = (
        "from contextlib import contextmanager\n"
        "from threading import Event\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from bijeenkomst.ui.projector.awake import Awake\n"
        "asked = Event()\n"
        "@contextmanager\n"
        "def keep():\n"
        "    asked.set()\n"
        "    yield True\n"
        "    print('given back', flush=True)\n"
        "application = QCoreApplication([])\n"
        "Awake(keep).hold()\n"
        "asked.wait()\n"
    )
    ended = subprocess.run([sys.executable, "-c", ends_at_once], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout.strip()) == (0, "given back"), ended.stderr


class Broken:
    """A system on which asking itself fails."""

    def __enter__(self) -> bool:
        raise OSError("no bus")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        raise AssertionError("never entered")


@pytest.mark.parametrize("keep", [System(willing=False), Broken])
def test_a_system_that_cannot_is_said_in_words(qtbot: QtBot, keep: Keep) -> None:
    """P11."""
    awake = Awake(keep)
    awake.hold()
    state_comes(qtbot, awake, AwakeState.REFUSED)
    awake.release()


def test_without_a_session_bus_it_is_refused_and_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    """P11: through the real library."""
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "1")  # also on a developer's desktop, which has one
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    with keep_screens_on() as held:
        assert not held


def test_where_the_system_does_it_it_is_held(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """P11: through the real library, asked and given back on a thread of its own."""
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    awake = Awake()
    awake.hold()
    state_comes(qtbot, awake, AwakeState.HELD)
    awake.release()


@pytest.mark.parametrize(
    ("system", "word"), [("win32", "Aan/uit"), ("darwin", "Toegangsscherm"), ("linux", "Energie")]
)
def test_the_console_says_whether_the_screens_stay_on_and_what_to_set_by_hand(system: str, word: str) -> None:
    """P11."""
    assert awake_sentence(AwakeState.HELD, system) == "Het scherm gaat niet vanzelf uit."
    assert word in awake_sentence(AwakeState.REFUSED, system)
    assert awake_sentence(AwakeState.OFF, system) == ""
