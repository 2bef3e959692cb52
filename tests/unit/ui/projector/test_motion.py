"""The system's wish for less motion reaches the hall's picture."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.motion import MotionWish
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import a_controller

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def gnome(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """A desktop that answers; gives the file in which it notes that it was asked."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")

    def answers(said: str) -> Path:
        asked, program = tmp_path / "asked", tmp_path / "gsettings"
        program.write_text(f'#!/bin/sh\necho "$@" > "{asked}"\n{said}\n', "utf-8")
        program.chmod(0o755)
        return asked

    return answers


@pytest.fixture
def hall(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], Hall]]:
    made: list[Hall] = []
    controller = a_controller(tmp_path / "avond.bijeenkomst", an_evening())
    settings = QSettings(str(tmp_path / "schermen.ini"), QSettings.Format.IniFormat)

    def make() -> Hall:
        made.append(Hall(controller, ScreenMemory(settings)))
        return made[-1]

    yield make
    for one in made:
        one.close()
    controller.close()


def test_gnome_without_animations_makes_a_hall_without_motion(
    qtbot: QtBot, gnome: Callable[[str], Path], hall: Callable[[], Hall]
) -> None:
    asked = gnome("echo false")
    made = hall()
    qtbot.waitUntil(lambda: not made.moving)
    assert asked.read_text("utf-8").split() == ["get", "org.gnome.desktop.interface", "enable-animations"]


def test_gnome_with_animations_leaves_the_motion(
    qtbot: QtBot, gnome: Callable[[str], Path], hall: Callable[[], Hall]
) -> None:
    asked = gnome("echo true")
    made = hall()
    with qtbot.waitSignal(made.motion_wish.told) as told:
        pass
    assert told.args == [False]
    assert made.moving
    assert asked.exists()


def test_a_desktop_that_does_not_answer_is_not_waited_for_when_the_hall_goes(
    qtbot: QtBot, gnome: Callable[[str], Path]
) -> None:
    """Qt warns of a process that still ran when it was destroyed."""
    asked = gnome("exec sleep 600")
    parent = QObject()
    wish = MotionWish(parent)
    qtbot.waitUntil(asked.exists)
    wish.stop()
    delete(parent)
    assert not isValid(wish)


def test_a_kde_that_stands_still_is_heard_too(
    qtbot: QtBot, gnome: Callable[[str], Path], tmp_path: Path
) -> None:
    gnome("echo true")
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "kdeglobals").write_text("[KDE]\nAnimationDurationFactor=0\n", "utf-8")
    parent = QObject()
    wish = MotionWish(parent)
    with qtbot.waitSignal(wish.told) as told:
        pass
    assert told.args == [True]
