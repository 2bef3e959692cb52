"""The code for helpers on the console (R32): another code, everybody out, closed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.changes import HelperCodeChanged
from bijeenkomst.domain.commands import ChooseHelperCode
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.console.helpers_panel import HelpersPanel
from bijeenkomst.ui.controller import Controller
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import a_controller


@pytest.fixture
def controller(tmp_path: Path, qtbot: QtBot) -> Iterator[Controller]:
    controller = a_controller(tmp_path / "avond.bijeenkomst", an_evening())
    yield controller
    controller.close()


def codes_after(qtbot: QtBot, controller: Controller, panel: HelpersPanel, pressed: QPushButton) -> list[str]:
    """The codes that held one after the other since `pressed` was clicked, until one holds again or it is closed."""
    codes: list[str] = []

    def heard(update: Update) -> None:
        codes.extend(change.after for change in update.changes if isinstance(change, HelperCodeChanged))
        panel.refresh()

    controller.updated.connect(heard)
    QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
    wanted = 2 if pressed is panel.everybody_out else 1
    qtbot.waitUntil(lambda: len(codes) >= wanted)
    controller.updated.disconnect(heard)
    return codes


def test_another_code_never_closes_and_everybody_out_does_first(controller: Controller, qtbot: QtBot) -> None:
    """N17: closing is what puts the phones out (`web.helpers`), so another code alone leaves who is in."""
    controller.do(ChooseHelperCode("AAA222"))
    qtbot.waitUntil(lambda: controller.meeting.helper_code == "AAA222")
    panel = HelpersPanel(controller)
    qtbot.addWidget(panel)
    panel.refresh()
    panel.show()
    (other,) = codes_after(qtbot, controller, panel, panel.other)
    assert other not in ("", "AAA222")
    closed, anew = codes_after(qtbot, controller, panel, panel.everybody_out)
    assert closed == ""
    assert anew not in ("", other)
    assert panel.code.text().replace(" ", "") == anew
    assert codes_after(qtbot, controller, panel, panel.close_button) == [""]
    assert not panel.code.isVisible()
