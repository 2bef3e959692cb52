"""P1, P4, P6-P8, P11: which screen is the projector, and what the console says."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.projector.awake import AwakeState
from bijeenkomst.ui.projector.console_window import Console
from bijeenkomst.ui.projector.hall_window import ProjectorWindow
from bijeenkomst.ui.projector.screen_memory import ScreenIdentity, ScreenMemory, identity
from bijeenkomst.ui.projector.screen_words import sentence
from bijeenkomst.ui.projector.screens import Screens
from bijeenkomst.ui.projector.state import ScreenState
from bijeenkomst.ui.projector.swap import swap

HALL = ScreenIdentity("HDMI-1", "EB-X05", "X5", "2500x1406")


@pytest.fixture
def window(qtbot: QtBot) -> ProjectorWindow:
    made = ProjectorWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def memory(qapp: object, tmp_path: Path) -> ScreenMemory:
    return ScreenMemory(QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def console(qtbot: QtBot) -> Console:
    window = QWidget()
    qtbot.addWidget(window)
    return Console(window)


def remembered(memory: ScreenMemory) -> ScreenIdentity | None:
    kept = memory.recall()
    return kept.identity if kept else None


def primary() -> QScreen:
    return QGuiApplication.primaryScreen()


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (ScreenIdentity("HDMI-1", "EB-X05", "X5", "2500x1406"), True),
        (ScreenIdentity("DP-3", "EB-X05", "X5", "2000x1125"), True),  # another plug of the laptop
        (ScreenIdentity("HDMI-1", "EB-X05", "X6", "2500x1406"), False),  # its neighbour
        (ScreenIdentity("HDMI-1", "LG-27", "", "2500x1406"), False),  # another one in the same plug
        (ScreenIdentity("HDMI-1", "EB-X05", "", "2500x1406"), True),
    ],
)
def test_a_projector_is_known_by_what_it_is(other: ScreenIdentity, alike: bool) -> None:
    """P1."""
    assert (HALL.likeness(other) > 0) is alike


def test_a_screen_that_tells_nothing_is_known_by_its_plug_and_size_together() -> None:
    silent = ScreenIdentity("HDMI-1", "", "", "2500x1406")

    assert silent.likeness(silent) > 0
    assert silent.likeness(ScreenIdentity("HDMI-1", "", "", "600x340")) == 0


def test_the_projector_is_remembered_over_evenings(memory: ScreenMemory) -> None:
    """P1."""
    assert memory.recall() is None

    memory.remember(primary())

    assert remembered(memory) == identity(primary())


def test_with_one_screen_nothing_covers_the_console(
    window: ProjectorWindow, console: Console, memory: ScreenMemory
) -> None:
    """P6, P7."""
    screens = Screens(window, console, memory)
    screens.start()

    assert screens.state is ScreenState.NO_PROJECTOR
    assert not window.isVisible()
    assert sentence(ScreenState.NO_PROJECTOR) == screens.sentence
    assert memory.recall() is None


def test_the_only_screen_that_is_not_the_consoles_is_the_projector(
    window: ProjectorWindow, memory: ScreenMemory, qtbot: QtBot
) -> None:
    """P1: and because it was asked for it is remembered."""
    screens = Screens(window, None, memory)
    with qtbot.waitSignal(screens.state_changed) as signal:
        screens.start()

    assert signal.args == [sentence(ScreenState.ON_SCREEN)]
    assert window.isFullScreen()
    assert remembered(memory) == identity(primary())


def test_stopping_takes_the_picture_away(window: ProjectorWindow, memory: ScreenMemory) -> None:
    screens = Screens(window, None, memory)
    screens.start()
    screens.stop()

    assert screens.state is ScreenState.OFF
    assert not window.isVisible()


def test_closing_the_window_stops_as_well(
    window: ProjectorWindow, console: Console, memory: ScreenMemory, qtbot: QtBot
) -> None:
    """P6."""
    screens = Screens(window, console, memory)
    screens.start_in_window()

    assert screens.state is ScreenState.IN_WINDOW
    assert window.in_window

    with qtbot.waitSignal(screens.state_changed) as signal:
        window.close()

    assert signal.args == [sentence(ScreenState.OFF)]


@pytest.mark.parametrize("end", ["stop", "start"])
def test_the_console_is_as_large_as_before_when_no_picture_stands_beside_it(
    window: ProjectorWindow, memory: ScreenMemory, qtbot: QtBot, end: str
) -> None:
    """P6: it made room for the picture in a window, and nobody asked for a small console afterwards."""
    facilitator = QWidget()
    qtbot.addWidget(facilitator)
    facilitator.setMinimumSize(300, 200)
    facilitator.setGeometry(10, 20, 780, 740)
    facilitator.show()
    screens = Screens(window, Console(facilitator), memory)
    before = facilitator.geometry()
    for _asked_twice in range(2):
        screens.start_in_window()
        assert facilitator.size() != before.size()
        facilitator.move(facilitator.x() + 3, facilitator.y())

    getattr(screens, end)()

    assert facilitator.geometry() == before


def test_a_console_that_was_made_another_size_meanwhile_keeps_it(
    window: ProjectorWindow, memory: ScreenMemory, qtbot: QtBot
) -> None:
    facilitator = QWidget()
    qtbot.addWidget(facilitator)
    facilitator.setMinimumSize(300, 200)
    facilitator.setGeometry(10, 20, 780, 740)
    facilitator.show()
    screens = Screens(window, Console(facilitator), memory)
    screens.start_in_window()
    facilitator.resize(500, 400)

    screens.stop()

    assert facilitator.size().toTuple() == (500, 400)


def test_with_only_the_projector_left_the_console_and_the_picture_take_turns(
    window: ProjectorWindow, console: Console, memory: ScreenMemory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P6, P21: the lid is shut. The picture stays; the task bar and F6 give the console back."""
    monkeypatch.setattr("bijeenkomst.ui.projector.screen_memory.LAPTOP_WIDTHS", range(0))
    assert console.window is not None
    console.window.show()
    memory.remember(primary())
    screens = Screens(window, console, memory)
    screens.start()
    states = [screens.state]
    said = screens.sentence
    swap(screens)
    states.append(screens.state)

    assert "staat op de projector" in said
    assert screens.screen is primary()
    assert console.window.isMinimized()
    assert window.isVisible()

    console.window.showNormal()
    states.append(screens.state)

    assert not window.isVisible()

    swap(screens)
    swap(screens)
    states.append(screens.state)

    seen, over = ScreenState.CONSOLE_SEEN, ScreenState.OVER_CONSOLE
    assert states == [seen, over, seen, seen]
    assert not console.window.isMinimized()


