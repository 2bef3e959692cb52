"""Lijst kwijt? What to do, and a note with the facts and without anybody's name (R46)."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import BeginLettingGo, LetGo
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.list_lost.list_lost_page import ListLostPage
from tests.support.printed import pages, text_of
from tests.unit.domain.evening import an_evening, joining
from tests.unit.ui.sessions import GivenDialogs, a_controller, services

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def controller(tmp_path: Path) -> Iterator[Controller]:
    """Two in the first group, without e-mail, and one in the second, which is sensitive."""
    meeting = an_evening()
    controller = a_controller(tmp_path / "avond.bijeenkomst", meeting)
    for command in (
        joining(meeting, contribution=""),
        joining(meeting, key="jan", name="Jan Bos", contribution=""),
        joining(meeting, 2, key="els", name="Els Vos", phone="", email="els@vos.example", explicit=True),
    ):
        controller.do(command)
    yield controller
    controller.close()


@pytest.fixture
def page(controller: Controller, qtbot: QtBot, tmp_path: Path) -> ListLostPage:
    qtbot.waitUntil(lambda: sum(map(len, controller.meeting.sign_ups.values())) == 3)
    closing = ClosingPage(controller, services(), GivenDialogs(tmp_path / "uit.pdf"))
    qtbot.addWidget(closing)
    closing.resize(1366, 700)
    closing.show()
    QTest.mouseClick(closing.groups.lost, LEFT)
    assert closing.list_lost.isVisible()
    return closing.list_lost


def test_it_says_what_to_do_whom_to_tell_and_within_which_time(page: ListLostPage, tmp_path: Path) -> None:
    """R46: on the screen and on paper."""
    shown = " ".join(one.text() for one in page.findChildren(QLabel))
    for words in ("binnen 72 uur", "autoriteitpersoonsgegevens.nl", "eerste beller", "Twijfelt u? Meld het."):
        assert words in shown
    QTest.mouseClick(page.print_steps, LEFT)
    printed = text_of(tmp_path / "uit.pdf")
    for told in (shown, printed):
        assert "niet waarschijnlijk" in told
        assert re.findall(r"(\d+) uur", told)[:2] == ["72", "72"], "in the heading and in the sentence"
        assert set(re.findall(r"(\d+) uur", told)) == {"72"}


def test_facts_of_the_meeting_are_filled_in_per_group(page: ListLostPage, controller: Controller) -> None:
    """R46: how many people and which kinds of data; special data are named as such (AVG art. 9)."""
    assert page.people.value() == 3
    assert "bijzondere persoonsgegevens" in page.kinds.text()
    page.group.setCurrentIndex(1)
    assert page.people.value() == 2
    assert page.kinds.text() == "Op de lijst staan: namen, telefoonnummers."
    page.group.setCurrentIndex(2)
    assert page.kinds.text().startswith("Op de lijst staan: namen, e-mailadressen,")
    assert controller.meeting.in_order[1].code == page.facts.group


def test_the_note_is_one_page_with_what_was_typed_and_nobodys_name(
    page: ListLostPage, controller: Controller, tmp_path: Path
) -> None:
    """R46: it goes to the printer, and is kept in no file of ours."""
    QTest.keyClicks(page.what, "Stick <b>vergeten</b> in de bus")
    QTest.keyClicks(page.when, "dinsdag om half tien")
    QTest.keyClicks(page.done, "Gebeld met het busbedrijf")
    page.group.setCurrentIndex(1)
    page.people.setValue(4)
    QTest.mouseClick(page.print_note, LEFT)
    printed = text_of(tmp_path / "uit.pdf")
    for words in (
        "Stick <b>vergeten</b> in de bus",
        "dinsdag om half tien",
        "Gebeld met het busbedrijf",
        "1. Ontmoeten",
        "ongeveer 4 mensen",
        "namen, telefoonnummers",
        "Dorpsbelang Lindendal",
        "nog niet, of niet nodig omdat",
    ):
        assert words in printed, printed
    assert not {"Fatma", "Jan Bos", "12345678"} & set(printed.replace(",", " ").split())
    assert len(pages(tmp_path / "uit.pdf", 20)) == 1
    assert b"busbedrijf" not in controller.path.read_bytes()


def test_after_letting_go_the_numbers_are_still_known(
    page: ListLostPage, controller: Controller, qtbot: QtBot
) -> None:
    """R45, R46: a group can lose its list later; how many there were is kept, and kinds are named to be safe."""
    for command in (BeginLettingGo(), LetGo()):
        controller.do(command)
    qtbot.waitUntil(lambda: not controller.meeting.holds_contacts)
    page.group.setCurrentIndex(1)
    assert page.people.value() == 2
    assert "telefoonnummers, e-mailadressen" in page.kinds.text()
    QTest.mouseClick(page.back, LEFT)
    assert not page.isVisible()


def test_in_a_large_window_no_line_runs_over_all_of_it(page: ListLostPage, qtbot: QtBot) -> None:
    """Somebody reads here in a hurry, and lost the line on the way back."""
    narrow = page.what.width()
    page.window().resize(1920, 1080)
    qtbot.waitUntil(lambda: page.what.width() > narrow)
    texts = [one for one in page.findChildren(QLabel) if one.wordWrap() and one.isVisible()]
    assert max(one.width() for one in texts) <= 900
