"""Rules for what the hall sees: the slide, the covers, the held picture and the timer (P12, P14, R27)."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import part_of
from bijeenkomst.domain.refusals import NoLongerThere, NotANumber, Refused
from bijeenkomst.domain.rules.checks import the_theme
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.values.stage import ABOUT_A_THEME, WITH_A_CLOCK, Slide, SlideKind, Timer

LONGEST_TIMER = 24 * 3600  # seconds


@rule(c.ShowSlide)
def show_slide(meeting: Meeting, command: c.ShowSlide, now: datetime) -> tuple[ch.Change, ...]:
    """Only this changes the slide that the hall sees, never an edit (P14). Another part starts its time anew."""
    slide, before = command.slide, meeting.stage
    if slide.kind in ABOUT_A_THEME:
        the_theme(meeting, slide.theme)
    if not slide.part and (part := part_of(meeting, slide)) is not None:
        slide = replace(slide, part=part.id)
    if slide.addition and meeting.shown_large(slide) is None:
        slide = replace(slide, addition="", page=0)  # hidden or moved since it was chosen
    same_part = (slide.part, slide.kind, slide.theme) == (
        before.slide.part,
        before.slide.kind,
        before.slide.theme,
    )
    return _stage(meeting, slide=slide, since=before.since if same_part and before.since else now)


@rule(c.CoverPicture)
def cover_picture(meeting: Meeting, command: c.CoverPicture, _now: datetime) -> tuple[ch.Change, ...]:
    """The slide under the cover stays (P12)."""
    return _stage(meeting, cover=command.cover)


@rule(c.HoldPicture)
def hold_picture(meeting: Meeting, command: c.HoldPicture, _now: datetime) -> tuple[ch.Change, ...]:
    """The hall keeps seeing its slide; afterwards it sees the one to which the facilitator went on."""
    return _stage(meeting, held=meeting.stage.in_hall if command.held else None)


@rule(c.StartTimer)
def start_timer(meeting: Meeting, command: c.StartTimer, now: datetime) -> tuple[ch.Change, ...]:
    """The new timer replaces the one that ran, and the hall sees it if it saw that one here."""
    if not 0 < command.seconds <= LONGEST_TIMER:
        raise Refused(NotANumber(LONGEST_TIMER, least=1))
    before, kind = meeting.stage.timer_here, meeting.stage.slide.kind
    shown, of = before is not None and before.shown, kind if kind in WITH_A_CLOCK else None
    return _stage(meeting, timer=Timer(now, command.seconds, shown, of))


@rule(c.StartWork)
def start_work(meeting: Meeting, command: c.StartWork, now: datetime) -> tuple[ch.Change, ...]:
    """The clock of the work round is for everybody (R53)."""
    if not 0 < command.minutes * 60 <= LONGEST_TIMER:
        raise Refused(NotANumber(LONGEST_TIMER // 60, least=1))
    slide = Slide(SlideKind.WORK)
    if (part := part_of(meeting, slide)) is not None:
        slide = replace(slide, part=part.id)
    timer = Timer(now, command.minutes * 60, shown=True, of=SlideKind.WORK)
    return _stage(meeting, slide=slide, since=now, timer=timer)


@rule(c.ChangeWorkTime)
def change_work_time(meeting: Meeting, command: c.ChangeWorkTime, now: datetime) -> tuple[ch.Change, ...]:
    """Count from the planned end, or from now when that has passed; it never ends earlier than now (R53)."""
    timer = meeting.stage.timer_on(SlideKind.WORK)
    if timer is None:
        raise Refused(NoLongerThere())
    end = max(max(timer.ends_at, now) + timedelta(minutes=command.minutes), now)
    seconds = round((end - timer.started_at).total_seconds())
    if not command.minutes or seconds > LONGEST_TIMER:
        raise Refused(NotANumber(LONGEST_TIMER // 60, least=1))
    return _stage(meeting, timer=replace(timer, seconds=seconds))


@rule(c.StopTimer)
def stop_timer(meeting: Meeting, _command: c.StopTimer, _now: datetime) -> tuple[ch.Change, ...]:
    """Without a timer this changes nothing."""
    return _stage(meeting, timer=None)


@rule(c.ShowTimer)
def show_timer(meeting: Meeting, command: c.ShowTimer, _now: datetime) -> tuple[ch.Change, ...]:
    """The hall sees the timer only on request (R27)."""
    timer = meeting.stage.timer
    return () if timer is None else _stage(meeting, timer=replace(timer, shown=command.shown))


@rule(c.ShowClock)
def show_clock(meeting: Meeting, command: c.ShowClock, _now: datetime) -> tuple[ch.Change, ...]:
    """The hall sees the time of day only on request (R27)."""
    return _stage(meeting, clock=command.shown)


def fitting(meeting: Meeting) -> tuple[ch.Change, ...]:
    """The changes by which the hall no longer sees a theme that is gone, or that was merged into another (R28)."""
    stage = meeting.stage
    slide = _current_slide(meeting, stage.slide) or Slide(SlideKind.WELCOME, part=SlideKind.WELCOME)
    held = None if stage.held is None else _current_slide(meeting, stage.held) or slide
    return _stage(meeting, slide=slide, held=held)


def _current_slide(meeting: Meeting, slide: Slide) -> Slide | None:
    """The same slide, about the theme into which its own was merged; None when its theme is gone."""
    if slide.kind not in ABOUT_A_THEME:
        return slide
    theme = meeting.standing(slide.theme)
    if theme is None or theme.code == slide.theme:
        return slide if theme else None
    current = Slide(slide.kind, theme.code)
    part = part_of(meeting, current)
    return current if part is None else replace(current, part=part.id)


def _stage(meeting: Meeting, **fields: Any) -> tuple[ch.Change, ...]:
    after = replace(meeting.stage, **fields)
    return () if after == meeting.stage else (ch.StageChanged(meeting.stage, after),)
