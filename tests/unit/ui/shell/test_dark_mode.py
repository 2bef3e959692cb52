"""The system turns dark or light while the program is open: all of the window goes along, the hall does not."""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.design.tokens import DARK, LIGHT
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.style import give_look
from tests.support.chance import is_thorough
from tests.unit.ui.shell.whole_window import meeting, settle
from tests.unit.ui.windows import a_hall, a_window

__all__ = ["meeting"]

SAVED_AT = dt.datetime(2026, 11, 24, 20, 15)
MOST_DIFFERENT = 0.0001  # of the pixels: less than the smallest icon


def picture(window: MainWindow, step: Step) -> QImage:
    window.show_step(step)
    window.footer.saved_at(SAVED_AT)
    settle()
    if (focused := window.focusWidget()) is not None:
        focused.clearFocus()
    settle()
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def difference(one: QImage, other: QImage) -> float:
    """The share of pixels that are not the same."""
    assert one.size() == other.size()
    if one == other:
        return 0.0
    pairs = zip(memoryview(one.constBits()).cast("I"), memoryview(other.constBits()).cast("I"), strict=True)
    return sum(a != b for a, b in pairs) / (one.width() * one.height())


@pytest.mark.parametrize("dark", [True, False] if is_thorough() else [True])
def test_a_window_that_is_open_turns_into_what_it_would_have_been(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller], tmp_path: Path, dark: bool
) -> None:
    window, controller = meeting
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if not dark:  # the window came in the light look
        give_look(app, dark=True)
    window.resize(1280, 720)
    before = [picture(window, step) for step in Step]
    give_look(app, dark)
    settle()
    hall = a_hall(controller, tmp_path)
    fresh = a_window(controller, hall)
    qtbot.addWidget(fresh)
    fresh.resize(1280, 720)
    fresh.show()
    for step, was in zip(Step, before, strict=True):
        now, would_be = picture(window, step), picture(fresh, step)
        if now != would_be:  # the clock of the evening may just have gone on
            now, would_be = picture(window, step), picture(fresh, step)
        assert difference(was, now) > 0.5
        assert difference(now, would_be) < MOST_DIFFERENT
    hall.close()


def test_the_whole_program_follows_the_system(tmp_path: Path) -> None:
    code = (
        "from bijeenkomst.ui.shell.application import new_application\n"
        "from bijeenkomst.ui.style import colours\n"
        "from PySide6.QtCore import Qt\n"
        "app = new_application([])\n"
        "for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):\n"
        "    app.styleHints().colorSchemeChanged.emit(scheme)\n"
        "    print(colours().surface)\n"
    )
    environment = {**os.environ, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    assert done.stdout.split() == [DARK.surface, LIGHT.surface]
