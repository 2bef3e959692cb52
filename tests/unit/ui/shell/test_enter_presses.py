"""Enter presses the button that has the focus, and no other, on every page and in every window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.recent import RecentFiles
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.start import StartScreen
from bijeenkomst.ui.widgets.text_question import TextQuestion
from tests.unit.ui.shell.pages import PAGES, each_window, go_to
from tests.unit.ui.shell.tab_walk import name
from tests.unit.ui.shell.whole_window import settle

Window = tuple[MainWindow, Controller]
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def not_pressed(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The buttons for which Enter does not press them, and them alone; nothing comes of the press."""
    buttons = [
        one
        for one in window.findChildren(QPushButton) + window.findChildren(QToolButton)
        if one.isVisible() and one.isEnabled() and one.window() is window and one.focusPolicy().value
    ]
    pressed: list[QWidget] = []
    found = []
    with monkeypatch.context() as patched:
        for one in buttons:
            patched.setattr(one, "click", lambda one=one: pressed.append(one))
        for one in buttons:
            for key in ENTER:
                pressed.clear()
                one.setFocus()
                QTest.keyClick(one, key)
                if pressed != [one]:
                    found.append(f"{name(one)}: {[name(other) for other in pressed]}")
    return found


@pytest.mark.parametrize("step", PAGES)
def test_enter_presses_every_button_of_every_page(
    qtbot: QtBot, meeting: Window, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    window, controller = meeting
    with qtbot.waitActive(window):
        window.activateWindow()
    found = {}
    for page in PAGES[step]:
        go_to(window, controller, qtbot, page)
        before = controller.meeting
        found[page] = not_pressed(window, monkeypatch)
        if step != "preparation":  # there a field is written as it is kept when it is left
            assert controller.meeting == before, page
    assert {page: buttons for page, buttons in found.items() if buttons} == {}


def test_enter_presses_every_button_of_every_window(
    qtbot: QtBot, meeting: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    for beside, opened in each_window(*meeting, qtbot):
        assert not_pressed(opened, monkeypatch) == [], beside
        assert opened.isVisible(), beside


def test_enter_presses_every_button_of_the_start_screen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = StartScreen(RecentFiles(tmp_path / "recent.json"))
    qtbot.addWidget(start)
    with qtbot.waitActive(start):
        start.show()
        start.activateWindow()
    assert not_pressed(start, monkeypatch) == []
    with qtbot.waitSignal(start.example_requested):
        start.example.setFocus()
        QTest.keyClick(start.example, Qt.Key.Key_Return)
    start.new.click()
    settle()
    assert not_pressed(start, monkeypatch) == []


def test_enter_on_cancel_cancels(qtbot: QtBot) -> None:
    """In a dialog Qt itself would press the first button, wherever the focus is."""
    under = QWidget()
    qtbot.addWidget(under)
    asked = TextQuestion(under, "Titel", "Vraag", agree="Bewaar", longest=80, text="iets")
    asked.open()
    with qtbot.waitActive(asked):
        asked.activateWindow()
    with qtbot.assertNotEmitted(asked.answered):
        asked.cancel.setFocus()
        QTest.keyClick(asked.cancel, Qt.Key.Key_Return)
    assert not asked.isVisible()


def test_enter_on_the_console_goes_on_once(qtbot: QtBot, meeting: Window) -> None:
    """A key that is held down counts once."""
    window, controller = meeting
    with qtbot.waitActive(window):
        window.activateWindow()
    go_to(window, controller, qtbot, "welcome")
    page = window.pages.currentWidget()
    assert isinstance(page, EveningPage)
    page.presenter.next_button.setFocus()
    QTest.keyClick(page.presenter.next_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: controller.meeting.stage.slide.kind is SlideKind.QUESTION)
    QTest.keyClick(page.presenter.next_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: controller.meeting.stage.slide.kind is not SlideKind.QUESTION)
