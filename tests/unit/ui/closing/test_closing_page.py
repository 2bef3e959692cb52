from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import ChangeDetails, RemoveTheme
from bijeenkomst.domain.values.details import Details
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.closing.groups_list import NARROW, WIDTH
from bijeenkomst.ui.controller import Controller
from tests.unit.domain.evening import an_evening, joining
from tests.unit.ui.sessions import GivenDialogs, a_controller, services
from tests.unit.ui.shell.whole_window import settle


@pytest.fixture
def page(tmp_path: Path) -> Iterator[ClosingPage]:
    """The closing page over a real session; the folder dialog answers with `lijsten`."""
    controller = a_controller(tmp_path / "avond.bijeenkomst", an_evening())
    page = ClosingPage(controller, services(), GivenDialogs(tmp_path / "lijsten"))
    page.resize(1366, 700)
    page.show()
    yield page
    page.close()
    controller.close()
    page.deleteLater()


def controller_of(page: ClosingPage) -> Controller:
    return page._controller


def test_the_first_caller_is_one_of_the_group(page: ClosingPage, qtbot: QtBot) -> None:
    """R37: from volunteers only; without one it says so."""
    controller = controller_of(page)
    theme = controller.meeting.in_order[0].code
    controller.do(joining(controller.meeting))
    qtbot.waitUntil(lambda: page.groups.caller.who.count() == 2)
    assert page.groups.caller.who.itemText(0) == "zonder eerste beller"
    page.groups.caller.who.setCurrentIndex(1)
    page.groups.caller.who.activated.emit(1)
    qtbot.waitUntil(lambda: theme in controller.meeting.first_callers)
    assert "belt eerst" in page.groups.list.item(0).text()
    assert "rust" in page.groups.list.item(1).text()


def test_a_list_of_callers_that_is_open_stays_open_when_somebody_joins(
    page: ClosingPage, qtbot: QtBot
) -> None:
    """R37: the new one comes after the others; in another group nothing moves at all."""
    controller = controller_of(page)
    controller.do(joining(controller.meeting))
    qtbot.waitUntil(lambda: page.groups.caller.who.count() == 2)
    page.groups.caller.who.showPopup()
    page.groups.caller.who.view().setCurrentIndex(page.groups.caller.who.model().index(1, 0))
    controller.do(joining(controller.meeting, key="two", name="Jan", phone="+31612345670", owner="2"))
    qtbot.waitUntil(lambda: page.groups.caller.who.count() == 3)
    controller.do(joining(controller.meeting, 3, key="three", name="Piet", owner="3"))
    qtbot.waitUntil(lambda: "1 mens" in page.groups.list.item(2).text())
    assert page.groups.caller.who.view().isVisible()
    assert page.groups.caller.who.view().currentIndex().row() == 1
    assert [page.groups.caller.who.itemText(row) for row in (1, 2)] == ["Fatma Yılmaz", "Jan"]
    page.groups.caller.who.hidePopup()


def test_at_200_percent_all_columns_of_people_are_in_sight(page: ClosingPage, qtbot: QtBot) -> None:
    """A screen of 1920 by 1080 has 960 points then; with a usual name and number nobody needs to scroll sideways."""
    controller, table = controller_of(page), page.groups.table
    for number in range(12):  # so many that they scroll upright
        name, phone = f"Mohammed El Amrani {number}", f"+316123456{number:02}"
        controller.do(joining(controller.meeting, key=name, name=name, phone=phone, owner=name))
    qtbot.waitUntil(lambda: table.members.rowCount() == 12)
    page.resize(960, 400)
    settle()
    assert table.verticalScrollBar().maximum() > 0
    assert table.horizontalScrollBar().maximum() == 0
    assert page.groups.list.width() == NARROW
    page.resize(1366, 700)
    settle()
    assert page.groups.list.width() == WIDTH


def test_who_joins_the_group_that_is_shown_comes_below_the_others(page: ClosingPage, qtbot: QtBot) -> None:
    """Without all rows being measured anew while the hall's picture moves; a row that was chosen stays so."""
    controller, members = controller_of(page), page.groups.table.members
    controller.do(joining(controller.meeting))
    qtbot.waitUntil(lambda: members.rowCount() == 1)
    page.groups.table.selectRow(0)
    with qtbot.assertNotEmitted(members.modelReset), qtbot.waitSignal(members.rowsInserted):
        controller.do(joining(controller.meeting, key="two", name="Jan", phone="+31612345670", owner="2"))
    assert [members.index(row, 0).data() for row in range(2)] == ["Fatma Yılmaz", "Jan"]
    assert [index.row() for index in page.groups.table.selectionModel().selectedRows()] == [0]
    page.groups.remove.click()
    qtbot.waitUntil(lambda: members.rowCount() == 1)
    assert members.index(0, 0).data() == "Jan"


