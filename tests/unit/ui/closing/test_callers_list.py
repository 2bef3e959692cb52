"""The list of who calls first unfolds over the page, in a small window of its own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.console import keyboard
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.shell.main_window import MainWindow
from tests.unit.ui.shell.pages import go_to
from tests.unit.ui.shell.whole_window import meeting, settle

__all__ = ["meeting"]


def test_an_unfolded_list_has_its_keys_to_itself(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a real screen PySide loses that small window while the evening's keys ask it where they were pressed."""
    window, controller = meeting
    go_to(window, controller, qtbot, "closing")
    page = window.pages.currentWidget()
    assert isinstance(page, ClosingPage)

    def lost(_watched: QWidget) -> QWidget:
        raise RuntimeError("Internal C++ object already deleted.")

    page.groups.caller.who.showPopup()
    settle()
    popup = Qt.WindowType.Popup
    (unfolded,) = (one for one in QGuiApplication.allWindows() if one.isVisible() and one.type() is popup)
    monkeypatch.setattr(keyboard, "_first_to_get", lost)
    QTest.keyClick(unfolded, Qt.Key.Key_Down)
    QTest.keyClick(unfolded, Qt.Key.Key_Escape)
    monkeypatch.undo()
    page.groups.caller.who.hidePopup()
