"""The window of a meeting on which groups go to work, with a meeting process of its own, and phones for its pages."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.shell.open_meeting import OpenMeeting
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from tests.integration.chromium import new_phone
from tests.integration.serving import a_file
from tests.support.on_loopback import services_on_loopback

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 60_000  # milliseconds: only what hangs takes it


class Answers(FileDialogs):
    """Answers the system's dialogs as the facilitator would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def choose_folder(self, parent: QWidget, title: str, folder: Path | None = None) -> Path:
        place = "bladen" if "bladen" in title else "verslag" if "erslag" in title else "lijsten"
        (self.folder / place).mkdir(exist_ok=True)
        return self.folder / place


class Evening:
    """The window of a meeting with three themes, and the folder in which things are saved."""

    def __init__(self, opened: OpenMeeting, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.window, self.closing, self.hall = opened.window, opened.closing, opened.hall.window
        self.controller: Controller = opened.controller
        self.console: EveningPage = opened.evening
        self.codes = [theme.code for theme in self.meeting.in_order]

    @property
    def meeting(self) -> Meeting:
        return self.controller.meeting

    @property
    def url(self) -> str:
        return self.controller.status.base_url

    def until(self, what: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(what, timeout=PATIENCE)

    def click(self, widget: QWidget) -> None:
        """Only what can be seen can be clicked: it is scrolled to first, as a person would."""

        def seen() -> bool:
            around = widget.parentWidget()
            while around is not None:
                if isinstance(around, QScrollArea):
                    around.ensureWidgetVisible(widget)
                around = around.parentWidget()
            return widget.isEnabled() and not widget.visibleRegion().isEmpty()

        self.until(seen)
        QTest.mouseClick(widget, LEFT, pos=_inside(widget))

    def type(self, line: QWidget, text: str, *keys: Qt.Key) -> None:
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(line, text)
        for key in keys:
            QTest.keyClick(line, key)

    def walk_to(self, kind: SlideKind, code: str = "") -> None:
        """PageDown until it is on."""
        self.console.setFocus()
        while (slide := self.meeting.stage.slide).kind is not kind or code not in ("", slide.theme):
            QTest.keyClick(self.console, Qt.Key.Key_PageDown)
            self.until(lambda slide=slide: self.meeting.stage.slide != slide)  # type: ignore[misc]  # bound now

    def go_to(self, step: Step) -> None:
        """A step of the window, which gets the keyboard back from the hall's."""
        self.window.show_step(step)
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def sheet(self, kind: str) -> Path:
        """The PDF of this kind that was made."""
        (made,) = (self.folder / "bladen").glob(f"{kind}*.pdf")
        return made

    def text(self, number: int, field: PlanField) -> str:
        return self.meeting.plan_text(self.codes[number - 1], field).text


def _inside(widget: QWidget) -> QPoint:
    """A box is pressed at its mark, all else in its middle."""
    middle = widget.rect().center()
    return QPoint(12, middle.y()) if isinstance(widget, QCheckBox) else middle


@pytest.fixture
def evening(tmp_path: Path, qtbot: QtBot) -> Iterator[Evening]:
    """Opened with a meeting process of its own, on loopback."""
    with services_on_loopback() as given:
        program = Program(given, Answers(tmp_path))
        program.open(a_file(tmp_path))
        assert program.meeting is not None
        made = Evening(program.meeting, qtbot, tmp_path)
        made.until(lambda: made.controller.status.running)
        yield made
        program.close()


@pytest.fixture
def phones(browser: Browser) -> Iterator[Callable[[], Page]]:
    """As many phones as are asked for, each with its own cookies; whatever a script throws fails the test."""
    with ExitStack() as opened:
        yield lambda: opened.enter_context(new_phone(browser))
