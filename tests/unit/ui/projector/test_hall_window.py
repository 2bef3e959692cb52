"""The projector's window: R18, P6, P12, P13."""

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeyEvent, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.design.tokens import DARK, LIGHT
from bijeenkomst.domain.commands import CountHands, Recognise, ShowRecognition
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.ui.projector import arrivals
from bijeenkomst.ui.projector import picture as projector_picture
from bijeenkomst.ui.projector.fade import FADE_MS
from bijeenkomst.ui.projector.hall_window import ProjectorWindow
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.slides.content import SlideContent, WelcomeContent
from bijeenkomst.ui.slides.paint import Look
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.ui.slides.hall import example, of, picture

PAPER = (630, 8)  # a pixel on which nothing stands
ONE, TWO = WelcomeContent("Een", "", ""), WelcomeContent("Twee", "", "")


@pytest.fixture
def window(qtbot: QtBot) -> ProjectorWindow:
    made = ProjectorWindow()
    qtbot.addWidget(made)
    made.set_motion(False)
    made.resize(640, 360)
    return made


def seen(window: ProjectorWindow) -> QImage:
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def groups(meeting: Meeting) -> SlideContent:
    return slide_content(meeting, Slide(SlideKind.GROUPS), None)


def is_black(image: QImage) -> bool:
    black = QColor("black").rgb()
    return all(
        image.pixel(x, y) == black for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)
    )


def is_a_dimmed(image: QImage, dimmed: QImage) -> bool:
    """Whether every pixel of `dimmed` is the same part of that of `image`: the way from black to it."""
    part = dimmed.pixelColor(*PAPER).red() / image.pixelColor(*PAPER).red()
    places = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    return all(
        abs(image.pixelColor(x, y).red() * part - dimmed.pixelColor(x, y).red()) <= 3 for x, y in places
    )


def test_before_anything_is_shown_the_hall_sees_black(window: ProjectorWindow) -> None:
    assert is_black(seen(window))


def test_it_shows_what_paint_paints(window: ProjectorWindow) -> None:
    window.show_content(ONE, covered=False)

    assert seen(window) == picture(ONE, (640, 360))


def test_a_cover_is_black_all_over(window: ProjectorWindow) -> None:
    """P12."""
    window.show_content(ONE, covered=False)
    window.show_content(ONE, covered=True)

    assert is_black(seen(window))


def test_uncovering_never_shows_a_slide_of_before(window: ProjectorWindow) -> None:
    """P12: the facilitator went on under the cover, with fades on."""
    window.show_content(ONE, covered=False)
    window.show_content(ONE, covered=True)
    window.show_content(TWO, covered=True)
    window.set_motion(True)
    window.show_content(TWO, covered=False)

    assert is_a_dimmed(picture(TWO, (640, 360)), seen(window))


def test_a_fade_ends_on_the_new_slide_within_a_quarter_of_a_second(
    window: ProjectorWindow, qtbot: QtBot
) -> None:
    assert FADE_MS <= 250
    window.show()
    window.show_content(ONE, covered=False)
    window.set_motion(True)
    window.show_content(TWO, covered=False)

    qtbot.waitUntil(lambda: seen(window) == picture(TWO, (640, 360)), timeout=10_000)


def test_the_same_content_again_starts_no_fade(window: ProjectorWindow) -> None:
    window.show_content(ONE, covered=False)
    window.set_motion(True)
    window.show_content(WelcomeContent("Een", "", ""), covered=False)

    assert seen(window) == picture(ONE, (640, 360))


def test_a_new_size_is_painted_anew_and_not_stretched(window: ProjectorWindow) -> None:
    """P9."""
    window.show_content(ONE, covered=False)
    window.resize(QSize(800, 600))

    assert seen(window) == picture(ONE, (800, 600))


def test_the_look_can_be_changed(window: ProjectorWindow) -> None:
    window.show_content(ONE, covered=False)
    window.set_look(Look.DARK)

    assert seen(window).pixelColor(*PAPER) == QColor(DARK.surface)

    window.set_look(Look.LIGHT)

    assert seen(window).pixelColor(*PAPER) == QColor(LIGHT.surface)


