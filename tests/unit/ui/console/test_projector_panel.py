"""P1, P7, P8, P11: what the projector's panel on the console says and offers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.console.projector_panel import ProjectorPanel
from bijeenkomst.ui.projector.awake import AwakeState
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.placement import Placement
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.projector.state import ScreenState
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import a_controller


@pytest.fixture
def hall(tmp_path: Path, qtbot: QtBot) -> Iterator[Hall]:
    controller = a_controller(tmp_path / "avond.bijeenkomst", an_evening())
    settings = QSettings(str(tmp_path / "schermen.ini"), QSettings.Format.IniFormat)
    hall = Hall(controller, ScreenMemory(settings))
    yield hall
    hall.close()
    controller.close()


@pytest.fixture
def panel(hall: Hall, qtbot: QtBot) -> ProjectorPanel:
    panel = ProjectorPanel(hall)
    qtbot.addWidget(panel)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


def choices(panel: ProjectorPanel) -> list[QPushButton]:
    return [
        button
        for button in panel.findChildren(QPushButton)
        if button.isVisible() and button.text().startswith("Scherm ")
    ]


def test_with_one_screen_there_is_nothing_to_tell_apart_or_to_swap(panel: ProjectorPanel, hall: Hall) -> None:
    """P7, P8: what is wrong in red, what to do below it."""
    assert panel.advice.isHidden()
    panel.start.click()

    assert hall.screens.state is ScreenState.NO_PROJECTOR
    assert panel.said.text() == "Er is maar één scherm."
    assert panel.said.property("look") == "error"
    assert "hetzelfde" in panel.advice.text()
    assert not panel.which.isEnabled()
    assert not panel.swap.isEnabled()
    panel.swap_screens()
    assert not hall.window.isVisible()


@pytest.mark.parametrize(
    ("variable", "said", "state"),
    [
        ("WAKEPY_FAKE_SUCCESS", "Het scherm gaat niet vanzelf uit.", AwakeState.HELD),
        ("WAKEPY_FORCE_FAILURE", "Het scherm kan vanzelf uitgaan.", AwakeState.REFUSED),
    ],
)
def test_the_console_says_whether_the_screens_stay_on(
    panel: ProjectorPanel,
    hall: Hall,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    said: str,
    state: AwakeState,
) -> None:
    """P11."""
    monkeypatch.setenv(variable, "1")
    assert panel.awake.isHidden()
    panel.start.click()

    qtbot.waitUntil(panel.awake.isVisible, timeout=30_000)

    assert panel.awake.text().startswith(said)
    assert hall.screens.awake.state is state
    panel.start.click()
    assert panel.awake.isHidden()


def test_several_screens_are_offered_by_number_name_and_size(
    panel: ProjectorPanel, hall: Hall, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P1, P8: by the number that "Welk scherm is welk?" shows on it."""
    screen = QGuiApplication.primaryScreen()
    monkeypatch.setattr(hall.screens, "candidates", lambda: [screen, screen])
    choose = Placement(ScreenState.CHOOSE)
    with monkeypatch.context() as patch:
        patch.setattr("bijeenkomst.ui.projector.screens.place", lambda _situation: choose)
        panel.start.click()
        qtbot.waitUntil(lambda: len(choices(panel)) == 2)
    offered = choices(panel)

    assert hall.screens.state is ScreenState.CHOOSE
    assert [button.text() for button in offered] == ["Scherm 1 (800 × 800)"] * 2

    hall.refresh()
    assert choices(panel) == offered  # not made anew under the mouse

    on_it = Placement(ScreenState.ON_SCREEN, 0)
    monkeypatch.setattr("bijeenkomst.ui.projector.screens.place", lambda _situation: on_it)
    offered[1].click()
    assert hall.screens.screen is screen
    assert choices(panel) == []
    assert panel.swap.isEnabled()


def test_the_numbers_are_shown_from_the_panel(panel: ProjectorPanel) -> None:
    """P8."""
    panel.which.setEnabled(True)
    panel.which.click()

    assert [number.screen() for number in panel.numbers.shown] == QGuiApplication.screens()
    panel.numbers.hide()


def test_motion_can_be_taken_off(panel: ProjectorPanel, hall: Hall, qtbot: QtBot) -> None:
    QTest.mouseClick(panel.still, Qt.MouseButton.LeftButton)
    assert not hall.moving
    QTest.mouseClick(panel.still, Qt.MouseButton.LeftButton)
    assert hall.moving


def test_stopping_is_quiet_and_asks_once_while_the_hall_looks(panel: ProjectorPanel, hall: Hall) -> None:
    """P19: a slip of the mouse takes nothing away from the hall; by keys the answer comes next."""
    panel.in_window.click()
    assert not panel.start.property("kind")
    QTest.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    _stop, go_on = panel.question.action_buttons
    assert hall.window.isVisible()
    assert go_on.hasFocus()
    QTest.keyClick(go_on, Qt.Key.Key_Space)
    assert hall.window.isVisible()
    assert panel.question.isHidden()
    assert panel.start.hasFocus()
    panel.start.click()
    panel.question.action_buttons[0].click()
    assert hall.screens.state is ScreenState.OFF
    assert panel.question.isHidden()
    assert panel.start.text() == "Start projectie (F5)"


def test_what_the_hall_does_not_see_is_stopped_without_a_question(panel: ProjectorPanel, hall: Hall) -> None:
    states = []
    for _press in range(2):
        panel.start.click()
        states.append(hall.screens.state)
    assert states == [ScreenState.NO_PROJECTOR, ScreenState.OFF]
