"""The program at its start screen, as a fixture of several tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.left_open import LeftOpen
from bijeenkomst.ui.shell.program import Program
from tests.support.on_loopback import services_on_loopback


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    """With meeting processes of its own."""
    with services_on_loopback() as given:
        made = Program(given, None, LeftOpen(tmp_path / "open.txt"))
        made.show_start()
        yield made
        made.close()