@pytest.mark.parametrize(
    ("key", "command"),
    [
        (Qt.Key.Key_PageDown, "next"),
        (Qt.Key.Key_Right, "next"),
        (Qt.Key.Key_Space, "next"),
        (Qt.Key.Key_PageUp, "previous"),
        (Qt.Key.Key_Left, "previous"),
        (Qt.Key.Key_B, "black"),
        (Qt.Key.Key_Period, "black"),
        (Qt.Key.Key_F5, "start"),
        (Qt.Key.Key_Escape, "leave"),
    ],
)
def test_the_keys_of_a_clicker_are_understood(
    window: ProjectorWindow, qtbot: QtBot, key: Qt.Key, command: str
) -> None:
    """P12, P13."""
    with qtbot.waitSignal(window.key_command) as signal:
        QTest.keyClick(window, key)

    assert signal.args == [command]


def test_other_keys_and_key_combinations_ask_for_nothing(window: ProjectorWindow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(window.key_command):
        QTest.keyClick(window, Qt.Key.Key_Q)
        QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)


def test_a_key_that_is_held_down_counts_once(window: ProjectorWindow, qtbot: QtBot) -> None:
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, autorep=True)
    with qtbot.assertNotEmitted(window.key_command):
        window.keyPressEvent(held)


