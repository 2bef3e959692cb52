"""What the hall sees while the facilitator works: P12, P14, R27."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.slides.content import (
    BreakContent,
    CheckContent,
    LogoContent,
    RecognitionContent,
    SilenceContent,
    ThemeContent,
)
from bijeenkomst.ui.slides.group_content import WorkContent
from tests.unit.domain.evening import an_evening
from tests.unit.ui.sessions import a_controller

LEFT = Qt.MouseButton.LeftButton


class InHall:
    """The hall in a window, the console beside it."""

    def __init__(self, controller: Controller, hall: Hall, page: EveningPage, qtbot: QtBot) -> None:
        self.controller, self.hall, self.page, self.qtbot = controller, hall, page, qtbot
        self.code = controller.meeting.in_order[0].code

    def do(self, command: c.Command, until: Callable[[], bool]) -> None:
        self.controller.do(command)
        self.qtbot.waitUntil(until)

    def show(self, kind: SlideKind, theme: str = "") -> None:
        self.do(c.ShowSlide(Slide(kind, theme)), lambda: self.controller.meeting.stage.slide.kind is kind)

    @property
    def title(self) -> str:
        content = self.hall.seen
        assert isinstance(content, ThemeContent)
        return content.title

    def rename(self, title: str) -> None:
        self.do(
            c.EditTheme(self.code, ThemeDraft(title)),
            lambda: self.controller.meeting.themes[self.code].title == title,
        )


@pytest.fixture
def in_hall(tmp_path: Path, qtbot: QtBot) -> Iterator[InHall]:
    """Projecting in a window."""
    controller = a_controller(tmp_path / "avond.bijeenkomst", an_evening())
    hall = Hall(
        controller, ScreenMemory(QSettings(str(tmp_path / "schermen.ini"), QSettings.Format.IniFormat))
    )
    page = EveningPage(controller, hall)
    page.resize(1366, 700)
    page.show()
    hall.screens.start_in_window()
    yield InHall(controller, hall, page, qtbot)
    page.close()
    hall.close()
    controller.close()
    page.deleteLater()


def test_editing_never_changes_the_hall_only_show_does(in_hall: InHall) -> None:
    """P14."""
    in_hall.show(SlideKind.THEME, in_hall.code)
    in_hall.rename("Elkaar ontmoeten")

    assert in_hall.title == "Ontmoeten"
    assert in_hall.page.presenter.edits.sentence

    (button,) = in_hall.page.presenter.edits.action_buttons
    QTest.mouseClick(button, LEFT)

    assert in_hall.title == "Elkaar ontmoeten"
    assert not in_hall.page.presenter.edits.sentence


def test_a_clock_that_runs_is_no_edited_text(in_hall: InHall) -> None:
    """P14, R53: what changes with the time says nothing about words."""
    in_hall.do(c.StartWork(45), lambda: in_hall.controller.meeting.stage.timer is not None)
    in_hall.qtbot.waitUntil(lambda: isinstance(in_hall.hall.seen, WorkContent))
    assert not any(in_hall.hall.edits_wait for _look in range(20))
    assert not in_hall.page.presenter.edits.sentence


def test_live_counts_come_in_without_the_words_that_were_edited(in_hall: InHall) -> None:
    """P14: a hand that is counted must not bring half a sentence along."""
    in_hall.do(c.CountHands(in_hall.code, Tally(3)), lambda: True)
    in_hall.do(c.ShowRecognition(in_hall.code), lambda: in_hall.code in in_hall.controller.meeting.revealed)
    in_hall.show(SlideKind.RECOGNITION, in_hall.code)
    in_hall.rename("Half getypt")
    in_hall.do(
        c.CountHands(in_hall.code, Tally(9)),
        lambda: in_hall.controller.meeting.hands[in_hall.code] == Tally(9),
    )
    content = in_hall.hall.seen

    assert isinstance(content, RecognitionContent)
    assert content.title == "Ontmoeten"
    assert content.answers is not None
    assert content.answers.yes == 9


def test_the_next_slide_has_the_new_words(in_hall: InHall) -> None:
    """P14."""
    in_hall.show(SlideKind.THEME, in_hall.code)
    in_hall.rename("Elkaar ontmoeten")
    in_hall.show(SlideKind.BREAK)
    in_hall.show(SlideKind.THEME, in_hall.code)

    assert in_hall.title == "Elkaar ontmoeten"


def test_black_logo_test_and_freeze_are_states_of_their_own(in_hall: InHall) -> None:
    """P12, P16: each covers the slide without forgetting it, and Esc leaves it."""
    in_hall.show(SlideKind.THEME, in_hall.code)
    before = in_hall.hall.seen
    for key, kind in ((Qt.Key.Key_B, None), (Qt.Key.Key_R, LogoContent), (Qt.Key.Key_T, CheckContent)):
        QTest.keyClick(in_hall.page, key)
        in_hall.qtbot.waitUntil(lambda: in_hall.controller.meeting.stage.cover is not Cover.NONE)
        seen = in_hall.hall.seen
        assert seen is None if kind is None else isinstance(seen, kind)
        QTest.keyClick(in_hall.hall.window, Qt.Key.Key_Escape)  # from the projector's own window too
        in_hall.qtbot.waitUntil(lambda: in_hall.controller.meeting.stage.cover is Cover.NONE)
        assert in_hall.hall.seen == before


def test_what_is_frozen_stands_still_while_the_facilitator_looks_ahead(in_hall: InHall) -> None:
    """P12: not even a count that comes in changes it."""
    in_hall.do(c.ShowRecognition(in_hall.code), lambda: True)
    in_hall.show(SlideKind.RECOGNITION, in_hall.code)
    QTest.keyClick(in_hall.page, Qt.Key.Key_V)
    in_hall.qtbot.waitUntil(lambda: in_hall.controller.meeting.stage.held is not None)
    frozen = in_hall.hall.seen
    in_hall.do(
        c.CountHands(in_hall.code, Tally(7)), lambda: bool(in_hall.controller.meeting.hands.get(in_hall.code))
    )
    in_hall.show(SlideKind.BREAK)

    assert in_hall.hall.seen == frozen

    QTest.keyClick(in_hall.hall.window, Qt.Key.Key_Escape)
    in_hall.qtbot.waitUntil(lambda: isinstance(in_hall.hall.seen, BreakContent))

    assert in_hall.hall.window.isVisible()


def test_a_held_slide_is_still_held_when_the_program_starts_again(in_hall: InHall, tmp_path: Path) -> None:
    """R19, P12: after a crash the hall sees what it saw."""
    in_hall.show(SlideKind.THEME, in_hall.code)
    in_hall.do(c.HoldPicture(True), lambda: in_hall.controller.meeting.stage.held is not None)
    in_hall.show(SlideKind.BREAK)
    again = Hall(
        in_hall.controller, ScreenMemory(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    )

    assert replace(in_hall.hall.window.content, foot="") == replace(again.window.content, foot="")  # type: ignore[type-var]
    again.close()


def test_the_minute_of_silence_is_the_facilitators_until_the_hall_may_see_it(in_hall: InHall) -> None:
    """R27."""
    in_hall.show(SlideKind.SILENCE, in_hall.code)
    QTest.keyClick(in_hall.page, Qt.Key.Key_S)
    in_hall.qtbot.waitUntil(lambda: in_hall.controller.meeting.stage.timer is not None)
    seen = in_hall.hall.seen
    assert isinstance(seen, SilenceContent)
    assert seen.left == ""
    assert in_hall.page.times.timer.text() in ("1:00", "0:59")

    in_hall.page.times.for_hall.click()

    def left() -> str:
        seen = in_hall.hall.seen
        assert isinstance(seen, SilenceContent)
        return seen.left

    in_hall.qtbot.waitUntil(lambda: left() != "")


def test_what_happened_can_be_read_back_without_names(in_hall: InHall) -> None:
    """R35: the log of the evening has words and numbers."""
    in_hall.do(
        c.WriteFirstStep(in_hall.code, "Koffie op dinsdag"),
        lambda: bool(in_hall.controller.meeting.plans),
    )
    in_hall.do(c.CountPresent(52), lambda: in_hall.controller.meeting.present == 52)

    assert in_hall.page.log.lines[0].endswith("52 aanwezigen geteld")
    assert in_hall.page.log.lines[1].endswith("eerste stap 'Koffie op dinsdag'")
