"""R3: the kopgroep's order is changed by dragging a theme, and the keys still do it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.preparation.theme_card import ThemeCard
from bijeenkomst.ui.preparation.theme_list import ThemeList
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.widgets.sight import area_around
from tests.unit.domain.evening import an_evening, run
from tests.unit.ui.shell.whole_window import settle

LEFT = Qt.MouseButton.LeftButton
Open = Callable[..., tuple[MainWindow, Controller]]


def order(controller: Controller) -> list[str]:
    return [theme.title for theme in controller.meeting.in_order]


def cards(themes: ThemeList, controller: Controller) -> list[ThemeCard]:
    return [themes.cards[theme.code] for theme in controller.meeting.in_order]


def drag(card: QWidget, by: int, *, let_go: bool = True) -> None:
    """Press on the grip, and move in steps as a hand does."""
    start = QPoint(16, 30)
    QTest.mousePress(card, LEFT, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(card, start + QPoint(0, by * step // 5))
    if let_go:
        QTest.mouseRelease(card, LEFT, pos=start + QPoint(0, by))


@pytest.fixture
def opened(open_window: Open) -> tuple[ThemeList, Controller]:
    window, controller = open_window(an_evening())
    window.resize(1366, 900)
    settle()
    return window.preparation.themes.list, controller


def test_a_card_is_dropped_where_the_line_was(opened: tuple[ThemeList, Controller], qtbot: QtBot) -> None:
    themes, controller = opened
    before = order(controller)
    first, second, third = cards(themes, controller)
    drag(first, second.geometry().center().y() - first.y() + 10, let_go=False)
    assert themes.drag.line.isVisible()
    middle = (second.geometry().bottom() + third.geometry().top()) // 2
    assert abs(themes.drag.line.geometry().center().y() - middle) <= 4
    QTest.mouseRelease(first, LEFT)
    qtbot.waitUntil(lambda: order(controller) == [before[1], before[0], before[2]])
    assert not themes.drag.line.isVisible()
    assert first.graphicsEffect() is None
    controller.undo()
    qtbot.waitUntil(lambda: order(controller) == before)


def test_it_goes_to_the_end_and_to_the_start(opened: tuple[ThemeList, Controller], qtbot: QtBot) -> None:
    themes, controller = opened
    before = order(controller)
    first, _second, third = cards(themes, controller)
    drag(first, third.geometry().bottom() + 20)
    qtbot.waitUntil(lambda: order(controller) == [*before[1:], before[0]])
    settle()
    drag(first, -first.y())
    qtbot.waitUntil(lambda: order(controller) == before)


def test_esc_and_a_short_move_and_a_drop_in_its_own_place_change_nothing(
    opened: tuple[ThemeList, Controller], qtbot: QtBot
) -> None:
    themes, controller = opened
    before = order(controller)
    first, second, _third = cards(themes, controller)
    first.window().activateWindow()
    drag(first, 2)
    drag(first, second.geometry().center().y() - first.y() + 10, let_go=False)
    QTest.keyClick(first, Qt.Key.Key_Escape)
    assert not themes.drag.line.isVisible()
    QTest.mouseRelease(first, LEFT)
    drag(first, 30)
    qtbot.waitUntil(lambda: not controller.busy)
    assert order(controller) == before
    assert not controller.history.undo or "volgorde" not in first.window().windowTitle()


def test_a_theme_that_goes_while_it_is_dragged_leaves_nothing_behind(
    opened: tuple[ThemeList, Controller], qtbot: QtBot
) -> None:
    themes, controller = opened
    first, second, _third = cards(themes, controller)
    drag(first, second.geometry().center().y() - first.y() + 10, let_go=False)
    controller.do(c.RemoveTheme(first.theme.code))
    qtbot.waitUntil(lambda: len(controller.meeting.in_order) == 2 and not controller.busy)
    settle()
    assert not themes.drag.line.isVisible()
    assert len(order(controller)) == 2


def test_the_page_scrolls_along_near_its_edge(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With twenty themes the place is seldom in sight."""
    drafts = tuple(ThemeDraft(f"Thema {number}", "Een zin.") for number in range(20))
    window, controller = open_window(run(an_evening(), c.BringInThemes(drafts)))
    window.resize(1000, 600)
    settle()
    themes = window.preparation.themes.list
    area = area_around(themes)
    assert isinstance(area, QScrollArea)
    edge = area.viewport().mapToGlobal(QPoint(100, area.viewport().height() - 10))
    monkeypatch.setattr("bijeenkomst.ui.preparation.dragging.QCursor.pos", lambda: edge)
    first = cards(themes, controller)[0]
    drag(first, 120, let_go=False)
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 600)
    moved = themes.drag.place
    assert moved is not None
    assert moved > 3
    QTest.mouseRelease(first, LEFT)
    qtbot.waitUntil(lambda: order(controller).index(first.theme.title) == moved)