def test_full_screen_has_no_cursor_and_a_window_has_one(window: ProjectorWindow, qtbot: QtBot) -> None:
    """R18, P6."""
    window.show_on(QGuiApplication.primaryScreen())

    assert window.isFullScreen()
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor

    window.show_in_window()

    assert window.in_window
    assert window.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_the_screen_is_chosen_before_the_window_becomes_full_screen(
    window: ProjectorWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P10: on Wayland only a window that is about to become full screen may choose its screen."""
    order: list[str] = []
    choose, show = window.setScreen, window.showFullScreen

    def choosing(screen: QScreen) -> None:
        order.append("screen")
        choose(screen)

    def showing() -> None:
        order.append("full screen")
        show()

    monkeypatch.setattr(window, "setScreen", choosing)
    monkeypatch.setattr(window, "showFullScreen", showing)
    window.show_on(window.screen())
    assert order == ["screen", "full screen"]


def test_esc_closes_the_window_but_first_takes_a_cover_away(window: ProjectorWindow, qtbot: QtBot) -> None:
    """P6, P12."""
    window.show_in_window()
    window.show_content(ONE, covered=True)
    with qtbot.waitSignal(window.key_command) as signal:
        QTest.keyClick(window, Qt.Key.Key_Escape)

    assert signal.args == ["leave"]
    assert window.isVisible()

    window.show_content(ONE, covered=False)
    with qtbot.waitSignal(window.closed):
        QTest.keyClick(window, Qt.Key.Key_Escape)

    assert not window.isVisible()
    assert "Esc" in window.windowTitle()


def test_what_changes_on_a_slide_is_painted_in_place_and_looks_as_if_painted_anew(
    window: ProjectorWindow, qtbot: QtBot
) -> None:
    """P15: one picture, however it came about; here a hall that answers one by one, with fades on."""
    meeting = example()
    window.show()
    window.show_content(of(meeting, SlideKind.RECOGNITION), covered=False)
    expected = picture(of(meeting, SlideKind.RECOGNITION), (640, 360))
    qtbot.waitUntil(lambda: seen(window) == expected, timeout=10_000)
    window.set_motion(True)
    code = meeting.in_order[0].code
    for number in range(4):
        meeting = run(meeting, Recognise(code, f"phone {number}", list(Answer)[number % 3]))
        content = of(meeting, SlideKind.RECOGNITION)
        window.show_content(content, covered=False)
        assert seen(window) == picture(content, (640, 360))


def test_a_slide_that_changes_while_it_is_painted_arrives_as_it_was_last(
    window: ProjectorWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fifty answers a second must not keep the picture from ever being ready."""
    monkeypatch.setattr(projector_picture, "STEP_SECONDS", 0.0)
    meeting = example()
    code = meeting.in_order[0].code
    window.show()
    window.show_content(ONE, covered=False)
    for number in range(3):
        meeting = run(meeting, Recognise(code, f"phone {number}", Answer.YES))
        window.show_content(of(meeting, SlideKind.RECOGNITION), covered=False)
    expected = picture(of(meeting, SlideKind.RECOGNITION), (640, 360))
    qtbot.waitUntil(lambda: seen(window) == expected, timeout=10_000)


def test_a_new_person_drifts_in_and_ends_where_painting_puts_the_dot(
    window: ProjectorWindow, qtbot: QtBot
) -> None:
    """Only with motion on, and never longer than a fade."""
    assert arrivals.SECONDS <= 0.3
    meeting = an_evening()
    for number in range(3):
        meeting = run(meeting, joining(meeting, 1, f"p{number}", owner=f"p{number}"))
    window.show()
    window.show_content(groups(meeting), covered=False)
    qtbot.waitUntil(lambda: seen(window) == picture(groups(meeting), (640, 360)), timeout=10_000)
    window.set_motion(True)
    for number in range(3, 6):
        meeting = run(meeting, joining(meeting, 1, f"p{number}", owner=f"p{number}"))
        window.show_content(groups(meeting), covered=False)
    there = picture(groups(meeting), (640, 360))
    assert seen(window) != there
    set_out: list[int] = []
    window._arrivals.arrived.connect(lambda: set_out.append(len(window._arrivals.dots)))
    qtbot.waitUntil(lambda: bool(set_out) and not window._arrivals.dots, timeout=10_000)
    assert seen(window) == there
    assert sorted(set_out, reverse=True) == set_out, "who came to a place sets out again"


def test_dots_that_all_come_at_once_land_and_stay(window: ProjectorWindow, qtbot: QtBot) -> None:
    """R23, R24: shown by U, with the words below that say which dot is which."""
    code = an_evening().in_order[0].code
    hidden = run(an_evening(), CountHands(code, Tally(3, 1, 1)))
    window.show()
    window.show_content(of(hidden, SlideKind.RECOGNITION), covered=False)
    qtbot.waitUntil(lambda: window.painted == of(hidden, SlideKind.RECOGNITION))
    window.set_motion(True)
    shown = of(run(hidden, ShowRecognition(code)), SlideKind.RECOGNITION)
    window.show_content(shown, covered=False)
    assert len(window._arrivals.dots) == 5, "people, and not the dots beside the words"
    qtbot.waitUntil(lambda: not window._arrivals.dots, timeout=10_000)
    assert seen(window) == picture(shown, (640, 360))


def test_black_over_a_person_who_just_came_is_black(window: ProjectorWindow, qtbot: QtBot) -> None:
    """P12."""
    meeting = an_evening()
    window.show()
    window.show_content(groups(meeting), covered=False)
    qtbot.waitUntil(lambda: seen(window) == picture(groups(meeting), (640, 360)), timeout=10_000)
    window.set_motion(True)
    meeting = run(meeting, joining(meeting))
    window.show_content(groups(meeting), covered=False)
    window.set_motion(False)
    window.show_content(groups(meeting), covered=True)
    assert is_black(seen(window))


def test_black_comes_at_once_also_while_a_slide_is_painted(
    window: ProjectorWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P12: and the slide that was on its way never shows up over the black."""
    monkeypatch.setattr(projector_picture, "STEP_SECONDS", 0.0)
    window.show()
    window.show_content(ONE, covered=False)
    window.show_content(TWO, covered=False)
    window.show_content(TWO, covered=True)
    qtbot.waitUntil(lambda: is_black(seen(window)), timeout=10_000)
    for _turn in range(20):
        QApplication.processEvents()
        assert is_black(seen(window))
