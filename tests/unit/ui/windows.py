"""The window of a meeting with its pages, put together as the program does."""

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.preparation.preparation_page import PreparationPage
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.in_hall import Sight
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.responsive import at_once
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from tests.unit.ui.sessions import GivenDialogs, services


def a_hall(controller: Controller, folder: Path) -> Hall:
    """The hall of a meeting, which remembers its screens in `folder`."""
    return Hall(controller, ScreenMemory(QSettings(str(folder / "schermen.ini"), QSettings.Format.IniFormat)))


def a_window(
    controller: Controller, hall: Hall | None = None, dialogs: FileDialogs | None = None
) -> MainWindow:
    """With all its pages; without a hall with that of the preparation alone.

    Each page is made where it stands: one that is moved there later is styled twice, which takes as long again.
    """
    dialogs = dialogs or GivenDialogs()
    window = MainWindow(controller, services(), dialogs, sight=hall.sight if hall else None)
    at_once(window.build())
    sight = hall.sight if hall else Sight(window)
    preparation = PreparationPage(controller, services(), dialogs, sight, window.pages)
    if hall is None:
        window.have_pages(preparation, QWidget(window.pages), QWidget(window.pages))
    else:
        closing = ClosingPage(controller, services(), dialogs, window.pages)
        window.have_pages(preparation, EveningPage(controller, hall, window.pages), closing)
    return window
