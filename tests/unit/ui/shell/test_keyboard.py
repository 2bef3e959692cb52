"""With the Tab key alone: everything that can be used is reached, and it is seen where one is."""

from collections.abc import Iterable
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.doubt import Doubt, Doubtful
from bijeenkomst.domain.stage import Slide, SlideKind
from bijeenkomst.ui.closing.page import ClosingPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.main_window import MainWindow
from tests.unit.domain.test_paper import entering
from tests.unit.ui.shell.whole_window import settle

USABLE = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)
MOST = 200  # presses of Tab


def usable(window: QWidget) -> set[QWidget]:
    """What is shown and can be used by itself; in a group of which one is chosen, the arrow keys go around."""
    found: set[QWidget] = set()
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, USABLE) or not widget.isVisible() or not widget.isEnabled():
            continue
        if isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QAbstractItemView):
            continue
        if choice_of(widget) is None:
            found.add(widget)
    return found


def choice_of(widget: QWidget) -> QObject | None:
    """The choice that a button is one answer to, if it is: Tab goes to one of its answers."""
    if not isinstance(widget, QAbstractButton):
        return None
    group = cast("QButtonGroup | None", widget.group())
    if group is not None:
        return group if group.exclusive() else None
    return widget.parentWidget() if widget.autoExclusive() else None


def choices(widgets: Iterable[QWidget]) -> set[QObject]:
    """The choices that these buttons belong to."""
    found = (choice_of(one) for one in widgets if one.isVisible() and one.isEnabled())
    return {choice for choice in found if choice is not None}


def walk(window: QWidget) -> list[QWidget]:
    """Where Tab goes, until it comes back to where it was."""
    seen: list[QWidget] = []
    for _press in range(MOST):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is None or focus in seen:
            break
        seen.append(focus)
    return seen


def names(widgets: set[QWidget]) -> list[str]:
    return sorted(f"{type(one).__name__} {one.accessibleName() or one.objectName()}" for one in widgets)


def go_to(window: MainWindow, controller: Controller, qtbot: QtBot, page: str) -> None:
    if page.startswith("section"):
        window.show_step(0)
        window.preparation.show_section(int(page[-1]))
        qtbot.waitUntil(
            lambda: not window.preparation.sheets._resting.isActive()
        )  # it knows which can be made
    elif page == "closing":
        window.show_step(2)
    elif page.startswith("paper"):
        row = entering(controller.meeting, phone="", doubts=(Doubtful(Doubt.PHONE, "06"),))
        controller.do(row)
        qtbot.waitUntil(lambda: bool(controller.meeting.set_aside))
        window.show_step(2)
        closing = window.pages.currentWidget()
        assert isinstance(closing, ClosingPage)
        closing.show_paper(int(page[-1]))
    else:
        kind = SlideKind(page)
        theme = "" if kind is SlideKind.WELCOME else controller.meeting.in_order[0].code
        controller.do(c.ShowSlide(Slide(kind, theme)))
        qtbot.waitUntil(lambda: controller.meeting.stage.slide.kind is kind)
        window.show_step(1)
    settle()


PAGES = (
    "section0",
    "section1",
    "section2",
    "section3",
    "welcome",
    "recognition",
    "additions",
    "group",
    "closing",
    "paper0",
    "paper1",
)


@pytest.mark.parametrize("page", PAGES)
def test_tab_reaches_everything_and_shows_where_one_is(
    qtbot: QtBot, meeting: tuple[MainWindow, Controller], page: str
) -> None:
    window, controller = meeting
    with qtbot.waitActive(window):
        window.activateWindow()
    go_to(window, controller, qtbot, page)
    reached = walk(window)
    assert names(usable(window) - set(reached)) == []
    assert choices(window.findChildren(QAbstractButton)) == choices(reached)
    assert [one for one in reached if not one.isVisible()] == []
    unseen: set[QWidget] = set()
    for one in (one for one in reached if isinstance(one, USABLE)):
        one.setFocus()
        settle()
        focused = one.grab().toImage()
        window.setFocus()
        settle()
        if one.isVisible() and one.isEnabled() and one.grab().toImage() == focused:
            unseen.add(one)
    assert names(unseen) == []
