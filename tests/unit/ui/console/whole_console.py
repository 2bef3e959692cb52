"""The console in its window, with the hall beside it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.texts import texts_of
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.session.interface import Request
from bijeenkomst.ui.asking_first.question import HallQuestion
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.shell.steps import Step
from tests.unit.domain.evening import an_evening, joining
from tests.unit.ui.sessions import a_controller
from tests.unit.ui.windows import a_hall, a_window

NUMBER, NAME = "06-23456789", "Fenna"
SAID = f"Bel {NUMBER} (18-20 uur), vraag naar {NAME}"


class Console:
    """The whole window at the additions of the first theme, with Fenna among the people."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        meeting = an_evening()
        self.controller = a_controller(folder / "avond.bijeenkomst", meeting)
        self.hall = a_hall(self.controller, folder)
        self.window = a_window(self.controller, self.hall)
        page = self.window.pages.widget(Step.EVENING)
        assert isinstance(page, EveningPage)
        self.page = page
        self.hall.console = self.window
        self.code = meeting.in_order[0].code
        self._qtbot = qtbot
        qtbot.addWidget(self.window)
        self.window.show_step(Step.EVENING)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.do(
            joining(meeting, 3, name=f"{NAME} Zijlstra", phone="+31687654321"),
            c.ShowSlide(Slide(SlideKind.ADDITIONS, self.code)),
        )

    @property
    def meeting(self) -> Meeting:
        return self.controller.meeting

    def settled(self) -> None:
        self._qtbot.waitUntil(lambda: not self.controller.busy)

    def do(self, *commands: c.Command) -> None:
        for command in commands:
            self.controller.do(command)
            self.settled()

    def from_phone(self, text: str = SAID, key: str = "a", theme: str | None = None) -> None:
        code = self.code if theme is None else theme
        self.controller._session.ask(Request(c.AddAddition(key, code, text, Channel.PHONE)))
        self._qtbot.waitUntil(lambda: bool(self.page.queue.rows()))

    def question(self) -> HallQuestion:
        (asked,) = (one for one in self.window.findChildren(HallQuestion) if one.isVisible())
        return asked

    def asks(self) -> bool:
        self.settled()
        return any(one.isVisible() for one in self.window.findChildren(HallQuestion))

    def answer(self, choose: Callable[[HallQuestion], QWidget]) -> None:
        click(choose(self.question()))
        self.settled()
        self._qtbot.waitUntil(lambda: not self.asks())

    def in_sight(self) -> str:
        """All that the hall can see, now or in its turn."""
        return "\n".join(text.words for text in texts_of(self.meeting) if text.in_sight)

    def close(self) -> None:
        self.hall.close()
        self.controller.close()


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
