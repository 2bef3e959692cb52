"""A clicker's black and the window's shortcuts work wherever the keyboard is (P13, P19)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.stage import Cover
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.steps import Step
from tests.unit.ui.shell.pages import evening_of

Window = tuple[MainWindow, Controller]
Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def projecting(qtbot: QtBot, meeting: Window) -> Hall:
    hall = evening_of(meeting[0])._hall
    hall.screens.start_in_window()
    qtbot.waitUntil(hall.window.isVisible)
    return hall


def list_at_closing(qtbot: QtBot, meeting: Window) -> QAbstractItemView:
    """The list that has the focus after Ctrl+3."""
    window = meeting[0]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Key.Key_3, CTRL)
    found = next(view for view in window.pages.findChildren(QAbstractItemView) if view.isVisible())
    found.setFocus()
    qtbot.waitUntil(found.hasFocus)
    return found


def a_list(window: MainWindow, *names: str) -> QListWidget:
    """One more list on the page that is shown, with the focus."""
    made = QListWidget(window.pages.currentWidget())
    made.addItems(names)
    made.setCurrentRow(0)
    made.show()
    made.setFocus()
    return made


def cover_is(meeting: Window, cover: Cover) -> bool:
    return not meeting[1].busy and meeting[1].meeting.stage.cover is cover


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_Period])
def test_a_clickers_black_works_from_a_list_of_another_page(qtbot: QtBot, meeting: Window, key: Key) -> None:
    """P13: after Ctrl+3 the list of groups has the keyboard."""
    projecting(qtbot, meeting)
    groups = list_at_closing(qtbot, meeting)
    QTest.keyClick(groups, key)
    qtbot.waitUntil(lambda: cover_is(meeting, Cover.BLACK))
    QTest.keyClick(groups, key)
    qtbot.waitUntil(lambda: cover_is(meeting, Cover.NONE))


def test_a_name_that_is_typed_in_a_list_still_finds_its_row(qtbot: QtBot, meeting: Window) -> None:
    """P13: the second letter of "Abel" goes on with the name; after a moment B is a key again."""
    projecting(qtbot, meeting)
    guard = evening_of(meeting[0]).keyboard.guard
    now = 100.0
    guard.clock = lambda: now
    list_at_closing(qtbot, meeting)
    names = a_list(meeting[0], "Zoe", "Aart", "Abel")
    QTest.keyClicks(names, "ab")
    assert names.currentItem().text() == "Abel"
    assert cover_is(meeting, Cover.NONE)
    now += 5
    QTest.keyClick(names, Key.Key_B)
    qtbot.waitUntil(lambda: cover_is(meeting, Cover.BLACK))
    assert names.currentItem().text() == "Abel"


def test_a_name_with_b_is_found_while_nothing_is_projected(qtbot: QtBot, meeting: Window) -> None:
    list_at_closing(qtbot, meeting)
    names = a_list(meeting[0], "Aart", "Bo")
    QTest.keyClick(names, Key.Key_B)
    assert names.currentItem().text() == "Bo"
    assert cover_is(meeting, Cover.NONE)


@pytest.mark.parametrize(
    ("key", "step"),
    [(Key.Key_1, Step.PREPARATION), (Key.Key_2, Step.EVENING), (Key.Key_3, Step.CLOSING)],
)
def test_a_step_is_asked_for_from_the_halls_window(
    qtbot: QtBot, meeting: Window, key: Key, step: Step
) -> None:
    """P13: the manual says that the keys work in both windows; the hall keeps seeing what it sees."""
    hall, window = projecting(qtbot, meeting), meeting[0]
    window.show_step(Step((step + 1) % 3))
    hall.window.activateWindow()
    qtbot.waitUntil(hall.window.isActiveWindow)
    seen = hall.window.content
    QTest.keyClick(hall.window, key, CTRL)
    assert window.pages.currentIndex() == step
    qtbot.waitUntil(window.isActiveWindow)  # or what is typed next would steer the hall
    assert hall.window.content == seen
    assert hall.window.isVisible()


def test_paper_is_asked_for_from_the_halls_window(qtbot: QtBot, meeting: Window) -> None:
    hall = projecting(qtbot, meeting)
    with qtbot.waitSignal(meeting[0].paper_asked):
        QTest.keyClick(hall.window, Key.Key_4, CTRL)


def test_undo_and_redo_work_from_the_halls_window(qtbot: QtBot, meeting: Window) -> None:
    """P13: and the hall's window keeps the keyboard, for the next key is as likely the hall's."""
    hall, controller = projecting(qtbot, meeting), meeting[1]
    controller.do(c.CountPresent(52))
    qtbot.waitUntil(lambda: controller.meeting.present == 52)
    hall.window.activateWindow()
    qtbot.waitUntil(hall.window.isActiveWindow)
    QTest.keyClick(hall.window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: controller.meeting.present is None and not controller.busy)
    QTest.keyClick(hall.window, Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: controller.meeting.present == 52)
    assert QApplication.activeWindow() is hall.window
