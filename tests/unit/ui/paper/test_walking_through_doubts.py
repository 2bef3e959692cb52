"""Even nalopen: what was doubted is put right on the console or from paper, before people go home."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import RecordHandover
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.paper.checklist import checklist
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.paper.review_panel import ReviewCard
from tests.unit.domain.evening import an_evening, run
from tests.unit.domain.paper_rows import entering
from tests.unit.ui.sessions import GivenDialogs, a_controller, services

WORD = r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]+)<'


def doubted() -> Meeting:
    """A row set aside, one on the list with a typo, and a pair that may be one person."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    first = entering(meeting, name="<b>Jan</b> Bos", phone="", doubts=(Doubtful(Doubt.PHONE, "0612..78"),))
    return run(
        meeting,
        first,
        entering(
            meeting,
            id="typo",
            sheet_row=f"{code}-1-02",
            name="Piet",
            email="piet@gmial.com",
            doubts=(Doubtful(Doubt.TYPO),),
        ),
        entering(meeting, 3, id="p", name="Anna Bakker"),
        entering(meeting, 3, id="q", name="Anna", sheet_row=f"{meeting.in_order[2].code}-1-02"),
    )


@pytest.fixture
def page(tmp_path: Path) -> Iterator[ClosingPage]:
    """The closing page with doubts from paper; the printer prints to `nalopen.pdf`."""
    meeting = doubted()
    controller = a_controller(tmp_path / "avond.bijeenkomst", an_evening())
    page = ClosingPage(controller, services(), GivenDialogs(tmp_path / "nalopen.pdf"))
    for theme in meeting.in_order:
        for one in (*meeting.rows_aside(theme.code), *meeting.group(theme.code).members):
            explicit = one.consent.explicit
            controller.do(
                entering(
                    meeting,
                    theme.number,
                    id=one.id,
                    sheet_row=one.sheet_row,
                    name=one.name,
                    phone=one.phone,
                    email=one.email,
                    explicit=explicit,
                    doubts=one.doubts,
                )
            )
    page.resize(1366, 700)
    page.show()
    yield page
    page.close()
    controller.close()
    page.deleteLater()


@pytest.fixture
def cards(page: ClosingPage, qtbot: QtBot) -> dict[str, ReviewCard]:
    """The cards by the id of their row."""
    qtbot.waitUntil(lambda: page.path.review.state.text() == "nog 3")
    page.path.review.click()
    assert len(page.paper.review.pairs) == 1
    return page.paper.review.cards


