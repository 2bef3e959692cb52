from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import ChangeDetails, MergeThemes
from bijeenkomst.domain.details import Details
from bijeenkomst.ui.closing.page import ClosingPage
from bijeenkomst.ui.controller import Controller
from tests.unit.domain.evening import an_evening, joining
from tests.unit.ui.sessions import GivenDialogs, a_controller, services


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


def fill_in(
    page: ClosingPage, row: str, name: str, phone: str = "", email: str = "", shares: bool = True
) -> None:
    paper = page.paper
    for field, text in ((paper.row, row), (paper.name, name), (paper.phone, phone), (paper.email, email)):
        field.clear()
        QTest.keyClicks(field, text)
    paper.shares.setChecked(shares)
    paper.save.click()


def test_a_row_of_paper_comes_on_the_list_with_its_code(page: ClosingPage, qtbot: QtBot) -> None:
    """R8, R34: the row's code is understood as people read it; consent is recorded as given on paper."""
    controller = controller_of(page)
    theme = controller.meeting.in_order[0].code
    for number, row in enumerate(("1-05", f"{theme} 1 6", f"{theme.lower()}-1-07"), start=1):
        fill_in(page, row, f"Persoon {number}", phone=f"061234567{number}")
        qtbot.waitUntil(lambda count=number: controller.meeting.sign_up_count(theme) == count)  # type: ignore[misc]  # bound at once
    rows = [(one.sheet_row, one.consent.channel) for one in controller.meeting.group(theme).members]
    assert rows == [(f"{theme}-1-0{number}", "paper") for number in (5, 6, 7)]


def test_a_row_on_the_sheet_of_a_merged_theme_comes_on_the_list_where_that_went_on(
    page: ClosingPage, qtbot: QtBot
) -> None:
    """R8, R28: sheets that were printed and written on before a merge are still good."""
    controller = controller_of(page)
    into, _sensitive, old = controller.meeting.in_order
    controller.do(MergeThemes(into.code, (old.code,)))
    qtbot.waitUntil(lambda: page.groups.count() == 2)
    fill_in(page, f"{old.code}-1-05", "Jan", phone="0612345678")
    qtbot.waitUntil(lambda: controller.meeting.sign_up_count(into.code) == 1)
    fill_in(page, f"{into.code}-1-05", "Piet", phone="0612345679")
    qtbot.waitUntil(lambda: controller.meeting.sign_up_count(into.code) == 2)
    found = {one.name: (one.sheet_row, one.came_from) for one in controller.meeting.group(into.code).members}
    assert found == {"Jan": (f"{old.code}-1-05", old.code), "Piet": (f"{into.code}-1-05", "")}


def test_no_cross_no_list(page: ClosingPage, qtbot: QtBot) -> None:
    """R29, R34: without "delen: ja" nobody comes on a list, and it is said at the box."""
    fill_in(page, "1-01", "Jan", phone="0612345678", shares=False)
    qtbot.waitUntil(lambda: any("kruis" in said for said in errors(page)))
    assert controller_of(page).meeting.sign_up_count(controller_of(page).meeting.in_order[0].code) == 0


def test_a_number_that_cannot_exist_is_refused_at_its_field(page: ClosingPage) -> None:
    """R31: kindly, with what is wrong; what was typed stays."""
    fill_in(page, "1-01", "Jan", phone="0612")
    assert errors(page)
    assert page.paper.phone.text() == "0612"


def test_a_likely_typo_is_suggested_and_taken_by_one_click(page: ClosingPage) -> None:
    """R31: never silently changed."""
    page.paper.email.setFocus()
    QTest.keyClicks(page.paper.email, "jan@gmial.com")
    page.paper.email.editingFinished.emit()
    assert page.paper.email.text() == "jan@gmial.com"
    page.paper._take_suggestion.click()
    assert page.paper.email.text() == "jan@gmail.com"


def test_the_first_caller_is_one_of_the_group(page: ClosingPage, qtbot: QtBot) -> None:
    """R37: from volunteers only; without one it says so."""
    controller = controller_of(page)
    theme = controller.meeting.in_order[0].code
    controller.do(joining(controller.meeting))
    qtbot.waitUntil(lambda: page.caller.who.count() == 2)
    assert page.caller.who.itemText(0) == "zonder eerste beller"
    page.caller.who.setCurrentIndex(1)
    page.caller.who.activated.emit(1)
    qtbot.waitUntil(lambda: theme in controller.meeting.first_callers)
    assert "belt eerst" in page.groups.item(0).text()
    assert "rust" in page.groups.item(1).text()


def test_a_group_without_a_first_caller_is_shown_as_such(page: ClosingPage, qtbot: QtBot) -> None:
    """R37, R38: one alone rests; from two on somebody could call."""
    controller = controller_of(page)
    controller.do(joining(controller.meeting))
    qtbot.waitUntil(lambda: "1 mens · rust" in page.groups.item(0).text())
    controller.do(joining(controller.meeting, key="two", name="Jan", phone="+31612345670"))
    qtbot.waitUntil(lambda: "2 mensen · zonder eerste beller" in page.groups.item(0).text())


def test_a_sign_up_can_be_taken_away_again(page: ClosingPage, qtbot: QtBot) -> None:
    """R36."""
    controller = controller_of(page)
    controller.do(joining(controller.meeting))
    qtbot.waitUntil(lambda: page.members.rowCount() == 1)
    page.table.selectRow(0)
    page.remove.click()
    qtbot.waitUntil(lambda: page.members.rowCount() == 0)


def test_it_says_when_people_cannot_sign_up_yet(page: ClosingPage, qtbot: QtBot) -> None:
    """R5."""
    controller_of(page).do(ChangeDetails(Details()))
    qtbot.waitUntil(page._missing.isVisible)


def errors(page: ClosingPage) -> list[str]:
    return [label.text().lower() for label in page.paper._errors.values() if label.text()]
