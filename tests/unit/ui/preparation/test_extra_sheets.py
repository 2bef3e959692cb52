"""R7, R8: more sheets are printed in the middle of the evening, and no row code comes twice."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.group_work import Place
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.preparation.extra_sheets import ExtraSheets, last_known
from tests.support.printed import pages
from tests.unit.domain.evening import an_evening, run
from tests.unit.domain.paper_rows import entering
from tests.unit.ui.sessions import GivenDialogs, a_controller, services


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    """The window that it stands over."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


def opened(controller: Controller, over: QWidget, *answers: Path | None, theme: str = "") -> ExtraSheets:
    made = ExtraSheets(
        controller, services(), GivenDialogs(*answers), over, theme=theme, last=last_known(controller.meeting)
    )
    made.show()
    return made


def test_it_counts_on_from_what_was_printed_copied_and_photographed() -> None:
    meeting = an_evening()
    assert last_known(meeting) == 0
    printed = run(meeting, c.RememberPrinted("", (("aanmeldbladen K7", "1 2"),)))
    assert last_known(printed) == 1
    theme = meeting.in_order[0].code
    copied = run(printed, entering(meeting, id="row", sheet_row=f"{theme}-4-02"))
    assert last_known(copied) == 4
    slip = run(copied, c.AddPhoto("photo", b"", 8, 8, theme, 56))
    assert last_known(slip) == 6


def test_the_sheets_of_one_theme_go_to_the_printer_with_the_next_numbers(
    tmp_path: Path, qtbot: QtBot, over: QWidget
) -> None:
    controller = a_controller(tmp_path / "avond.bijeenkomst", an_evening())
    theme = controller.meeting.in_order[1]
    paper, again = tmp_path / "papier.pdf", tmp_path / "nog.pdf"
    window = opened(controller, over, paper, again, theme=theme.code)
    window.first.setValue(3)
    window.copies.setValue(2)
    with qtbot.waitSignal(window.printed) as told:
        QTest.mouseClick(window.print, Qt.MouseButton.LeftButton)
    assert told.args == [4]
    qtbot.waitUntil(lambda: f"aanmeldbladen {theme.code}" in controller.meeting.printed_sheets)
    assert window.first.value() == 5
    assert window.notice.sentence.startswith("Naar de printer gestuurd.")
    window.copies.setValue(1)
    with qtbot.waitSignal(window.printed) as told:
        QTest.keyClick(window.print, Qt.Key.Key_Space)
    assert told.args == [5]
    window.close()
    controller.close()


def test_without_somebody_responsible_nobody_is_asked_for_details_on_paper(
    tmp_path: Path, qtbot: QtBot, over: QWidget
) -> None:
    """R5"""
    controller = a_controller(tmp_path / "avond.bijeenkomst", run(an_evening(), c.ChangeDetails(Details())))
    window = opened(controller, over)
    assert not window.print.isEnabled()
    assert window.notice.sentence
    window.close()
    controller.close()


def test_a_group_that_outgrows_its_table_gets_a_second_sign_from_the_console(
    tmp_path: Path, qtbot: QtBot, over: QWidget
) -> None:
    """R47: a sign for each of its tables, without a number to think of; not offered on an evening without places."""
    plain = a_controller(tmp_path / "gewoon.bijeenkomst", an_evening())
    window = opened(plain, over)
    assert window.kind.count() == 2
    window.close()
    plain.close()
    meeting = run(an_evening(), c.ChangeDetails(Details()))
    theme = meeting.in_order[0].code
    meeting = run(meeting, c.ChoosePlaces(((theme, Place("tafel 1", "tafel 9")),)))
    controller = a_controller(tmp_path / "avond.bijeenkomst", meeting)
    paper = tmp_path / "papier.pdf"
    window = opened(controller, over, paper, theme=theme)
    assert not window.print.isEnabled()  # nobody is responsible yet for what people write on a list
    QTest.keyClicks(window.kind, "Tafelborden")
    assert window.kind.currentText() == "Tafelborden"
    assert not window.first.isVisible()
    QTest.mouseClick(window.print, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: f"tafelborden {theme}" in controller.meeting.printed_sheets)
    assert len(pages(paper, 30)) == 2
    assert window.first.value() == 1
    window.close()
    controller.close()
