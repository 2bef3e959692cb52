"""The console on a meeting of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import a_controller
from tests.unit.ui.windows import a_hall


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot) -> Iterator[EveningPage]:
    """The page of the evening over a real session, shown."""
    controller = a_controller(tmp_path / "avond.bijeenkomst", an_evening())
    hall = a_hall(controller, tmp_path)
    page = EveningPage(controller, hall)
    page.resize(1366, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield page
    page.close()
    hall.close()
    controller.close()
    page.deleteLater()


def controller_of(page: EveningPage) -> Controller:
    return page._controller
