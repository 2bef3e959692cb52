"""The clock of the work round: begun, seen by everybody, and given more minutes by one key (R53)."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import part_of, programme
from bijeenkomst.domain.values.stage import Slide, SlideKind, Timer
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.console.keys_overview import KeysOverview
from bijeenkomst.ui.console.times_panel import end_words, part_words
from bijeenkomst.ui.slides.build_content import slide_content, ticks
from bijeenkomst.ui.slides.group_content import WorkContent
from bijeenkomst.web.pages.hall_screen import work_until
from tests.unit.domain.evening import NOW, an_evening, run
from tests.unit.ui.console.console_page import controller_of, page
from tests.unit.ui.console.going_through import quiet
from tests.unit.ui.console.whole_console import click
from tests.unit.ui.shell.whole_window import settle

__all__ = ["page"]
WORK = Slide(SlideKind.WORK)


def said_of(meeting: Meeting, slide: Slide, now: dt.datetime) -> str:
    """All that the hall reads there."""
    return str(slide_content(meeting, slide, None, now))


def at_work(page: EveningPage, qtbot: QtBot, minutes: int = 45) -> None:
    """The console at the work round, which does not run yet."""
    controller = controller_of(page)
    controller.do(c.PlanGroupWork(True))
    controller.do(c.PlanMinutes("work", minutes))
    controller.do(c.ShowSlide(WORK))
    quiet(page, qtbot)


def timer(page: EveningPage) -> Timer:
    found = controller_of(page).meeting.stage.timer
    assert found is not None
    return found


def test_the_round_begins_with_the_minutes_that_were_planned(page: EveningPage, qtbot: QtBot) -> None:
    at_work(page, qtbot, 40)
    times = page.times
    assert times.start.text() == "Begin de werkronde"
    assert times.minutes.value() == 40
    assert not times.silence.isVisible()
    click(times.start)
    qtbot.waitUntil(lambda: times.more.isVisible())
    assert timer(page).shown, "it is for everybody"
    assert timer(page).seconds == 40 * 60
    assert times.timer.text() in ("40:00", "39:59")
    assert page.hasFocus()


def test_one_key_gives_five_more_minutes_from_either_window(page: EveningPage, qtbot: QtBot) -> None:
    at_work(page, qtbot)
    QTest.keyClick(page, Qt.Key.Key_M)
    quiet(page, qtbot)
    assert controller_of(page).meeting.stage.timer is None, "nothing runs yet, so nothing becomes longer"
    click(page.times.start)
    qtbot.waitUntil(page.times.more.isVisible)
    QTest.keyClick(page, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: timer(page).seconds == 50 * 60)
    QTest.keyClick(page._hall.window, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: timer(page).seconds == 55 * 60)
    click(page.times.more)
    qtbot.waitUntil(lambda: timer(page).seconds == 60 * 60)


@pytest.mark.parametrize("kind", [SlideKind.BREAK, SlideKind.GROUPS])
def test_elsewhere_the_key_does_nothing(page: EveningPage, qtbot: QtBot, kind: SlideKind) -> None:
    controller = controller_of(page)
    controller.do(c.ShowSlide(Slide(kind)))
    controller.do(c.StartTimer(60))
    quiet(page, qtbot)
    QTest.keyClick(page, Qt.Key.Key_M)
    quiet(page, qtbot)
    assert timer(page).seconds == 60
    assert not page.times.more.isVisible()
    assert page.times.start.accessibleName() == "Start"


def test_whoever_looks_ahead_can_still_give_more_time(page: EveningPage, qtbot: QtBot) -> None:
    """P12: the hall keeps seeing the clock meanwhile."""
    at_work(page, qtbot)
    click(page.times.start)
    controller_of(page).do(c.HoldPicture(True))
    controller_of(page).do(c.ShowSlide(Slide(SlideKind.THANKS)))
    quiet(page, qtbot)
    QTest.keyClick(page, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: timer(page).seconds == 50 * 60)


def test_the_key_of_a_minute_of_silence_does_not_stop_the_clock_of_everybody(
    page: EveningPage, qtbot: QtBot
) -> None:
    """R53, P13: there is no silence to begin here; the clock stops by its button only."""
    at_work(page, qtbot)
    QTest.keyClick(page, Qt.Key.Key_S)
    quiet(page, qtbot)
    assert controller_of(page).meeting.stage.timer is None
    click(page.times.start)
    qtbot.waitUntil(page.times.more.isVisible)
    QTest.keyClick(page, Qt.Key.Key_S)
    quiet(page, qtbot)
    assert timer(page).seconds == 45 * 60
    click(page.times.stop)
    qtbot.waitUntil(lambda: controller_of(page).meeting.stage.timer is None)


def test_what_is_left_of_the_part_is_what_the_clock_says() -> None:
    """R53: more minutes count for the part and for the end of the evening."""
    meeting = run(an_evening(), c.PlanGroupWork(True), c.StartWork(45))
    more = run(meeting, c.ChangeWorkTime(5), c.ChangeWorkTime(5))
    now = NOW + dt.timedelta(minutes=10)
    assert part_words(meeting, now) == "Nog 35 minuten voor dit deel"
    assert part_words(more, now) == "Nog 45 minuten voor dit deel"
    ends = [dt.datetime.strptime(end_words(one, now)[-5:], "%H:%M") for one in (meeting, more)]
    assert (ends[1] - ends[0]).seconds == 10 * 60
    over = NOW + dt.timedelta(minutes=58)
    assert part_words(more, over) == "3 minuten over de tijd"
    assert end_words(more, over) == end_words(run(more, c.StopTimer()), over), "it cannot end before now"


def test_another_part_begins_at_the_top_and_who_types_stays(page: EveningPage, qtbot: QtBot) -> None:
    """P19: what the part asks for is in sight, however far down somebody read."""
    at_work(page, qtbot)
    page.resize(900, 400)
    settle()
    down = page.side.verticalScrollBar()

    def read_on() -> None:
        down.setValue(down.maximum())
        assert down.value() > 0

    for kind in (SlideKind.GROUPS, SlideKind.WORK):
        read_on()
        controller_of(page).do(c.ShowSlide(Slide(kind)))
        quiet(page, qtbot)
        assert down.value() == 0
    read_on()
    click(page.times.start)
    quiet(page, qtbot)
    read_on()
    controller_of(page).do(c.ChangeWorkTime(5))
    quiet(page, qtbot)
    assert down.value() > 0, "the same part"
    page.present.field.setFocus()
    read_on()
    controller_of(page).do(c.ShowSlide(Slide(SlideKind.GROUPS)))
    quiet(page, qtbot)
    assert down.value() > 0


@pytest.mark.parametrize("planned", [True, False])
def test_the_key_for_more_minutes_is_told_where_groups_work(
    page: EveningPage, qtbot: QtBot, planned: bool
) -> None:
    """R53: no new word on an evening without."""
    controller_of(page).do(c.PlanGroupWork(planned))
    quiet(page, qtbot)
    QTest.keyClick(page, Qt.Key.Key_F1)
    (card,) = page.findChildren(KeysOverview)
    words = {one.text() for one in card.findChildren(QLabel)}
    assert ("Vijf minuten erbij, als de tijd loopt" in words) is planned
    assert "Klok voor de zaal, aan en uit" in words
    QTest.keyClick(card, Qt.Key.Key_Escape)


def test_the_focus_goes_on_when_the_clock_stops(page: EveningPage, qtbot: QtBot) -> None:
    at_work(page, qtbot)
    click(page.times.start)
    qtbot.waitUntil(page.times.more.isVisible)
    page.times.more.setFocus()
    controller_of(page).do(c.StopTimer())
    qtbot.waitUntil(lambda: not page.times.more.isVisible())
    assert page.times.start.hasFocus()


def test_slide_and_phones_tell_the_same_time_and_the_last_five_minutes_are_marked() -> None:
    """R53."""
    meeting = run(an_evening(), c.PlanGroupWork(True), c.StartWork(45))
    assert part_of(meeting, meeting.stage.slide) is not None
    for gone, left, nearly in (
        (0, "45:00", False),
        (39, "6:00", False),
        (40, "5:00", True),
        (45, "0:00", True),
    ):
        content = slide_content(meeting, WORK, None, NOW + dt.timedelta(minutes=gone))
        assert isinstance(content, WorkContent)
        assert (content.left, content.nearly_over) == (left, nearly)
    until = work_until(meeting)
    assert until is not None
    assert until[0] == round((NOW + dt.timedelta(minutes=45)).timestamp() * 1000)


def test_what_the_facilitator_times_alone_is_on_no_slide() -> None:
    """R27: also not where the groups are at work."""
    meeting = run(an_evening(), c.StartTimer(600), c.ShowSlide(WORK))
    content = slide_content(meeting, WORK, None, NOW)
    assert isinstance(content, WorkContent)
    assert content.left == ""
    assert work_until(meeting) is None


@pytest.mark.parametrize(
    "clock",
    [(c.StartWork(45),), (c.ShowSlide(Slide(SlideKind.BREAK)), c.StartTimer(2700), c.ShowTimer(True))],
)
def test_the_clock_of_a_part_stands_on_no_other_slide_and_is_there_again_when_the_part_is(
    clock: tuple[Command, ...],
) -> None:
    """R27, R53, P22: whoever goes on early has Oogst without the minutes of the round, and no end of the break."""
    meeting = run(an_evening(), c.PlanGroupWork(True), *clock)
    own, later = meeting.stage.slide, NOW + dt.timedelta(minutes=30)
    told = said_of(meeting, own, later)
    for other in (*programme(meeting), None):
        slide = other.slide if other is not None else own
        meeting = run(meeting, c.ShowSlide(slide))
        content = slide_content(meeting, slide, None, later)
        assert content.foot == "", slide
        assert ticks(meeting) is (slide.kind in (own.kind, SlideKind.BREAK)), slide
        if slide.kind is SlideKind.WORK is not own.kind:
            assert isinstance(content, WorkContent)
            assert content.left == ""
            assert work_until(meeting) is None
    assert said_of(meeting, own, later) == told


def test_a_time_that_is_over_no_longer_stands_in_a_corner() -> None:
    """P22: "nog 0:00" would help nobody."""
    slide = Slide(SlideKind.QUOTES, an_evening().in_order[0].code)
    meeting = run(an_evening(), c.ShowSlide(slide), c.StartTimer(60), c.ShowTimer(True))
    assert slide_content(meeting, slide, None, NOW + dt.timedelta(seconds=59)).foot == "nog 0:01"
    assert slide_content(meeting, slide, None, NOW + dt.timedelta(seconds=60)).foot == ""


def test_after_the_round_the_clock_of_the_next_part_can_begin(page: EveningPage, qtbot: QtBot) -> None:
    """R53: `S` at the harvest begins a silence, unseen, and stops nothing that nobody sees."""
    at_work(page, qtbot)
    click(page.times.start)
    qtbot.waitUntil(page.times.more.isVisible)
    controller = controller_of(page)
    controller.do(c.ShowSlide(Slide(SlideKind.HARVEST, controller.meeting.in_order[0].code)))
    qtbot.waitUntil(page.times.silence.isVisible)
    assert not page.times.stop.isVisible()
    assert not page.times.timer.isVisible()
    QTest.keyClick(page, Qt.Key.Key_M)
    QTest.keyClick(page, Qt.Key.Key_S)
    qtbot.waitUntil(page.times.stop.isVisible)
    assert (timer(page).seconds, timer(page).shown, timer(page).of) == (60, False, None)
    controller.do(c.ShowSlide(WORK))
    qtbot.waitUntil(lambda: page.times.start.text() == "Begin de werkronde")
    assert page.times.start.isVisible(), "the silence is not the round's clock"


def test_minutes_too_many_are_taken_back(page: EveningPage, qtbot: QtBot) -> None:
    """R53: never further than to now; then five more minutes count from now."""
    at_work(page, qtbot, 7)
    click(page.times.start)
    qtbot.waitUntil(page.times.less.isVisible)
    QTest.keyClick(page, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: timer(page).seconds == 12 * 60)
    click(page.times.less)
    qtbot.waitUntil(lambda: timer(page).seconds == 7 * 60)
    click(page.times.less)
    qtbot.waitUntil(lambda: timer(page).seconds == 2 * 60)
    click(page.times.less)
    qtbot.waitUntil(lambda: timer(page).seconds < 60)
    qtbot.waitUntil(lambda: page.times.timer.text() == "De tijd is om")
    assert page.times.less.isVisible()


def test_a_clock_that_runs_is_no_edit_that_waits(
    page: EveningPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P14: between two looks at the same slide a second may go by, or a minute."""
    at_work(page, qtbot)
    click(page.times.start)
    qtbot.waitUntil(page.times.more.isVisible)
    went_by = iter(range(1000))

    class Ticking(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> "Ticking":
            return cls(2026, 11, 24, 20, 0, tzinfo=tz or dt.UTC) + dt.timedelta(seconds=next(went_by))

    for module in ("slides.build_content", "projector.hall"):
        monkeypatch.setattr(f"bijeenkomst.ui.{module}.datetime", Ticking)
    controller, hall = controller_of(page), page._hall
    hall.screens.start_in_window()
    assert not hall.edits_wait
    controller.do(c.EditTheme(controller.meeting.in_order[0].code, ThemeDraft("Samen eten")))
    qtbot.waitUntil(lambda: hall.edits_wait)
    controller.undo()  # to the same words, in a meeting that is not the one that was shown
    qtbot.waitUntil(lambda: controller.meeting.in_order[0].title == "Ontmoeten")
    assert hall._words.meeting is not controller.meeting
    assert not hall.edits_wait
