"""Every page on the screens that people have: at 200 % a laptop of 1920 by 1080 has 960 by 540, less its bars."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.refusals import Field
from bijeenkomst.i18n import use_language
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.recent import RecentFiles
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.start import StartScreen
from tests.unit.ui.shell.pages import PAGES, WINDOWS, go_to, open_window
from tests.unit.ui.shell.whole_window import settle

SIZES = [(900, 480), (1280, 680), (1366, 728)]  # less 40 pixels for the system's own bars
"""The smallest window, logical pixels of 1920 by 1080 at 150 %, and of an old laptop."""


def clipped(window: QWidget) -> list[str]:
    """The words on labels and buttons that are not wholly there; what can be scrolled to is there."""
    found = []
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisible() or not widget.text():
            continue
        needed = widget.minimumSizeHint()
        high = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else needed.height()
        small = widget.width() < needed.width() or widget.height() < high
        if small or _sticks_out(widget, window):
            found.append(f"{widget.text()!r}: {widget.size().toTuple()} of {(needed.width(), high)}")
    for area in window.findChildren(QScrollArea):
        inside = area.widget()
        cuts = area.isVisible() and area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if cuts and inside is not None and inside.width() > area.viewport().width():
            found.append(f"{type(inside).__name__}: {inside.width()} wide in {area.viewport().width()}")
    return found


def _sticks_out(widget: QWidget, window: QWidget) -> bool:
    """Whether a parent cuts it off, up to the area that scrolls."""
    around = widget.parentWidget()
    while around is not None:
        place = QRect(widget.mapTo(around, QPoint(0, 0)), widget.size())
        if not around.rect().contains(place):
            return True
        if around is window or isinstance(around.parentWidget(), QAbstractScrollArea):
            return False
        inner = around.parentWidget()
        if inner is not None and isinstance(inner.parentWidget(), QAbstractScrollArea):
            return False
        around = inner
    return False


@pytest.fixture(params=["nl", "en"], autouse=True)
def language(request: pytest.FixtureRequest) -> Iterator[None]:
    """In both languages of the window: a word can be longer in either."""
    use_language(request.param)
    yield
    use_language("nl")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("step", list(PAGES))
def test_nothing_is_clipped_on_a_small_screen(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller], size: tuple[int, int], step: str
) -> None:
    window, controller = meeting
    window.resize(*size)
    assert window.size().toTuple() == size
    troubles: dict[str, list[str]] = {}
    for page in PAGES[step]:
        go_to(window, controller, qtbot, page)
        if page == "paper0":
            closing = window.pages.currentWidget()
            assert isinstance(closing, ClosingPage)
            closing.paper.entry.fields.say_wrong({Field.PHONE: "Dit nummer heeft 2 cijfers te weinig."})
            settle()
            for field in closing.paper.entry.fields.all:
                assert field.line.width() >= field.line.fontMetrics().horizontalAdvance("06 12 34 56 78")
        troubles[page] = clipped(window)
    assert {where: found for where, found in troubles.items() if found} == {}


@pytest.mark.parametrize("name", WINDOWS)
def test_nothing_is_clipped_in_the_windows_beside_it(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller], name: str
) -> None:
    opened = open_window(*meeting, qtbot, name)
    assert clipped(opened) == []
    opened.close()


@pytest.mark.parametrize("size", SIZES)
def test_the_start_screen_fits_a_small_screen(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    start = StartScreen(RecentFiles(tmp_path / "recent.json"))
    qtbot.addWidget(start)
    start.show()
    start.resize(*size)
    assert start.size().toTuple() == size
    settle()
    assert clipped(start) == []
    start.new.click()
    settle()
    assert clipped(start) == []