def test_stopping_over_the_console_gives_it_back(
    window: ProjectorWindow, console: Console, memory: ScreenMemory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P6."""
    monkeypatch.setattr("bijeenkomst.ui.projector.screen_memory.LAPTOP_WIDTHS", range(0))
    assert console.window is not None
    console.window.show()
    memory.remember(primary())
    screens = Screens(window, console, memory)
    screens.start()
    swap(screens)
    screens.stop()

    assert not console.window.isMinimized()
    assert not window.isVisible()


def test_projecting_keeps_the_screens_on_until_it_stops(
    window: ProjectorWindow,
    console: Console,
    memory: ScreenMemory,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """P11: also while the projector is waited for."""
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    screens = Screens(window, console, memory)
    assert screens.awake_sentence == ""
    screens.start()

    qtbot.waitUntil(lambda: screens.awake_sentence == "Het scherm gaat niet vanzelf uit.", timeout=30_000)

    screens.stop()
    assert screens.awake.state is AwakeState.OFF
    assert screens.awake_sentence == ""


def test_starting_and_stopping_many_times_ends_as_it_was_left(
    window: ProjectorWindow, memory: ScreenMemory, qtbot: QtBot
) -> None:
    """P3, P11."""
    screens = Screens(window, None, memory)
    for _ in range(10):
        screens.start()
        screens.start_in_window()
        screens.stop()
    screens.start()

    assert screens.screen == primary()
    assert window.isFullScreen()

    screens.stop()
    assert not window.isVisible()
    assert screens.awake.state is AwakeState.OFF


@pytest.mark.parametrize(
    ("system", "words"),
    [
        ("win32", ("druk op Win+P", "Uitbreiden")),
        ("darwin", ("Beeldschermen", "uitgebreid", "synchroon")),
        ("linux", ("Uitbreiden", "Samenvoegen", "Spiegelen")),
    ],
)
def test_a_projector_that_shows_the_same_is_said_in_the_words_of_the_system(
    system: str, words: tuple[str, ...]
) -> None:
    """P7: when it may be so, and when it is so."""
    for said in (
        sentence(ScreenState.NO_PROJECTOR, system=system),
        sentence(ScreenState.NO_PROJECTOR, mirrored=True, system=system),
        sentence(ScreenState.LOST, mirrored=True, system=system),
    ):
        assert "hetzelfde" in said
        assert all(word.lower() in said.lower() for word in words)


@pytest.mark.parametrize("state", list(ScreenState))
def test_each_state_has_its_sentence(state: ScreenState) -> None:
    assert sentence(state).endswith(".")


def test_a_console_that_has_gone_is_nowhere_and_nothing_breaks(qtbot: QtBot) -> None:
    """The picture is stopped after the window: what it says then asks where the console stands."""
    window = QWidget()
    console = Console(window)
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    assert console.window is None
    assert console.screen is QGuiApplication.primaryScreen()
    console.step_aside()
    console.come_back()
