"""Every page on the screens that people have: at 200 % a laptop of 1920 by 1080 has 960 by 540, less its bars."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QProgressBar,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.refusals import Field
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.manual.manual_window import ManualWindow
from bijeenkomst.ui.preparation.extra_sheets import ExtraSheets
from bijeenkomst.ui.recent import RecentFiles
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.start import StartScreen
from bijeenkomst.ui.widgets.side_window import FRAME
from tests.unit.ui.sessions import GivenDialogs, services
from tests.unit.ui.shell.at_the_keyboard import do
from tests.unit.ui.shell.pages import PAGES, each_window, go_to
from tests.unit.ui.shell.whole_window import settle

pytestmark = pytest.mark.usefixtures("language")

SIZES = [(900, 480), (1280, 680), (1366, 728)]  # less 40 pixels for the system's own bars
"""The smallest window, logical pixels of 1920 by 1080 at 150 %, and of an old laptop."""


def clipped(window: QWidget) -> list[str]:
    """The words on labels and buttons that are not wholly there; what can be scrolled to is there."""
    found = []
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QTabBar):
            words = " | ".join(widget.tabText(index) for index in range(widget.count()))
        else:
            words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        if not widget.isVisible() or not words:
            continue
        needed = widget.minimumSizeHint()
        high = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else needed.height()
        small = widget.width() < needed.width() or widget.height() < high - 1  # a pixel of its padding
        if small or _sticks_out(widget, window):
            found.append(f"{words!r}: {widget.size().toTuple()} of {(needed.width(), high)}")
    for area in window.findChildren(QScrollArea):
        inside = area.widget()
        cuts = area.isVisible() and area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if cuts and inside is not None and inside.width() > area.viewport().width():
            found.append(f"{type(inside).__name__}: {inside.width()} wide in {area.viewport().width()}")
    return [*found, *_crushed(window), *_over_each_other(window)]


def _crushed(window: QWidget) -> list[str]:
    """Fields that are not wholly there, columns that are narrower than what stands above them, and lists whose rows are
    wider than the list.
    """
    found = [
        f"{type(field).__name__} {field.accessibleName()!r}: {field.size().toTuple()}"
        for field in window.findChildren(QWidget)
        if isinstance(field, QLineEdit | QComboBox | QAbstractSpinBox)
        and field.isVisible()
        and (field.height() < field.minimumSizeHint().height() - 1 or _sticks_out(field, window))
    ]
    for table in window.findChildren(QTableView):
        header = table.horizontalHeader()
        for column in range(header.count() if table.isVisible() else 0):
            width, needed = header.sectionSize(column), header.sectionSizeHint(column)
            if not header.isSectionHidden(column) and width < needed:
                found.append(f"column {column} of {table.accessibleName()!r}: {width} of {needed}")
    for bar in window.findChildren(QProgressBar):
        if bar.isTextVisible():  # the bar is lower than letters are
            found.append(f"the words of the bar {bar.accessibleName()!r}")
    for view in window.findChildren(QListView):
        if view.isVisible() and view.accessibleName() and view.horizontalScrollBar().maximum():
            found.append(f"rows of {view.accessibleName()!r}")
    return found


def _over_each_other(window: QWidget) -> list[str]:
    """Words over other words: a layout that has too little room lays them so."""
    beside: dict[int, list[QLabel | QAbstractButton]] = {}
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QLabel | QAbstractButton) and widget.isVisible() and widget.text():
            beside.setdefault(id(widget.parentWidget()), []).append(widget)
    return [
        f"{one.geometry().getRect()} over {other.geometry().getRect()} in {type(one.parentWidget()).__name__}"
        for siblings in beside.values()
        for one, other in combinations(siblings, 2)
        if one.geometry().intersects(other.geometry())
    ]


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


@pytest.mark.parametrize("step", list(PAGES))
def test_nothing_is_clipped_on_a_small_screen(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller], step: str
) -> None:
    """Each page in each size: a window takes half a second to build, so one goes through all of them."""
    window, controller = meeting
    troubles: dict[str, list[str]] = {}
    for page in PAGES[step]:
        window.resize(*SIZES[0])
        go_to(window, controller, qtbot, page)
        if page == "paper0":
            with_a_wrong_number(window)
        for size in SIZES:
            window.resize(*size)
            settle()
            assert window.size().toTuple() == size
            troubles[f"{page} at {size}"] = clipped(window)
            if page == "paper0":
                assert_numbers_have_room(window)
        window.resize(*SIZES[0])
        window.trouble.say("Het bestand is weg. Steek de stick er weer in. " * 4, "bad", ("Kopie…", print))
        window.say("De projectie staat nog aan. " * 5)
        settle()
        troubles[f"{page}, with both bars (N16)"] = clipped(window)
        window.trouble.clear()
        window.notice.clear()
    assert {where: found for where, found in troubles.items() if found} == {}


def closing_of(window: MainWindow) -> ClosingPage:
    closing = window.pages.currentWidget()
    assert isinstance(closing, ClosingPage)
    return closing


def with_a_wrong_number(window: MainWindow) -> None:
    """The form for paper with a sentence below a field, and an address that was perhaps meant otherwise."""
    fields = closing_of(window).paper.entry.fields
    fields.say_wrong({Field.PHONE: "Dit nummer heeft 2 cijfers te weinig."})
    settle()
    fields.email.line.setText("elisabeth.van.der.meulen@gmial.com")
    settle()


def assert_numbers_have_room(window: MainWindow) -> None:
    for field in closing_of(window).paper.entry.fields.all:
        assert field.line.width() >= field.line.fontMetrics().horizontalAdvance("06 12 34 56 78")


def test_nothing_is_clipped_in_the_windows_beside_it(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller]
) -> None:
    """As large as they come, and as small as the smallest screen makes them."""
    for name, opened in each_window(*meeting, qtbot):
        assert clipped(opened) == [], name
        assert_fits_the_smallest_screen(opened, name)


@pytest.mark.parametrize("made", ["extra sheets", "without what they need", "manual"])
def test_neither_is_anything_in_those_that_are_opened_from_the_evening(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller], made: str
) -> None:
    window, controller = meeting
    if made == "without what they need":  # which is said in a long sentence
        do(qtbot, controller, c.ChangeDetails(replace(controller.meeting.details, contact_name="")))
    opened = (
        ManualWindow("", window)
        if made == "manual"
        else ExtraSheets(controller, services(), GivenDialogs(), window, last=1)
    )
    opened.show()
    settle()
    assert clipped(opened) == []
    assert_fits_the_smallest_screen(opened, made)
    opened.close()


def assert_fits_the_smallest_screen(opened: QWidget, name: str) -> None:
    """Less the frame that the system puts around it."""
    width, height = SIZES[0][0] - FRAME.width(), SIZES[0][1] - FRAME.height()
    opened.resize(width, height)
    settle()
    assert opened.height() <= height, name
    assert opened.width() <= width, name
    assert clipped(opened) == [], name


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
