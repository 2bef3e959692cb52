"""The clock on the picture goes on only while there is a picture."""

from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from bijeenkomst.domain.commands import ShowSlide
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import a_controller


def test_a_hall_whose_window_is_gone_repaints_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    """Its clock went on and failed once a second, in whatever was done after it."""
    controller = a_controller(tmp_path / "avond.bijeenkomst", an_evening())
    hall = Hall(controller, ScreenMemory(QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat)))
    controller.do(ShowSlide(Slide(SlideKind.BREAK)))
    qtbot.waitUntil(hall._ticking.isActive)
    delete(hall.window)
    ticking = hall._ticking.isActive()
    hall.motion_wish.stop()  # a question to the desktop that still runs may not be destroyed
    delete(hall)  # with all else of it that would look for the window
    assert not ticking
    controller.close()
