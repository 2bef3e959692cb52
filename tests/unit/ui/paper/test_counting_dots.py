"""Dots on posters: counted for all themes beside the paper, and for one theme on the evening's page (R21)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import CountPresent, ShowSlide
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.dots_row import DotsRow
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import GivenDialogs, a_controller, services
from tests.unit.ui.tabs import click_tab


@pytest.fixture
def controller(tmp_path: Path) -> Iterator[Controller]:
    controller = a_controller(tmp_path / "avond.bijeenkomst", an_evening())
    yield controller
    controller.close()


def count(row: DotsRow, answer: Answer, number: str) -> None:
    field = row.fields[answer]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, number)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_dots_of_each_theme_are_counted_beside_the_paper(controller: Controller, qtbot: QtBot) -> None:
    """R21"""
    closing = ClosingPage(controller, services(), GivenDialogs())
    qtbot.addWidget(closing)
    closing.resize(1366, 700)
    closing.show()
    closing.show_paper(PaperPart.ROWS)
    click_tab(closing.paper.tabs, PaperPart.DOTS)
    code = controller.meeting.in_order[1].code
    row = closing.paper.dots.rows[code]
    count(row, Answer.YES, "12")
    count(row, Answer.NO, "3")
    qtbot.waitUntil(lambda: controller.meeting.dots.get(code) == Tally(12, 0, 3))
    controller.undo()
    qtbot.waitUntil(lambda: controller.meeting.dots.get(code) == Tally(12))
    controller.do(CountPresent(20))
    qtbot.waitUntil(lambda: controller.meeting.present == 20)
    count(row, Answer.PARTLY, "9")
    qtbot.waitUntil(row.warning.isVisible)
    assert controller.meeting.dots[code] == Tally(12)
    QTest.mouseClick(row.save_anyway, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: controller.meeting.dots[code].partly == 9)
    qtbot.waitUntil(row.warning.isHidden)


def test_on_the_evening_dots_stand_below_the_hands_when_there_are_any(
    controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    """R21"""
    hall = Hall(controller, ScreenMemory(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)))
    page = EveningPage(controller, hall)
    qtbot.addWidget(page)
    page.resize(1366, 700)
    page.show()
    code = controller.meeting.in_order[0].code
    controller.do(ShowSlide(Slide(SlideKind.RECOGNITION, code)))
    qtbot.waitUntil(page.hands.isVisible)
    assert page.hands.dots.isHidden()
    QTest.mouseClick(page.hands.more, Qt.MouseButton.LeftButton)
    assert page.hands.dots.isVisible()
    count(page.hands.dots, Answer.YES, "7")
    qtbot.waitUntil(lambda: controller.meeting.dots.get(code) == Tally(7))
    assert "7 mensen" in page.hands._sum.text()
    other = controller.meeting.in_order[1].code
    controller.do(ShowSlide(Slide(SlideKind.RECOGNITION, other)))
    qtbot.waitUntil(page.hands.more.isVisible)
    assert page.hands.dots.isHidden()
    assert page.hands.dots.fields[Answer.YES].value() == 0
    assert controller.meeting.dots == {code: Tally(7)}
    hall.close()
