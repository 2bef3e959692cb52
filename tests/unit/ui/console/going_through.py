"""Coming to a part of the evening, and pressing keys there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.ui.console.console_page import EveningPage
from tests.unit.ui.console.console_page import controller_of


def come_to(page: EveningPage, qtbot: QtBot, kind: SlideKind, theme: int = 0) -> str:
    """A slide of a theme, with all that was asked answered; gives the code of the theme."""
    code = controller_of(page).meeting.in_order[theme].code
    controller_of(page).do(c.ShowSlide(Slide(kind, code)))
    quiet(page, qtbot)
    return code


def quiet(page: EveningPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not controller_of(page).busy)
    QApplication.processEvents()


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)
