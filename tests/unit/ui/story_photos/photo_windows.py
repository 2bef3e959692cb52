"""Opening a window for photos of stories, over a meeting in a file, and closing it after the test."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.story_photos.cards_window import StoryCardsWindow
from bijeenkomst.ui.story_photos.table_window import PilesFromTableWindow
from tests.unit.ui.sessions import GivenDialogs, a_controller, services

Window = TypeVar("Window", StoryCardsWindow, PilesFromTableWindow)
Opened = TypeVar("Opened", bound=QWidget, covariant=True)


class Open(Protocol[Opened]):
    """Opens the window; `chosen` is what the file dialog answers with."""

    def __call__(self, *chosen: Path, meeting: Meeting | None = None) -> tuple[Opened, Controller]: ...


@contextmanager
def opening(
    kind: type[Window],
    usual: Meeting,
    qtbot: QtBot,
    tmp_path: Path,
    leave: Callable[[Window], object] = lambda _window: None,
) -> Iterator[Open[Window]]:
    """A function that opens a window of a meeting, `usual` if none is given; `leave` is done before it is closed."""
    opened: list[tuple[Window, Controller]] = []

    def open_(*chosen: Path, meeting: Meeting | None = None) -> tuple[Window, Controller]:
        controller = a_controller(tmp_path / "avond.bijeenkomst", meeting or usual)
        window = kind(controller, services(), GivenDialogs(*chosen))
        opened.append((window, controller))
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window, controller

    yield open_
    for window, controller in opened:
        if isValid(window):
            leave(window)
            window.close()
        controller.close()


def click(button: QPushButton) -> None:
    """With the left button."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
