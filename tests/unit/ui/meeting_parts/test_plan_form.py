"""Van papier: a group's plan typed over from its groepsblad (R48, R49)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.group_work import PlanField, PlanText
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.plan_form import PlanForm
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import a_controller

WANT, HOW, DAY = PlanField.WANT, PlanField.HOW, PlanField.DAY
Opened = tuple[PlanForm, Controller, str]


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Opened]:
    controller = a_controller(tmp_path / "avond.bijeenkomst", an_evening())
    form = PlanForm(controller)
    code = controller.meeting.in_order[0].code
    form.show_theme(code)
    area: QScrollArea = ScrollArea(form)
    qtbot.addWidget(area)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    yield form, controller, code
    controller.close()


def type_in(form: PlanForm, field: PlanField, text: str) -> None:
    line = form.fields[field].line
    line.setFocus()
    QTest.keyClicks(line, text)


def leave(form: PlanForm, field: PlanField) -> None:
    QTest.keyClick(form.fields[field].line, Qt.Key.Key_Tab)


def from_phone(controller: Controller, *commands: c.Command) -> None:
    for command in commands:
        assert isinstance(controller._session.ask(Request(command)), Done)


def test_the_fields_are_those_of_the_paper_in_its_order_and_each_is_saved_when_it_is_left(
    opened: Opened, qtbot: QtBot
) -> None:
    """R48: the group's own words, in its own lines; nothing has to be filled."""
    form, controller, code = opened
    assert list(form.fields) == list(PlanField)
    type_in(form, WANT, "Een bankje")
    QTest.keyClick(form.fields[WANT].line, Qt.Key.Key_Return)
    QTest.keyClicks(form.fields[WANT].line, "bij de vijver")
    leave(form, WANT)
    assert form.fields[HOW].line.hasFocus()
    qtbot.waitUntil(lambda: controller.meeting.plan_text(code, WANT).text == "Een bankje\nbij de vijver")
    type_in(form, DAY, "dinsdag 8 december")
    QTest.keyClick(form.fields[DAY].line, Qt.Key.Key_Return)
    assert form.fields[PlanField.TIME].line.hasFocus()
    qtbot.waitUntil(lambda: controller.meeting.plan_text(code, DAY).text == "dinsdag 8 december")
    assert set(controller.meeting.plans[code]) == {WANT, DAY}
    assert not controller.meeting.plan_text(code, WANT).released, "typing over shows the hall nothing (R51)"


def test_escape_and_enter_in_the_last_field_leave_the_form(opened: Opened, qtbot: QtBot) -> None:
    form, controller, code = opened
    type_in(form, PlanField.PLACE, "bij Ans")
    with qtbot.waitSignal(form.left):
        QTest.keyClick(form.fields[PlanField.PLACE].line, Qt.Key.Key_Return)
    form.give_focus()
    assert form.fields[WANT].line.hasFocus()
    with qtbot.waitSignal(form.left):
        QTest.keyClick(form.fields[WANT].line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: controller.meeting.plan_text(code, PlanField.PLACE).text == "bij Ans")


def test_a_text_can_be_corrected_as_often_as_one_likes(opened: Opened, qtbot: QtBot) -> None:
    """R49: what was typed here was seen here, so it never comes to stand beside itself."""
    form, controller, code = opened
    for text in ("Een", " bankje", " erbij"):
        type_in(form, WANT, text)
        leave(form, WANT)
    qtbot.waitUntil(lambda: controller.meeting.plan_text(code, WANT) == PlanText("Een bankje erbij"))
    controller.undo()
    qtbot.waitUntil(lambda: form.fields[WANT].text() == "Een bankje")


def test_what_a_phone_wrote_is_never_overwritten(opened: Opened, qtbot: QtBot) -> None:
    """R49: the facilitator does not reword: both texts stand, and the group picks."""
    form, controller, code = opened
    from_phone(controller, c.BecomeScribe(code, "anna"), c.WritePlan(code, WANT, "Twee bankjes", "", "anna"))
    form.show_theme(code)
    qtbot.waitUntil(lambda: form._beside.isVisible())
    assert form.fields[WANT].text() == ""
    type_in(form, WANT, "Van het blad")
    leave(form, WANT)
    qtbot.waitUntil(
        lambda: controller.meeting.plan_text(code, WANT) == PlanText("Twee bankjes", ("Van het blad",))
    )
    assert form.fields[WANT].text() == "Van het blad"
    type_in(form, WANT, " zelf")
    leave(form, WANT)
    qtbot.waitUntil(
        lambda: controller.meeting.plan_text(code, WANT) == PlanText("Twee bankjes", ("Van het blad zelf",))
    )


def test_a_phone_that_comes_while_somebody_types_takes_nothing_away(opened: Opened, qtbot: QtBot) -> None:
    form, controller, code = opened
    type_in(form, WANT, "Van het bl")
    from_phone(controller, c.BecomeScribe(code, "anna"), c.WritePlan(code, WANT, "Twee bankjes", "", "anna"))
    qtbot.waitUntil(lambda: form._beside.isVisible())
    assert form.fields[WANT].text() == "Van het bl"
    QTest.keyClicks(form.fields[WANT].line, "ad")
    leave(form, WANT)
    qtbot.waitUntil(
        lambda: controller.meeting.plan_text(code, WANT) == PlanText("Twee bankjes", ("Van het blad",))
    )


def test_what_was_typed_goes_to_its_own_group(opened: Opened, qtbot: QtBot) -> None:
    form, controller, code = opened
    other = controller.meeting.in_order[1].code
    type_in(form, WANT, "Een bankje")
    form.show_theme(other)
    qtbot.waitUntil(lambda: controller.meeting.plan_text(code, WANT).text == "Een bankje")
    assert form.fields[WANT].text() == ""
    assert other not in controller.meeting.plans


def test_too_long_a_text_stays_and_its_field_says_so(opened: Opened, qtbot: QtBot) -> None:
    form, controller, code = opened
    line = form.fields[WANT].line
    line.setFocus()
    QTest.keyClicks(line, "x")
    line.setPlainText("woorden " * 90)  # type: ignore[union-attr]  # this field has lines
    leave(form, WANT)
    qtbot.waitUntil(lambda: bool(form.fields[WANT].error))
    assert form.fields[WANT].text().startswith("woorden")
    assert code not in controller.meeting.plans
    line.setPlainText("kort")  # type: ignore[union-attr]
    line.setFocus()
    leave(form, WANT)
    qtbot.waitUntil(lambda: controller.meeting.plan_text(code, WANT).text == "kort")
    assert form.fields[WANT].error == ""
