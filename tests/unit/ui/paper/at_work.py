"""The page for paper on an evening on which groups go to work."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import PlanGroupWork
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.paper.paper_page import PaperPage
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.ui.sessions import GivenDialogs, a_controller, services


def at_work() -> Meeting:
    """Fatma and Jan are in the first group, Dora in the second, which is sensitive."""
    meeting = run(an_evening(), PlanGroupWork(True))
    return run(
        meeting,
        joining(meeting, key="fatma"),
        joining(meeting, key="jan", name="Jan van der Berg", phone="+31612345002", owner="phone-2"),
        joining(
            meeting, 2, key="dora", name="Dora Geheim", phone="+31612345003", explicit=True, owner="phone-3"
        ),
    )


def meeting_of(page: PaperPage) -> Meeting:
    """What is stored, as the page knows it."""
    return page._controller.meeting


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot) -> Iterator[PaperPage]:
    """The page for paper on that evening."""
    with paper_page(tmp_path / "avond.bijeenkomst", at_work(), qtbot) as page:
        yield page


@contextmanager
def paper_page(
    path: Path,
    meeting: Meeting,
    qtbot: QtBot,
    size: tuple[int, int] = (1366, 700),
    dialogs: GivenDialogs | None = None,
) -> Iterator[PaperPage]:
    """The page over a real session on a real file, in a window of its own that has the keyboard."""
    controller: Controller = a_controller(path, meeting)
    closing = ClosingPage(controller, services(), dialogs or GivenDialogs(path.with_suffix(".pdf")))
    closing.resize(*size)
    closing.show()
    with qtbot.waitActive(closing):
        closing.activateWindow()
    closing.path.paper.click()
    yield closing.paper
    closing.close()
    controller.close()
    closing.deleteLater()
