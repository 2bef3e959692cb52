"""Going through the window with the keyboard."""

from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.shell.main_window import MainWindow
from tests.unit.ui.shell.pages import go_to
from tests.unit.ui.shell.whole_window import settle

Window = tuple[MainWindow, Controller]


def at_the_console(qtbot: QtBot, meeting: Window, page: str) -> tuple[EveningPage, Controller]:
    window, controller = meeting
    with qtbot.waitActive(window):
        window.activateWindow()
    go_to(window, controller, qtbot, page)
    shown = window.pages.currentWidget()
    assert isinstance(shown, EveningPage)
    return shown, controller


def do(qtbot: QtBot, controller: Controller, *commands: c.Command) -> None:
    for command in commands:
        controller.do(command)
    qtbot.waitUntil(lambda: not controller.busy)
    settle()
