"""Slides that are painted before anybody asks for them (P20), and never shown as they were a moment ago."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.commands import (
    AddAddition,
    Command,
    CountHands,
    CountPresent,
    Recognise,
    ShowClock,
    ShowRecognition,
    ShowSlide,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.ui.projector.expected import content_when_it_comes
from bijeenkomst.ui.projector.hall_window import ProjectorWindow
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.slides.content import SlideContent, WelcomeContent
from bijeenkomst.ui.slides.paint import Look
from tests.unit.domain.evening import NOW, an_evening, joining, run
from tests.unit.ui.slides.hall import picture

SIZE = (640, 360)
ONE, TWO, THREE = (WelcomeContent(title, "", "") for title in ("Een", "Twee", "Drie"))
EVENING = an_evening()
CODES = [theme.code for theme in EVENING.in_order]


@pytest.fixture
def window(qtbot: QtBot) -> ProjectorWindow:
    made = ProjectorWindow()
    qtbot.addWidget(made)
    made.set_motion(False)
    made.resize(*SIZE)
    made.show()
    made.show_content(ONE, covered=False)
    return made


def seen(window: ProjectorWindow) -> QImage:
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def paint_ahead(window: ProjectorWindow, qtbot: QtBot, content: SlideContent) -> None:
    window.ahead.expect(lambda: [content])
    qtbot.waitUntil(lambda: window.ahead.ready, timeout=10_000)


def test_a_slide_that_was_expected_is_there_at_once(window: ProjectorWindow, qtbot: QtBot) -> None:
    """P20: nothing is left to paint when somebody asks for it."""
    paint_ahead(window, qtbot, TWO)
    assert seen(window) == picture(ONE, SIZE), "it is painted out of sight"
    window.show_content(TWO, covered=False)
    assert window.painted == TWO
    assert seen(window) == picture(TWO, SIZE)


def test_what_is_expected_is_asked_again_when_something_happened(
    window: ProjectorWindow, qtbot: QtBot
) -> None:
    expected = [TWO]
    window.ahead.expect(lambda: expected[-1:])
    qtbot.waitUntil(lambda: window.ahead.ready, timeout=10_000)
    expected.append(THREE)
    window.ahead.look_again()
    qtbot.waitUntil(lambda: window.ahead.done and window.ahead.ready, timeout=10_000)
    window.show_content(THREE, covered=False)
    assert window.painted == THREE
    assert seen(window) == picture(THREE, SIZE)


def test_going_back_finds_the_slide_of_before(window: ProjectorWindow, qtbot: QtBot) -> None:
    paint_ahead(window, qtbot, TWO)
    window.show_content(TWO, covered=False)
    window.show_content(ONE, covered=False)
    assert window.painted == ONE
    assert seen(window) == picture(ONE, SIZE)


@pytest.mark.parametrize("change", ["size", "look", "hidden"])
def test_another_size_or_look_is_painted_anew(window: ProjectorWindow, qtbot: QtBot, change: str) -> None:
    paint_ahead(window, qtbot, TWO)
    size, look = SIZE, Look.LIGHT
    if change == "size":
        size = (800, 450)
        window.resize(*size)
        seen(window)
    elif change == "look":
        look = Look.DARK
        window.set_look(look)
    else:
        window.hide()
        window.show()
    window.show_content(TWO, covered=False)
    qtbot.waitUntil(lambda: window.painted == TWO, timeout=10_000)
    assert seen(window) == picture(TWO, size, look)


def test_people_who_were_on_their_way_are_there_when_somebody_goes_back(
    window: ProjectorWindow, qtbot: QtBot
) -> None:
    """Their dots were not painted on the slide of before yet."""
    slide = Slide(SlideKind.GROUPS)
    few = run(EVENING, joining(EVENING))
    more = run(few, joining(few, key="two", owner="phone-2", phone="+31687654321"))
    before, after = (slide_content(meeting, slide, None) for meeting in (few, more))
    window.show_content(before, covered=False)
    qtbot.waitUntil(lambda: window.painted == before, timeout=10_000)
    window.set_motion(True)
    window.show_content(after, covered=False)
    assert window._arrivals.dots, "somebody is on the way"
    window.set_motion(False)
    window.show_content(TWO, covered=False)
    qtbot.waitUntil(lambda: window.painted == TWO, timeout=10_000)
    window.show_content(after, covered=False)
    qtbot.waitUntil(lambda: window.painted == after, timeout=10_000)
    assert seen(window) == picture(after, SIZE)


def test_a_window_that_nobody_sees_paints_nothing_ahead(window: ProjectorWindow, qtbot: QtBot) -> None:
    window.hide()
    asked: list[None] = []

    def expected() -> list[SlideContent]:
        asked.append(None)
        return [TWO]

    window.ahead.expect(expected)
    qtbot.waitUntil(lambda: window.ahead.done)
    window.ahead.look_again()
    assert window.ahead.done, "nothing wakes the program for it"
    window.show()
    assert not asked
    qtbot.waitUntil(lambda: window.ahead.ready, timeout=10_000)


def test_a_slide_is_painted_as_its_coming_makes_it() -> None:
    """Showing a slide can change what stands on it; and a slide that cannot come is not painted."""
    slide = Slide(SlideKind.THEME, CODES[0])
    shown = run(EVENING, ShowSlide(slide))
    assert content_when_it_comes(EVENING, slide, None) == slide_content(shown, slide, None)
    assert content_when_it_comes(EVENING, Slide(SlideKind.THEME, "X9"), None) is None


@dataclass(frozen=True)
class PaintOn:
    """So many steps of painting ahead."""

    steps: int


SLIDES = st.one_of(
    st.builds(Slide, st.sampled_from([SlideKind.WELCOME, SlideKind.OVERVIEW, SlideKind.GROUPS])),
    st.builds(
        Slide,
        st.sampled_from([SlideKind.THEME, SlideKind.RECOGNITION, SlideKind.ADDITIONS, SlideKind.SUMMARY]),
        st.sampled_from(CODES),
    ),
)
NUMBERS = st.integers(0, 40)
WORDS = st.text(alphabet=st.characters(codec="latin-1", exclude_categories=["C"]), min_size=1, max_size=60)
STEPS = st.one_of(
    st.builds(PaintOn, st.integers(1, 30)),
    st.builds(ShowSlide, SLIDES),
    st.builds(
        Recognise,
        st.sampled_from(CODES),
        st.from_regex(r"p[0-9]\.0", fullmatch=True),
        st.sampled_from(Answer),
    ),
    st.builds(CountHands, st.sampled_from(CODES), st.builds(Tally, NUMBERS, NUMBERS, NUMBERS)),
    st.builds(CountPresent, st.integers(1, 300)),
    st.builds(ShowRecognition, st.sampled_from(CODES)),
    st.builds(ShowClock, st.booleans()),
    st.builds(
        lambda number, code, text: AddAddition(f"a{number}", code, text, Channel.CONSOLE),
        NUMBERS,
        st.sampled_from(CODES),
        WORDS,
    ),
    st.builds(
        lambda number: joining(EVENING, key=f"s{number}", owner=f"o{number}", phone=f"+31612{number:06}"),
        NUMBERS,
    ),
    SLIDES,
)


def lived(window: ProjectorWindow, steps: list[Command | PaintOn | Slide]) -> Iterator[SlideContent]:
    """Do this; gives what the hall is to see after each. A slide is what is expected next, before those of earlier."""
    meeting: Meeting = EVENING
    expected: list[Slide] = []

    def likely() -> Iterator[SlideContent]:
        contents = (content_when_it_comes(meeting, slide, None) for slide in expected)
        yield from filter(None, contents)

    window.ahead.expect(likely)
    for step in steps:
        match step:
            case PaintOn(count):
                for _step in range(count):
                    window.ahead._paint_on()
                continue
            case Slide():
                expected = [step, *expected][:3]
            case _command:
                changes = decide(meeting, step, NOW)
                if isinstance(changes, tuple):
                    meeting = apply_all(meeting, changes)
        content = slide_content(meeting, meeting.stage.slide, None, NOW)
        window.show_content(content, covered=False)
        window.ahead.look_again()
        yield content


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(st.lists(STEPS, min_size=2, max_size=25))
def test_whatever_happens_the_picture_is_as_if_painted_at_this_moment(
    window: ProjectorWindow, qtbot: QtBot, steps: list[Command | PaintOn | Slide]
) -> None:
    """P20: what was painted ahead, kept, or changed in place is the same to the pixel as a picture made anew."""
    window.ahead.forget()
    shown: list[SlideContent | None] = []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(window, "repaint", lambda: shown.append(window.painted))
        for content in lived(window, steps):
            while window.painted != content:
                window._work()
            assert set(shown) <= {content}, "nothing else is seen on the way"
            assert seen(window) == picture(content, SIZE)
            shown.clear()
