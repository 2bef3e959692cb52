"""Rules for the programme: skipping, adding, moving and timing parts, without changing what the hall sees now."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme, with_group_work
from bijeenkomst.domain.refusals import Field, NoLongerThere, NotANumber, Refused, TooLong
from bijeenkomst.domain.rules.checks import needed, the_theme, tidy_lines, within
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.values.part import (
    LONGEST_NOTES,
    LONGEST_WORDS,
    MINUTES,
    MOST_MINUTES,
    MOST_PARTS,
    Part,
)
from bijeenkomst.domain.values.stage import ABOUT_A_THEME, SlideKind


@rule(c.SkipPart)
def skip(meeting: Meeting, command: c.SkipPart, _now: datetime) -> tuple[ch.Change, ...]:
    """A skipped part stays in the programme, so that the facilitator can return to it."""
    parts, place = found_part(meeting, command.part)
    parts[place] = replace(parts[place], skipped=command.skipped)
    return planned(meeting, parts)


@rule(c.PlanGroupWork)
def plan_group_work(meeting: Meeting, command: c.PlanGroupWork, _now: datetime) -> tuple[ch.Change, ...]:
    """Right before the groups tell what their first step is, or at the end."""
    codes = [theme.code for theme in meeting.in_order]
    return planned(meeting, with_group_work(programme(meeting), codes, wanted=command.wanted))


@rule(c.SkipKind)
def skip_kind(meeting: Meeting, command: c.SkipKind, _now: datetime) -> tuple[ch.Change, ...]:
    """All parts of one kind at once; undoing it brings each back as it was."""
    parts = [
        replace(part, skipped=command.skipped) if part.kind is command.kind else part
        for part in programme(meeting)
    ]
    return planned(meeting, parts)


@rule(c.AddPart)
def add(meeting: Meeting, command: c.AddPart, _now: datetime) -> tuple[ch.Change, ...]:
    """The new part comes after the named one, or at the start."""
    if command.kind is SlideKind.PICTURE:  # see `AddOwnSlide`
        raise Refused(NoLongerThere())
    about = command.kind in ABOUT_A_THEME
    if about:
        the_theme(meeting, command.theme)
    check = needed if command.kind is SlideKind.WORDS else within
    words = check(command.words, Field.WORDS, LONGEST_WORDS)
    theme = command.theme if about else ""
    part = Part(command.id, command.kind, theme, MINUTES[command.kind], own=True, words=words)
    return with_part(meeting, part, command.after)


@rule(c.RemovePart)
def remove(meeting: Meeting, command: c.RemovePart, _now: datetime) -> tuple[ch.Change, ...]:
    """Only parts that the facilitator added can be removed; those of the method can be skipped."""
    parts, place = found_part(meeting, command.part)
    if not parts[place].own:
        raise Refused(NoLongerThere())
    del parts[place]
    return planned(meeting, parts)


@rule(c.MovePart)
def move(meeting: Meeting, command: c.MovePart, _now: datetime) -> tuple[ch.Change, ...]:
    """A place past the end means the end."""
    parts, place = found_part(meeting, command.part)
    part = parts.pop(place)
    parts.insert(max(0, command.place), part)
    return planned(meeting, parts)


@rule(c.PlanMinutes)
def plan_minutes(meeting: Meeting, command: c.PlanMinutes, _now: datetime) -> tuple[ch.Change, ...]:
    """The planned minutes, from which the console counts down."""
    if not 0 <= command.minutes <= MOST_MINUTES:
        raise Refused(NotANumber(MOST_MINUTES))
    parts, place = found_part(meeting, command.part)
    parts[place] = replace(parts[place], minutes=command.minutes)
    return planned(meeting, parts)


@rule(c.WriteNotes)
def write_notes(meeting: Meeting, command: c.WriteNotes, _now: datetime) -> tuple[ch.Change, ...]:
    """Notes for the speaker, which move with their part."""
    notes = tidy_lines(command.notes)
    if len(notes) > LONGEST_NOTES:
        raise Refused(TooLong(Field.NOTES, LONGEST_NOTES))
    parts, place = found_part(meeting, command.part)
    parts[place] = replace(parts[place], notes=notes)
    return planned(meeting, parts)


def found_part(meeting: Meeting, part_id: str) -> tuple[list[Part], int]:
    """All parts of the programme, and the index of the one with this id.

    Raises:
        Refused: there is none.
    """
    parts = list(programme(meeting))
    for place, part in enumerate(parts):
        if part.id == part_id:
            return parts, place
    raise Refused(NoLongerThere())


def with_part(meeting: Meeting, new: Part, after: str) -> tuple[ch.Change, ...]:
    """A part more, after the named one or at the start; no change if it is there already.

    Raises:
        Refused: there is no room for it, or no such part to come after.
    """
    parts = list(programme(meeting))
    if any(part.id == new.id for part in parts):
        return ()
    if len(parts) >= MOST_PARTS:
        raise Refused(NotANumber(MOST_PARTS))
    parts.insert(found_part(meeting, after)[1] + 1 if after else 0, new)
    return planned(meeting, parts)


def planned(meeting: Meeting, parts: Sequence[Part]) -> tuple[ch.Change, ...]:
    """The change that makes these parts the programme."""
    if tuple(parts) == programme(meeting):
        return ()
    return (ch.ProgrammeChanged(meeting.parts, tuple(parts)),)
