"""P20: whatever key comes next, its slide is painted before somebody presses it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import (
    AddAddition,
    BringInThemes,
    Command,
    CountPresent,
    CoverPicture,
    HoldPicture,
    Recognise,
    ShowRecognition,
    ShowSlide,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.console.navigation import Navigation
from bijeenkomst.ui.projector import painted_ahead, picture
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.picture import Picture
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.slides.content import SlideContent
from tests.unit.domain.evening import DETAILS, run
from tests.unit.ui.sessions import a_controller

THEMES = 8
DRAFTS = tuple(
    ThemeDraft(f"Thema {number}", "Wat we samen doen", ("Een citaat", "Nog een citaat"))
    for number in range(THEMES)
)
EVENING = run(Meeting(code_seed=4, details=DETAILS), BringInThemes(DRAFTS))
CODE = EVENING.in_order[THEMES // 2].code


class Projected:
    """A hall with the keys of an evening; `late` are the slides of which something was left to paint."""

    def __init__(self, folder: Path, meeting: Meeting) -> None:
        self.controller = a_controller(folder / "avond.bijeenkomst", meeting)
        ini = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
        self.hall = Hall(self.controller, ScreenMemory(ini))
        self.hall.set_motion(False)
        self.keys = Navigation(self.controller, self.hall.pages, self.hall.other.take_away)
        self.hall.expect(self.keys.likely)
        self.late: list[SlideContent | None] = []
        self.hall.window.show_in_window()
        take = self.hall.window.ahead.take

        def taking(content: SlideContent | None) -> Picture | None:
            taken = take(content)
            if content is not None and (taken is None or not taken.ready):
                self.late.append(content)
            return taken

        self.hall.window.ahead.take = taking  # type: ignore[method-assign]  # to see what it gives

    def get_ready(self, qtbot: QtBot) -> None:
        """The hall had a moment of rest."""
        qtbot.waitUntil(lambda: self.hall.window.ahead.done and not self.controller.busy, timeout=20_000)
        self.late.clear()

    def press(self, act: Callable[[], None], qtbot: QtBot) -> None:
        """A key, and what comes of it; then a moment of rest."""
        act()
        qtbot.waitUntil(lambda: not self.controller.busy)
        assert not self.late, "it was not painted ahead"
        assert self.hall.window.painted == self.hall.seen
        self.get_ready(qtbot)

    def close(self) -> None:
        self.hall.close()
        self.controller.close()


@pytest.fixture
def projected(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Projected]:
    for pause in ("REST_MS", "STEP_MS", "WAIT_MS"):
        monkeypatch.setattr(painted_ahead, pause, 0)
    made = Projected(tmp_path, EVENING)
    made.get_ready(qtbot)
    yield made
    made.close()


def test_every_slide_of_a_long_evening_is_painted_before_its_key(projected: Projected, qtbot: QtBot) -> None:
    shown = 0
    while projected.keys.after() is not None:
        projected.press(projected.keys.next, qtbot)
        shown += 1
    assert shown >= len(programme(projected.controller.meeting)) - 1


KEYS = ("next", "next", "previous", "black", "logo", "hold", "leave", "large")
NUMBERS = st.integers(0, 40)
PHONES = st.one_of(
    st.builds(lambda n: Recognise(CODE, f"p{n}.0", Answer.YES), NUMBERS),
    st.builds(lambda n: AddAddition(f"a{n}", CODE, f"Een bankje {n}", Channel.CONSOLE), NUMBERS),
)


@settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.one_of(st.sampled_from(KEYS), PHONES), min_size=5, max_size=20))
def test_in_any_order_of_keys_the_next_picture_is_there(
    projected: Projected, qtbot: QtBot, steps: list[str | Command]
) -> None:
    """Back after forward, in and out of a cover, a held picture and a large addition; phones change it meanwhile."""
    back = (CoverPicture(Cover.NONE), HoldPicture(False), ShowSlide(Slide(SlideKind.SILENCE, CODE)))
    for command in (*back, CountPresent(40), ShowRecognition(CODE)):
        projected.controller.do(command)
    projected.get_ready(qtbot)
    for step in steps:
        if isinstance(step, str):
            projected.press(partial(projected.keys.key, step), qtbot)
        else:
            projected.controller.do(step)
            projected.get_ready(qtbot)


def test_who_turns_round_finds_each_slide_painted(projected: Projected, qtbot: QtBot) -> None:
    """Not only the one of a moment ago."""
    keys = projected.keys
    for act in (*[keys.next] * 5, *[keys.previous] * 4, *[keys.next] * 3, keys.previous):
        projected.press(act, qtbot)


def test_who_goes_on_twice_at_once_finds_the_second_slide_painted_too(
    projected: Projected, qtbot: QtBot
) -> None:
    """Nothing is painted between the two."""
    for _time in range(4):
        for _key in range(2):
            projected.keys.next()
            qtbot.waitUntil(lambda: not projected.controller.busy)
        assert not projected.late
        projected.get_ready(qtbot)


def test_answers_that_keep_coming_do_not_put_it_off(
    projected: Projected, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full hall answers faster than a picture is painted: it is finished first, and changed then."""
    controller, ahead = projected.controller, projected.hall.window.ahead
    for command in (CountPresent(20), ShowRecognition(CODE), ShowSlide(Slide(SlideKind.SILENCE, CODE))):
        controller.do(command)
    projected.get_ready(qtbot)
    with monkeypatch.context() as stepwise:
        stepwise.setattr(picture, "STEP_SECONDS", 0.0)  # a part of the picture at a time,
        for pause in ("REST_MS", "STEP_MS", "WAIT_MS"):
            stepwise.setattr(painted_ahead, pause, 60_000)  # and only when this test says so
        ahead.forget()
        answered = 0
        while not ahead.ready:
            controller.do(Recognise(CODE, "p1.0", (Answer.YES, Answer.NO)[answered % 2]))
            qtbot.waitUntil(lambda: not controller.busy)
            ahead.look_again()
            ahead._paint_on()
            answered += 1
            assert answered < 200, "it begins again at each answer"
        assert answered > 10, "there was more than one part"
    ahead._timer.start(0)
    projected.get_ready(qtbot)
    projected.press(projected.keys.next, qtbot)


def test_a_page_that_turns_by_itself_is_painted_before_its_turn(projected: Projected, qtbot: QtBot) -> None:
    projected.controller.do(ShowSlide(Slide(SlideKind.GROUPS)))
    projected.get_ready(qtbot)
    turner = projected.hall.turner
    assert turner.running
    for _page in range(turner.pages + 1):
        before = turner.number
        projected.press(turner._timer.timeout.emit, qtbot)
        assert turner.number != before