def type_over(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def test_every_doubt_is_on_the_list_to_read_aloud(page: ClosingPage, cards: dict[str, ReviewCard]) -> None:
    """R39: unreadable, a suggestion that was not taken, and who may stand there twice (R40)."""
    assert set(cards) == {"row", "typo"}
    assert cards["row"].lines[Doubt.PHONE].text() == "0612..78"
    assert page.paper.tabs.tabText(PaperPart.REVIEW) == "Even nalopen (3)"
    assert page.path.review.accessibleName() == "2. Nalopen: nog 3"


def test_what_was_heard_puts_a_row_on_the_list(
    page: ClosingPage, cards: dict[str, ReviewCard], qtbot: QtBot
) -> None:
    """R39: typed over and Enter; then it is gone from the list to read aloud."""
    line = cards["row"].lines[Doubt.PHONE]
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert cards["row"].fields[Doubt.PHONE].error
    type_over(line, "0612345678")
    QTest.keyClick(line, Qt.Key.Key_Return)
    code = page._controller.meeting.in_order[0].code
    qtbot.waitUntil(lambda: page._controller.meeting.sign_up_count(code) == 2)
    assert set(page.paper.review.cards) == {"typo"}
    assert not page._controller.meeting.rows_aside(code)


def test_an_address_that_looks_mistyped_can_be_ticked_off_as_right(
    page: ClosingPage, cards: dict[str, ReviewCard], qtbot: QtBot
) -> None:
    """R31, R39."""
    cards["typo"].right.click()
    qtbot.waitUntil(lambda: set(page.paper.review.cards) == {"row"})
    (piet,) = page._controller.meeting.group(page._controller.meeting.in_order[0].code).members
    assert (piet.email, piet.doubts) == ("piet@gmial.com", ())


def test_without_a_way_to_be_reached_it_stays_and_says_so(
    page: ClosingPage, cards: dict[str, ReviewCard], qtbot: QtBot
) -> None:
    """R29"""
    cards["row"].lines[Doubt.PHONE].clear()
    cards["row"].right.click()
    qtbot.waitUntil(lambda: "telefoonnummer of een e-mailadres" in cards["row"].fields[Doubt.PHONE].error)


def test_what_is_typed_in_one_card_stays_when_another_is_settled(
    page: ClosingPage, cards: dict[str, ReviewCard], qtbot: QtBot
) -> None:
    """R19: nothing that was typed is lost."""
    type_over(cards["row"].lines[Doubt.NAME], "Jan de B")
    page.paper.review.pairs[0].apart.click()
    qtbot.waitUntil(lambda: page.paper.review.pairs == [])
    assert page.paper.review.cards["row"].lines[Doubt.NAME].text() == "Jan de B"


def test_of_a_group_that_was_handed_over_only_what_it_did_not_receive_is_shown(
    page: ClosingPage, cards: dict[str, ReviewCard], qtbot: QtBot
) -> None:
    """R42: the people on its list are the group's own from then on."""
    codes = tuple(theme.code for theme in page._controller.meeting.in_order)
    page._controller.do(RecordHandover(codes, Way.FOLDER, "lijsten"))
    qtbot.waitUntil(lambda: set(page.paper.review.cards) == {"row"})
    assert page.paper.review.pairs == []
    assert "piet" not in checklist(page._controller.meeting).lower()


def test_a_row_can_be_taken_away(page: ClosingPage, cards: dict[str, ReviewCard], qtbot: QtBot) -> None:
    """R36, and Ctrl+Z brings it back."""
    cards["row"].drop.click()
    qtbot.waitUntil(lambda: set(page.paper.review.cards) == {"typo"})
    page._controller.undo()
    qtbot.waitUntil(lambda: set(page.paper.review.cards) == {"row", "typo"})


def test_the_list_is_printed_without_leaving_a_file(
    page: ClosingPage, cards: dict[str, ReviewCard], tmp_path: Path
) -> None:
    """R39: straight to the printer; here the printer is a file."""
    page.paper.review.print_list.click()
    pdf = tmp_path / "nalopen.pdf"
    text = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True
    ).stdout
    code = page._controller.meeting.in_order[0].code
    assert f"{code}-1-01" in text
    assert "<b>Jan</b> Bos" in text
    assert "piet@gmial.com" in text
    assert "gelezen: 0612..78" in text
    assert text.count("zelfde persoon?") == 2
    assert "2. Zorg voor elkaar" not in text
    size = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    assert "A4" in size
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        {"avond.bijeenkomst", "nalopen.pdf"} | {one.name for one in tmp_path.glob("avond.bijeenkomst-*")}
    )


def test_headings_on_the_printed_list_are_larger_than_the_rest(
    page: ClosingPage, cards: dict[str, ReviewCard], tmp_path: Path
) -> None:
    page.paper.review.print_list.click()
    command = ["pdftotext", "-bbox", str(tmp_path / "nalopen.pdf"), "-"]
    boxes = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    high = {word: float(bottom) - float(top) for top, bottom, word in re.findall(WORD, boxes)}
    assert high["nalopen"] > high["Ontmoeten"] > high["Piet"]


def test_the_list_of_a_rehearsal_says_so() -> None:
    assert "OEFENING" in checklist(replace(doubted(), rehearsal=True))
    assert "OEFENING" not in checklist(doubted())
