"""Afronden is a path of five steps: what is done, what is left, and one click to each, from wherever one is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.closing.path import ClosingStep
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.people_apart import by_surname, told_apart
from bijeenkomst.ui.shell.main_window import MainWindow
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.domain.paper_rows import entering
from tests.unit.ui.shell.pages import go_to
from tests.unit.ui.shell.whole_window import meeting, out_of_sight, settle

__all__ = ["meeting"]

Window = tuple[MainWindow, Controller]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, meeting: Window) -> tuple[ClosingPage, Controller]:
    window, controller = meeting
    go_to(window, controller, qtbot, "closing")
    shown = window.pages.currentWidget()
    assert isinstance(shown, ClosingPage)
    return shown, controller


def do(qtbot: QtBot, controller: Controller, *commands: c.Command) -> None:
    for command in commands:
        controller.do(command)
    qtbot.waitUntil(lambda: not controller.busy and not controller.holding_back)


def said(page: ClosingPage) -> list[str]:
    return [step.accessibleName() for step in page.path.steps.values()]


def here(page: ClosingPage) -> list[ClosingStep]:
    return [step for step, button in page.path.steps.items() if button.property("here")]


def test_each_step_tells_what_is_done_and_what_is_left(
    qtbot: QtBot, page: tuple[ClosingPage, Controller]
) -> None:
    closing, controller = page
    assert said(closing) == [
        "1. Papier: nog niets",
        "2. Nalopen: niets te doen",
        "3. Overdragen: nog geen groepen",
        "4. Verslag: nog maken",
        "5. Loslaten: tot 22-12-2026",
    ]
    code = controller.meeting.in_order[0].code
    do(
        qtbot,
        controller,
        entering(controller.meeting, id="one"),
        entering(
            controller.meeting,
            id="two",
            sheet_row=f"{code}-1-02",
            phone="",
            doubts=(Doubtful(Doubt.PHONE, "06"),),
        ),
        joining(controller.meeting, 3, key="fatma"),
    )
    assert said(closing)[:3] == [
        "1. Papier: 2 rijen ingevoerd",
        "2. Nalopen: nog 1",
        "3. Overdragen: 0 van 2 groepen",
    ]
    do(qtbot, controller, c.RecordHandover((code,), Way.FOLDER, "map"))
    assert said(closing)[2] == "3. Overdragen: 1 van 2 groepen"
    assert closing.path.paper.accessibleDescription() == "klaar"
    assert closing.path.groups.accessibleDescription() == ""


def test_one_click_goes_to_each_and_it_is_marked(qtbot: QtBot, page: tuple[ClosingPage, Controller]) -> None:
    closing, controller = page
    closing.window().resize(1366, 900)  # on a lower screen entering paper needs the room of the path
    settle()
    do(qtbot, controller, joining(controller.meeting))
    assert here(closing) == [ClosingStep.HAND_OVER]
    for step in (ClosingStep.PAPER, ClosingStep.REVIEW, ClosingStep.LET_GO, ClosingStep.HAND_OVER):
        button = closing.path.steps[step]
        QTest.mouseClick(button, LEFT)
        settle()
        assert here(closing) == [step]
        assert out_of_sight(closing.window(), list(closing.path.steps.values())) == []
    QTest.keyClick(closing.path.report, Qt.Key.Key_Space)
    assert closing.report is not None
    closing.report.written.emit()
    assert closing.path.report.accessibleName() == "4. Verslag: gemaakt"
    closing.report.close()


def people(*named: tuple[str, str, str]) -> tuple[SignUp, ...]:
    """People who joined by name, phone and e-mail."""
    meeting = an_evening()
    for number, (name, phone, email) in enumerate(named):
        meeting = run(
            meeting,
            joining(meeting, key=f"p{number}", name=name, phone=phone, email=email, owner=f"o{number}"),
        )
    return meeting.group(meeting.in_order[0].code).members


def test_callers_stand_by_surname_and_two_of_one_name_are_told_apart() -> None:
    """R30: "Jan van der Berg" stands under B."""
    members = people(
        ("Anna de Vries", "+31612345600", ""),
        ("Jan van der Berg", "+31612345630", ""),
        ("Jan van der Berg", "+31612345688", ""),
        ("Jan van der Berg", "", "jan@example.nl"),
        ("Mohammed El Amrani", "+31612345610", ""),
    )
    in_order = by_surname(members)
    assert [member.name for member in in_order] == [
        "Mohammed El Amrani",
        *["Jan van der Berg"] * 3,
        "Anna de Vries",
    ]
    called = told_apart(in_order)
    assert sorted(called[member.id] for member in in_order if member.name.startswith("Jan")) == [
        "Jan van der Berg (jan@example.nl)",
        "Jan van der Berg (…630)",
        "Jan van der Berg (…688)",
    ]
    assert called[in_order[0].id] == "Mohammed El Amrani"
    after = told_apart(in_order, handed_over=True)
    assert len(set(after.values())) == len(members)
    assert not any("630" in name or "@" in name for name in after.values()), "R42"


def test_of_one_name_with_one_end_of_a_number_each_is_still_another() -> None:
    members = people(("Jan Bos", "+31612345630", ""), ("Jan Bos", "+31687654630", ""))
    assert len(set(told_apart(members).values())) == 2


def test_the_list_on_the_page_is_in_that_order(qtbot: QtBot, page: tuple[ClosingPage, Controller]) -> None:
    closing, controller = page
    for number, name in enumerate(("Anna de Vries", "Jan van der Berg", "Jan van der Berg")):
        one = joining(
            controller.meeting, key=f"p{number}", name=name, phone=f"+3161234560{number}", owner=f"o{number}"
        )
        do(qtbot, controller, one)
    who = closing.groups.caller.who
    qtbot.waitUntil(lambda: who.count() == 4)
    assert [who.itemText(row) for row in range(4)] == [
        "zonder eerste beller",
        "Jan van der Berg (…601)",
        "Jan van der Berg (…602)",
        "Anna de Vries",
    ]
