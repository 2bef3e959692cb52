"""All windows by chance: opened, closed, clicked, taken apart and built again in any order, while phones go on.

A failing run says its seed; `SEEDS` may be given others by hand.
"""

import random
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QLocale, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bijeenkomst.document.file import create
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.session.interface import Request
from bijeenkomst.session.local import LocalSession
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.garbage import collect_what_is_due
from bijeenkomst.ui.language import WindowLanguage
from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from tests.unit.domain.evening import an_evening, joining
from tests.unit.ui.sessions import GivenDialogs, ServingSession, services

Kind = TypeVar("Kind", bound=QWidget)
SEEDS = (1, 8)
ACTS = 90
KEYS = (
    *(Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_B, Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_A),
    *(Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_J, Qt.Key.Key_G, Qt.Key.Key_T),
)


class NoDialogs(GivenDialogs):
    """Whoever is asked for a file or a printer changes their mind."""

    def open_file(self, *_asked: object) -> None:
        return None

    def open_files(self, *_asked: object) -> tuple[Path, ...]:
        return ()

    def save_file(self, *_asked: object) -> None:
        return None

    def choose_folder(self, *_asked: object) -> None:
        return None

    def choose_printer(self, *_asked: object) -> None:
        return None


class Chance:
    """One run: what may happen, and the dice that say what does."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.dice = random.Random(seed)
        self.path = folder / "avond.bijeenkomst"
        create(self.path, an_evening())
        self.sessions: list[ServingSession] = []
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.program = Program(
            services()._replace(open_meeting=self._open, open_example=lambda: self._open(self.path)),
            NoDialogs(),
            LeftOpen(folder / "open.txt"),
            WindowLanguage(settings, QLocale("nl_NL")),
        )
        self.told = 0
        self.program.open(self.path)
        self.acts: tuple[Callable[[], None], ...] = (
            *(self.click,) * 12,
            *(self.phone,) * 6,
            *(self.press,) * 4,
            *(self.close_a_window,) * 3,
            *(self.type, self.choose, self.go_to, self.change_language, self.project, self.take_turns),
        )

    def _open(self, path: Path) -> Controller:
        self.sessions.append(ServingSession(LocalSession.open(path)))
        return Controller(self.sessions[-1], path)

    def go(self) -> None:
        for _act in range(ACTS):
            if self.program.meeting is None and not self.program.start.isVisible():
                self.program.open(self.path)
            self.dice.choice(self.acts)()
            for menu in self._seen(QMenu):
                menu.close()
            if self.dice.random() < 0.5:
                QApplication.processEvents()
            collect_what_is_due()

    def _seen(self, kind: type[Kind]) -> list[Kind]:
        modal = QApplication.activeModalWidget()
        tops = [modal] if modal is not None else QApplication.topLevelWidgets()
        mine = [top for top in tops if top.isVisible() and top.isEnabled()]
        return [
            one
            for top in mine
            for one in (*([top] if isinstance(top, kind) else ()), *top.findChildren(kind))
            if one.isVisible() and one.isEnabled()
        ]

    def click(self) -> None:
        """Some button; twice now and then, as people do."""
        buttons = [one for one in self._seen(QAbstractButton) if isinstance(one, QPushButton | QRadioButton)]
        if buttons:
            button = self.dice.choice(buttons)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            if self.dice.random() < 0.2 and isValid(button) and button.isVisible():
                QTest.mouseDClick(button, Qt.MouseButton.LeftButton)

    def phone(self) -> None:
        """What comes from the hall meanwhile."""
        self.told += 1
        if self.program.meeting is None:
            return
        meeting = self.program.meeting.controller.meeting
        if meeting.letting_go is not None or not meeting.in_order:
            return
        theme = self.dice.choice(meeting.in_order).code
        command = self.dice.choice(
            (
                c.AddAddition(f"told {self.told}", theme, f"Bankje {self.told}", Channel.PHONE),
                c.Recognise(theme, f"voter {self.told}", Answer.YES),
                joining(
                    meeting, key=f"sign-up {self.told}", name=f"Mens {self.told}", theme=theme, explicit=True
                ),
            )
        )
        self.sessions[-1].submit(Request(command), lambda _reply: None)

    def press(self) -> None:
        """Some key, wherever the focus is."""
        focus = QApplication.focusWidget()
        if focus is not None:
            QTest.keyClick(focus, self.dice.choice(KEYS))

    def close_a_window(self) -> None:
        """By its corner, which the system tells."""
        for window in self._seen(QDialog)[:1]:
            QApplication.sendEvent(window.windowHandle(), QCloseEvent())

    def type(self) -> None:
        """In some field."""
        if fields := [one for one in self._seen(QLineEdit) if not one.isReadOnly()]:
            QTest.keyClicks(self.dice.choice(fields), self.dice.choice(("Bos", "12", "06 12345678", "24-11")))

    def choose(self) -> None:
        """Something else from some list."""
        if boxes := self._seen(QComboBox):
            box = self.dice.choice(boxes)
            box.setCurrentIndex(self.dice.randrange(max(1, box.count())))
            box.activated.emit(box.currentIndex())

    def go_to(self) -> None:
        """Another step, without being asked whether one may leave."""
        if self.program.meeting is not None and QApplication.activeModalWidget() is None:
            self.program.meeting.window.show_step(self.dice.choice(list(Step)))

    def change_language(self) -> None:
        self.program.choose_language(self.dice.choice(("nl", "en")))

    def project(self) -> None:
        if self.program.meeting is not None:
            screens = self.program.meeting.hall.screens
            self.dice.choice((screens.start_in_window, screens.stop, screens.start))()

    def take_turns(self) -> None:
        """Let all that was begun come to its end."""
        self.settle()

    def settle(self) -> None:
        """Until nobody waits for an answer any more, and what came of it is painted."""
        for _pass in range(500):
            meeting = self.program.meeting
            if not (self.program.busy or (meeting and meeting.controller.busy)):
                break
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QApplication.processEvents()


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_breaks_whatever_is_opened_closed_and_clicked_in_any_order(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """An exception that comes up in any window fails it, and so does a crash."""
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    for asked in ("open_file", "open_files", "save_file", "choose_folder", "choose_printer"):
        monkeypatch.setattr(
            FileDialogs, asked, getattr(NoDialogs, asked)
        )  # a system's own window waits for a person
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("bijeenkomst.ui.start.new_meeting.user_documents_path", lambda: tmp_path)
    chance = Chance(tmp_path, seed)
    try:
        chance.go()
        chance.settle()
    finally:
        chance.program.close()
        for window in QApplication.topLevelWidgets():
            window.close()
            window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert chance.told
