"""A window on a meeting, shown, for tests that click and type."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from tests.unit.ui.sessions import a_controller
from tests.unit.ui.windows import a_window

Open = Callable[..., tuple[MainWindow, Controller]]


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Opens the window of a meeting; it is closed after the test."""
    controllers: list[Controller] = []
    windows: list[MainWindow] = []

    def open_(meeting: Meeting, dialogs: FileDialogs | None = None) -> tuple[MainWindow, Controller]:
        controller = a_controller(tmp_path / "avond.bijeenkomst", meeting)
        controllers.append(controller)
        window = a_window(controller, dialogs=dialogs)
        windows.append(window)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window, controller

    yield open_
    for controller in controllers:
        controller.close()


def titles(controller: Controller) -> list[str]:
    """The titles in the kopgroep's order."""
    return [theme.title for theme in controller.meeting.in_order]
