"""No control changes by the mouse wheel, in any window (P17): who scrolled a page changed callers, dates and counts."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDial,
    QDoubleSpinBox,
    QSlider,
    QSpinBox,
    QTabBar,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.application_filters import filters_resting
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.recent import RecentFiles
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.start import StartScreen
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from tests.unit.domain.evening import joining
from tests.unit.ui.shell.pages import PAGES, each_window, go_to
from tests.unit.ui.shell.turning import bring_into_sight, changed_by_the_wheel, turn
from tests.unit.ui.shell.whole_window import settle


@pytest.mark.parametrize("step", PAGES)
def test_the_wheel_changes_nothing_on_any_page(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller], step: str
) -> None:
    window, controller = meeting
    controller.do(joining(controller.meeting))  # there is a first caller to choose
    qtbot.waitUntil(lambda: not controller.busy)
    with qtbot.waitActive(window):
        window.activateWindow()
    found = {}
    for page in PAGES[step]:
        go_to(window, controller, qtbot, page)
        before = controller.meeting
        found[page] = changed_by_the_wheel(window)
        qtbot.waitUntil(lambda: not controller.busy)
        if step != "preparation":  # there a field is written as it is kept when it is left
            assert controller.meeting == before, page
    assert {page: controls for page, controls in found.items() if controls} == {}


def test_the_wheel_changes_nothing_in_any_window_beside_it(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller]
) -> None:
    window, controller = meeting
    for name, opened in each_window(window, controller, qtbot):
        before = controller.meeting
        assert changed_by_the_wheel(opened) == [], name
        assert controller.meeting == before, name


def test_the_wheel_changes_nothing_on_the_start_screen(qtbot: QtBot, tmp_path: Path) -> None:
    start = StartScreen(RecentFiles(tmp_path / "recent.json"))
    qtbot.addWidget(start)
    start.show()
    settle()
    assert changed_by_the_wheel(start) == []
    start.new.click()
    settle()
    assert changed_by_the_wheel(start) == []


def each_kind() -> list[QWidget]:
    """Every control of Qt that the wheel would change, at a value with room at both sides."""
    choice, tabs, spin, real = QComboBox(), QTabBar(), QSpinBox(), QDoubleSpinBox()
    choice.addItems(["een", "twee", "drie"])
    choice.setCurrentIndex(1)
    for name in ("een", "twee", "drie"):
        tabs.addTab(name)
    tabs.setCurrentIndex(1)
    spin.setValue(50)
    real.setValue(50)
    slider, dial = QSlider(Qt.Orientation.Horizontal), QDial()
    slider.setValue(50)
    dial.setValue(50)
    return [choice, tabs, spin, real, slider, dial, QDateEdit(), QTimeEdit()]


def scrolled_page(qtbot: QtBot, controls: list[QWidget]) -> ScrollArea:
    inner = QWidget()
    column = QVBoxLayout(inner)
    for control in controls:
        column.addWidget(control)
        column.addSpacing(200)
    page = ScrollArea(inner)
    qtbot.addWidget(page)
    page.resize(300, 200)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    settle()
    return page


def test_the_page_scrolls_wherever_the_pointer_is(qtbot: QtBot) -> None:
    controls = each_kind()
    page = scrolled_page(qtbot, controls)
    bar = page.verticalScrollBar()
    for control in controls:
        for focused in (False, True):
            if focused:
                control.setFocus()
            assert bring_into_sight(control)
            before = bar.value()
            turn(control, 1 if before else -1)
            assert bar.value() != before, type(control).__name__
    assert changed_by_the_wheel(page) == []


def test_without_the_rule_the_wheel_would_be_seen_to_change_them(qtbot: QtBot) -> None:
    page = scrolled_page(qtbot, each_kind())
    with filters_resting():
        changed = {one.split()[0] for one in changed_by_the_wheel(page)}
    assert {"QComboBox", "QSpinBox", "QSlider"} <= changed


def test_the_program_s_own_application_has_the_rules() -> None:
    """A process of its own: here the rules come from the tests. They come when the first window is there."""
    told = (
        "from PySide6.QtCore import QTimer\n"
        "from bijeenkomst.ui.shell.application import new_application\n"
        "from bijeenkomst.ui.shell.input_rules import InputRules\n"
        "from bijeenkomst.ui.shell.application import RULES_AFTER_MS\n"
        "app = new_application(['x'])\n"
        "QTimer.singleShot(RULES_AFTER_MS + 1, app.quit)\n"
        "app.exec()\n"
        "print(len(app.findChildren(InputRules)))"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1"
