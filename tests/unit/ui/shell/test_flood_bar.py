"""A flood of answers is told on every page, and one click takes it out (R22, N16)."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import Recognise
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.session.interface import Flood
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.shell.flood_bar import FloodBar
from tests.unit.domain.evening import NOW, an_evening, run
from tests.unit.ui.sessions import STATUS, a_session


def test_a_flood_is_said_and_one_click_forgets_it(qtbot: QtBot, tmp_path: Path) -> None:
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(meeting, *(Recognise(code, f"{n}.0", Answer.YES) for n in range(80)))
    session = a_session(tmp_path / "avond.bijeenkomst", meeting)
    controller = Controller(session, tmp_path)
    bar = FloodBar(controller)
    qtbot.addWidget(bar)
    assert bar.isHidden()
    flood = Flood(code, frozenset(f"{n}.0" for n in range(50)), NOW, NOW, 3)
    session.tell(replace(STATUS, flood=flood))
    qtbot.waitUntil(lambda: "50 daarvan van 3 plekken op de wifi" in bar.sentence)
    assert bar.sentence.startswith("Bij thema 1 kwamen meer antwoorden")
    QTest.mouseClick(bar.action_buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(bar.isHidden)
    assert controller.meeting.recognition(code).phones.yes == 30
    controller.undo()
    qtbot.waitUntil(lambda: controller.meeting.recognition(code).phones.yes == 80)
    controller.close()
