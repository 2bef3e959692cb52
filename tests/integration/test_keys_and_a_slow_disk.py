"""What the facilitator presses while the disk takes its time, in the real console over a real meeting process."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.session.client import MeetingClient
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from tests.integration.serving import a_file
from tests.support.failing_disk import SLOW, WORKS, FailingDisk, failing_disk
from tests.unit.session import meeting_process

Key = Qt.Key
PATIENCE_MS = 60_000  # only for a machine that hangs


@dataclass
class Console:
    """The page of the evening, at the question whether the hall recognises the first theme."""

    page: EveningPage
    controller: Controller
    disk: FailingDisk
    theme: str

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.page, key)

    @property
    def hands(self) -> Tally | None:
        return self.controller.meeting.hands.get(self.theme)


@pytest.fixture
def console(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Console]:
    disk = failing_disk(tmp_path, slow_seconds=0.4)  # storing takes four of these
    for name in ("LD_PRELOAD", "FAILING_DISK", "FAILING_DISK_US"):
        monkeypatch.setenv(name, disk.environment[name])
    path = a_file(tmp_path)
    controller = Controller(MeetingClient(meeting_process.run, path), path)
    screens = ScreenMemory(QSettings(str(tmp_path / "schermen.ini"), QSettings.Format.IniFormat))
    hall = Hall(controller, screens)
    page = EveningPage(controller, hall)
    page.resize(1366, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    theme = controller.meeting.in_order[0].code
    page.navigation.show(Slide(SlideKind.RECOGNITION, theme))
    qtbot.waitUntil(page.hands.isVisible)
    qtbot.waitUntil(lambda: not controller.busy)
    yield Console(page, controller, disk, theme)
    disk.set(WORKS)
    page.close()
    hall.close()
    controller.close()
    page.deleteLater()


def test_black_and_the_next_slide_do_not_wait_for_hands_that_are_being_stored(
    console: Console, qtbot: QtBot
) -> None:
    """P20, R19, R21: and each hand counts, for the theme that was on when it was pressed."""
    console.disk.set(SLOW)
    console.press(Key.Key_1, Key.Key_1, Key.Key_2, Key.Key_B)
    qtbot.waitUntil(lambda: console.controller.meeting.stage.cover is Cover.BLACK, timeout=PATIENCE_MS)
    assert console.hands is None, "nothing was stored yet"
    console.press(Key.Key_B, Key.Key_PageDown)
    qtbot.waitUntil(
        lambda: console.controller.meeting.stage.slide.kind is not SlideKind.RECOGNITION, timeout=PATIENCE_MS
    )
    assert console.controller.meeting.stage.cover is Cover.NONE
    assert console.hands is None
    qtbot.waitUntil(lambda: console.hands == Tally(2, 1), timeout=PATIENCE_MS)


def test_what_is_called_out_can_be_typed_while_hands_are_being_stored(console: Console, qtbot: QtBot) -> None:
    """P18, R26: each letter is a word's, none is a key of the evening."""
    console.disk.set(SLOW)
    console.press(Key.Key_1, Key.Key_A)
    qtbot.waitUntil(console.page.additions.field.isVisible, timeout=PATIENCE_MS)
    QTest.keyClicks(console.page.additions.field, "Brood. Bb")
    QTest.keyClick(console.page.additions.field, Key.Key_Return)
    console.press(Key.Key_B)
    assert console.hands is None
    added = Visibility.SHOWN
    qtbot.waitUntil(
        lambda: bool(console.controller.meeting.additions_of(console.theme, added)), timeout=PATIENCE_MS
    )
    (addition,) = console.controller.meeting.additions_of(console.theme, added)
    assert addition.text == "Brood. Bb"
    assert console.hands == Tally(1)
