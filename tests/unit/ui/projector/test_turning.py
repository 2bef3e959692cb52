"""Pages of the market turn by themselves, and the facilitator can stop them; what somebody chose comes first."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import BringInThemes, HoldPicture, ShowSlide
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.projector.turning import CHOICES, USUAL
from tests.unit.domain.evening import run
from tests.unit.ui.sessions import a_controller


@pytest.fixture
def hall(tmp_path: Path, qtbot: QtBot) -> Iterator[Hall]:
    drafts = tuple(ThemeDraft(f"Thema {number}") for number in range(14))
    meeting = run(Meeting(code_seed=4), BringInThemes(drafts), ShowSlide(Slide(SlideKind.GROUPS)))
    controller = a_controller(tmp_path / "avond.bijeenkomst", meeting)
    hall = Hall(controller, ScreenMemory(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)))
    yield hall
    hall.close()
    controller.close()


def runs(hall: Hall) -> bool:
    return hall.turner.running


def page(hall: Hall) -> int:
    assert hall.seen is None or hall.window.content is hall.seen
    assert hall.window.content is not None
    return hall.window.content.page


def show(hall: Hall, slide: Slide, qtbot: QtBot) -> None:
    controller = hall._controller
    controller.do(ShowSlide(slide))
    qtbot.waitUntil(
        lambda: (now := controller.meeting.stage.slide).kind is slide.kind and now.page == slide.page
    )


def test_fourteen_groups_come_past_page_by_page_and_begin_again(hall: Hall, qtbot: QtBot) -> None:
    assert hall.turner.pages == 3
    assert runs(hall)
    assert hall.turner.seconds == USUAL
    seen = []
    for _turn in range(4):
        seen.append(page(hall))
        hall.turner._timer.timeout.emit()

    assert seen == [0, 1, 2, 0]


def test_a_page_that_somebody_turned_to_is_there_from_then_on(hall: Hall, qtbot: QtBot) -> None:
    hall.turner._timer.timeout.emit()
    show(hall, Slide(SlideKind.GROUPS, page=2), qtbot)
    assert page(hall) == 2
    hall.turner._timer.timeout.emit()
    assert page(hall) == 0


def test_other_slides_and_one_that_is_held_stand_still(hall: Hall, qtbot: QtBot) -> None:
    """P12: what is held does not go on."""
    controller = hall._controller
    controller.do(HoldPicture(True))
    qtbot.waitUntil(lambda: controller.meeting.stage.held is not None)
    assert not runs(hall)
    controller.do(HoldPicture(False))
    qtbot.waitUntil(lambda: runs(hall))
    show(hall, Slide(SlideKind.OVERVIEW), qtbot)
    assert not runs(hall)
    assert hall.turner.pages == 1


def test_the_thanks_come_past_too(hall: Hall, qtbot: QtBot) -> None:
    show(hall, Slide(SlideKind.THANKS), qtbot)
    assert hall.turner.pages > 1
    assert runs(hall)


def test_the_facilitator_sees_which_page_is_on_and_stops_it_there(hall: Hall, qtbot: QtBot) -> None:
    """Beside the task of this part; where there is nothing to turn, nothing is offered. From where it stands still,
    Verder goes on to the next page and never back."""
    page_of_evening = EveningPage(hall._controller, hall)
    qtbot.addWidget(page_of_evening)
    page_of_evening.show()
    panel = page_of_evening.turning
    qtbot.waitUntil(panel.isVisible)
    assert panel.y() < page_of_evening.times.y()
    assert panel.said.text() == "Bladzijde 1 van 3"
    hall.turner._timer.timeout.emit()
    qtbot.waitUntil(lambda: panel.said.text() == "Bladzijde 2 van 3")
    QTest.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
    assert not runs(hall)
    assert (hall.turner.seconds, page(hall)) == (0, 1)
    qtbot.waitUntil(lambda: hall._controller.meeting.stage.slide.page == 1)
    page_of_evening.navigation.next()
    qtbot.waitUntil(lambda: page(hall) == 2)
    assert panel.stop.text() == "Staat stil"
    panel.stop.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(panel.stop, Qt.Key.Key_Space)
    assert runs(hall)
    assert hall.turner.seconds == USUAL
    panel.seconds.setFocus(Qt.FocusReason.OtherFocusReason)
    for _key in range(len(CHOICES)):
        QTest.keyClick(panel.seconds, Qt.Key.Key_Up)
    assert hall.turner.seconds == 10
    show(hall, Slide(SlideKind.WORDS), qtbot)
    qtbot.waitUntil(panel.isHidden)
