"""The window with all its pages, in the program's own look."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.values.theme import LONGEST_TITLE
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.shell.main_window import MainWindow
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import a_controller
from tests.unit.ui.windows import a_hall, a_window


def settle() -> None:
    """Let the layouts find their places: each pass can ask for another."""
    for _pass in range(8):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


@pytest.fixture
def meeting(qtbot: QtBot, own_look: QApplication, tmp_path: Path) -> Iterator[tuple[MainWindow, Controller]]:
    """A window with all its pages, in the program's own look, on a meeting with the longest words."""
    evening = an_evening()
    first = evening.in_order[0]
    title = ("Woongelegenheid " * 40)[:LONGEST_TITLE].strip()
    long = replace(first, title=title, core_sentence="Wij willen graag " + "woorden " * 15)
    controller = a_controller(
        tmp_path / "avond.bijeenkomst", replace(evening, themes={**evening.themes, first.code: long})
    )
    hall = a_hall(controller, tmp_path)
    window = a_window(controller, hall)
    hall.console = window
    qtbot.addWidget(window)
    window.show()
    yield window, controller
    hall.close()
    controller.close()


def out_of_sight(window: QWidget, widgets: list[QWidget]) -> list[str]:
    """Those that cannot be seen as a whole, as the page stands there."""
    found = []
    for widget in widgets:
        seen = widget.visibleRegion().boundingRect()
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        if seen != widget.rect() or not window.rect().contains(place):
            found.append(f"{type(widget).__name__} {widget.accessibleName()}: {seen} of {widget.rect()}")
    return found
