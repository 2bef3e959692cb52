"""With the Tab key alone: all that can be used is reached, in the order people read, and it is seen where one is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.recent import RecentFiles
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.start import StartScreen
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from tests.unit.ui.shell.pages import PAGES, each_window, go_to
from tests.unit.ui.shell.tab_walk import name, names, out_of_order, tab_troubles, walk
from tests.unit.ui.shell.whole_window import settle


class Flashes(QObject):
    """Parts of a page that are a window by themselves for a moment: they take the focus along when they go."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._application = QApplication.instance()
        assert self._application is not None
        self._application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(name(watched))
        return False

    def stop(self) -> None:
        assert self._application is not None
        self._application.removeEventFilter(self)


@pytest.mark.parametrize("step", PAGES)
def test_tab_goes_through_every_page_as_people_read_it(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller], step: str
) -> None:
    window, controller = meeting
    with qtbot.waitActive(window):
        window.activateWindow()
    troubles = {}
    for page in PAGES[step]:
        flashes = Flashes()
        go_to(window, controller, qtbot, page)
        flashes.stop()
        assert flashes.seen == []
        troubles[page] = tab_troubles(window)
    assert {page: found for page, found in troubles.items() if found} == {}


def test_tab_goes_through_every_window_as_people_read_it(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller]
) -> None:
    window, controller = meeting
    with qtbot.waitActive(window):
        window.activateWindow()
    for beside, opened in each_window(window, controller, qtbot):
        assert tab_troubles(opened) == {}, beside


@pytest.mark.usefixtures("own_look")
def test_tab_goes_through_the_start_screen_as_people_read_it(qtbot: QtBot, tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "recent.json")
    for number in range(3):
        path = tmp_path / f"avond {number}.bijeenkomst"
        path.touch()
        recent.remember(path)
    start = StartScreen(recent)
    qtbot.addWidget(start)
    with qtbot.waitActive(start):
        start.show()
        start.activateWindow()
    path.unlink()
    start.recent_buttons[0].click()  # it is gone: what can be done about it is asked
    assert len(start.notice.action_buttons) == 2
    assert tab_troubles(start) == {}
    start.new.click()
    settle()
    assert tab_troubles(start) == {}


def test_what_only_scrolls_is_reached_while_there_is_more_than_fits(qtbot: QtBot) -> None:
    """A log or a list of counts holds nothing that Tab could stop at."""
    window = QWidget()
    column = QVBoxLayout(window)
    words = QLabel("\n".join("Wat er gebeurde" for _line in range(60)))
    area = ScrollArea(words)
    above, below = QPushButton("boven"), QPushButton("onder")
    for part in (above, area, below):
        column.addWidget(part)
    qtbot.addWidget(window)
    window.resize(300, 200)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    settle()
    above.setFocus()
    assert walk(window) == [area, below, above]
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_Down)
    assert area.verticalScrollBar().value() > 0
    words.setText("weinig")
    settle()
    above.setFocus()
    assert walk(window) == [below, above]


def test_a_walk_against_the_reading_order_would_be_seen(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    buttons = [QPushButton(words) for words in ("boven", "midden", "onder")]
    for button in buttons:
        column.addWidget(button)
    qtbot.addWidget(window)
    window.show()
    settle()
    assert out_of_order(window, buttons) == []
    later = [buttons[1], buttons[2], buttons[0]]  # Tab begins where the focus was
    assert out_of_order(window, later) == []
    upset = out_of_order(window, [buttons[0], buttons[2], buttons[1]])
    assert [step.startswith("QPushButton onder") for step in upset] == [True]
    assert names(buttons) == ["QPushButton boven", "QPushButton midden", "QPushButton onder"]
