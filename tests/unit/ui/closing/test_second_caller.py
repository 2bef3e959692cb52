"""First and second caller, and who said to be willing (R54)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.ui.meeting_parts.first_caller import FirstCallerRow
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.ui.sessions import a_controller

PEOPLE = (("a", "Anna de Vries"), ("b", "Bert Bos"), ("c", "Cees Kok"))


class Row:
    """The row about the first group, as a page shows it."""

    def __init__(self, path: Path) -> None:
        meeting = an_evening()
        for number, (key, name) in enumerate(PEOPLE):
            meeting = run(
                meeting, joining(meeting, key=key, name=name, phone=f"+3161234567{number}", owner=key)
            )
        self.controller = a_controller(path, meeting)
        self.code = meeting.in_order[0].code
        self.row = FirstCallerRow(self.controller, upright=True)
        self.controller.updated.connect(lambda _update: self.show())
        self.show()
        self.row.show()

    def show(self) -> None:
        self.row.show_group(self.controller.meeting.group(self.code))

    def do(self, *commands: c.Command) -> None:
        for command in commands:
            assert isinstance(self.controller._session.ask(Request(command, by_console=True)), Done)

    def listed(self) -> list[str]:
        who = self.row.second.who
        return [who.itemText(at) for at in range(who.count())]


@pytest.fixture
def row(tmp_path: Path, qtbot: QtBot) -> Iterator[Row]:
    made = Row(tmp_path / "avond.bijeenkomst")
    qtbot.addWidget(made.row)
    yield made
    made.controller.close()


def test_an_evening_without_a_work_round_asks_for_no_second_caller(row: Row, qtbot: QtBot) -> None:
    row.do(c.NameFirstCaller(row.code, "a"))
    qtbot.waitUntil(lambda: row.row.who.currentData() == "a")
    assert not row.row.second.isVisible()
    assert row.row.suggested.hint == ""


def test_the_second_caller_is_chosen_from_the_others_and_may_be_left_open(row: Row, qtbot: QtBot) -> None:
    """R54: by the keyboard; never the first caller, and without one there is no second to ask for."""
    row.do(c.PlanGroupWork(True))
    qtbot.waitUntil(lambda: bool(row.controller.meeting.parts))
    assert not row.row.second.isVisible()
    row.do(c.NameFirstCaller(row.code, "a"))
    qtbot.waitUntil(row.row.second.isVisible)
    assert row.listed() == ["zonder tweede beller", "Bert Bos", "Cees Kok"]
    who = row.row.second.who
    who.setFocus()
    QTest.keyClick(who, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: row.controller.meeting.second_callers == {row.code: "b"})
    QTest.keyClick(who, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: not row.controller.meeting.second_callers)
    row.do(c.NameSecondCaller(row.code, "c"), c.NameFirstCaller(row.code, "c"))
    qtbot.waitUntil(lambda: row.listed() == ["zonder tweede beller", "Bert Bos", "Anna de Vries"])
    assert who.currentData() is None


def test_who_would_like_to_call_is_a_suggestion_and_chooses_nothing(row: Row, qtbot: QtBot) -> None:
    """R54: the group decides."""
    row.do(c.VolunteerToCall(row.code, "b", "b"))
    qtbot.waitUntil(lambda: row.row.suggested.hint == "Wil wel bellen: Bert Bos. De groep kiest.")
    assert row.controller.meeting.first_callers == {}
    assert row.row.who.itemText(row.row.who.findData("b")) == "Bert Bos – wil wel bellen"
    row.do(c.VolunteerToCall(row.code, "b", "b", willing=False))
    qtbot.waitUntil(lambda: row.row.suggested.hint == "")
    assert row.row.who.itemText(row.row.who.findData("b")) == "Bert Bos"


def test_of_many_who_would_like_to_call_three_are_named(row: Row, qtbot: QtBot) -> None:
    meeting = row.controller.meeting
    row.do(
        *(joining(meeting, key=f"m{at}", name=f"Mies {at}", phone=f"+3161234560{at}") for at in range(5)),
        *(c.VolunteerToCall(row.code, f"m{at}") for at in range(5)),
    )
    said = "Wil wel bellen: Mies 0, Mies 1, Mies 2 en nog 2 anderen. De groep kiest."
    qtbot.waitUntil(lambda: row.row.suggested.hint == said)
