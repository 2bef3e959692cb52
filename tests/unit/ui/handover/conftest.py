"""The evening that is handed over in these tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bijeenkomst.domain.commands import Command, NameFirstCaller
from bijeenkomst.ui.controller import Controller
from tests.unit.domain.evening import an_evening, joining
from tests.unit.ui.sessions import a_controller


@pytest.fixture
def controller(tmp_path: Path) -> Iterator[Controller]:
    """Two in the first group, of whom Fatma calls first, one in the third, nobody in the second."""
    meeting = an_evening()
    first = meeting.in_order[0].code
    people: list[Command] = [
        joining(meeting, key="fatma", email="fatma@voorbeeld.example"),
        joining(meeting, key="jan", name="Jan Bos", phone="+31612345670"),
        joining(meeting, 3, key="els", name="Els Vos", phone="+31612345671"),
        NameFirstCaller(first, "fatma"),
    ]
    controller = a_controller(tmp_path / "avond.bijeenkomst", meeting)
    for command in people:
        controller.do(command)
    yield controller
    controller.close()