def test_one_very_long_name_keeps_nobodys_number_out_of_sight(page: ClosingPage, qtbot: QtBot) -> None:
    """It is read whole by pointing at it."""
    controller, table = controller_of(page), page.groups.table
    name, email = "W" * 100, f"{'w' * 60}@voorbeeld.nl"
    controller.do(joining(controller.meeting, name=name, email=email))
    controller.do(joining(controller.meeting, key="two", name="Jan", phone="+31612345670", owner="2"))
    qtbot.waitUntil(lambda: table.members.rowCount() == 2)
    for column in (1, 2):
        end = table.columnViewportPosition(column) + table.columnWidth(column)
        assert 0 < end <= table.viewport().width()
    assert table.members.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == name


def test_lines_of_groups_that_stay_the_same_are_left_alone(page: ClosingPage, qtbot: QtBot) -> None:
    """Each line that is set lays out the whole list, while the hall's picture moves."""
    controller = controller_of(page)
    before = [page.groups.list.item(row) for row in range(3)]
    with qtbot.waitSignal(page.groups.list.itemChanged) as changed:
        controller.do(joining(controller.meeting, 3, key="two"))
    assert [page.groups.list.item(row) for row in range(3)] == before
    assert changed.args == [before[2]]


def test_a_group_without_a_first_caller_is_shown_as_such(page: ClosingPage, qtbot: QtBot) -> None:
    """R37, R38: one alone rests; from two on somebody could call."""
    controller = controller_of(page)
    controller.do(joining(controller.meeting))
    qtbot.waitUntil(lambda: "1 mens · rust" in page.groups.list.item(0).text())
    controller.do(joining(controller.meeting, key="two", name="Jan", phone="+31612345670"))
    qtbot.waitUntil(lambda: "2 mensen · zonder eerste beller" in page.groups.list.item(0).text())


def test_a_sign_up_can_be_taken_away_again(page: ClosingPage, qtbot: QtBot) -> None:
    """R36."""
    controller = controller_of(page)
    controller.do(joining(controller.meeting))
    qtbot.waitUntil(lambda: page.groups.table.members.rowCount() == 1)
    page.groups.table.selectRow(0)
    page.groups.remove.click()
    qtbot.waitUntil(lambda: page.groups.table.members.rowCount() == 0)


def test_without_themes_it_says_why_nothing_can_be_handed_over(page: ClosingPage, qtbot: QtBot) -> None:
    controller = controller_of(page)
    assert page.groups.hand_over.isEnabled()
    assert page.groups.why_not.isHidden()
    for theme in controller.meeting.in_order:
        controller.do(RemoveTheme(theme.code))
    qtbot.waitUntil(lambda: not page.groups.hand_over.isEnabled())
    why = "Overdragen kan nog niet: er zijn nog geen thema's. Die zet u klaar bij Voorbereiden."
    assert page.groups.why_not.isVisible()
    assert page.groups.why_not.text() == why
    assert page.groups.hand_over.accessibleDescription() == why
    controller.undo()
    qtbot.waitUntil(page.groups.hand_over.isEnabled)
    assert page.groups.why_not.isHidden()


def test_it_says_when_people_cannot_sign_up_yet(page: ClosingPage, qtbot: QtBot) -> None:
    """R5."""
    controller_of(page).do(ChangeDetails(Details()))
    qtbot.waitUntil(page.groups._missing.isVisible)


def test_a_long_title_in_the_list_of_groups_needs_no_scrolling_aside(
    tmp_path: Path, qtbot: QtBot, own_look: QApplication
) -> None:
    evening = an_evening()
    first = evening.in_order[0]
    long = replace(first, title="Woongelegenheidsverbeteringscommissie " * 3)
    controller = a_controller(
        tmp_path / "lang.bijeenkomst", replace(evening, themes={**evening.themes, first.code: long})
    )
    page = ClosingPage(controller, services(), GivenDialogs())
    qtbot.addWidget(page)
    page.resize(960, 540)
    page.show()
    assert not page.groups.list.horizontalScrollBar().isVisible()
    assert (
        page.groups.list.visualItemRect(page.groups.list.item(0)).right()
        <= page.groups.list.viewport().width()
    )
    spoken = page.groups.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("1. Woongelegenheidsverbeteringscommissie ")
    controller.close()
