"""Rules for "wat ontbreekt er nog?" (R26)."""

from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.addition import LONGEST_ADDITION, Addition, Visibility
from bijeenkomst.domain.channel import Channel
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.refusals import Field, NoLongerThere, Refused
from bijeenkomst.domain.rules.checks import needed, the_theme
from bijeenkomst.domain.rules.themes import new_theme
from bijeenkomst.domain.theme import LONGEST_TITLE, ThemeDraft


def add(meeting: Meeting, command: c.AddAddition, now: datetime) -> tuple[ch.Change, ...]:
    """From a phone it waits for approval; typed by the facilitator it is shown at once."""
    the_theme(meeting, command.theme)
    if command.id in meeting.additions.get(command.theme, NOTHING):
        return ()
    text = needed(command.text, Field.ADDITION, LONGEST_ADDITION)
    seen = Visibility.WAITING if command.channel is Channel.PHONE else Visibility.SHOWN
    new = Addition(command.id, command.theme, text, command.channel, seen, now)
    return (ch.AdditionChanged(command.theme, command.id, None, new),)


def show(meeting: Meeting, command: c.ShowAddition, _now: datetime) -> tuple[ch.Change, ...]:
    """Approval: only now may the hall see it."""
    before = _the_addition(meeting, command.theme, command.id)
    return _become(before, replace(before, visibility=Visibility.SHOWN))


def hide(meeting: Meeting, command: c.HideAddition, _now: datetime) -> tuple[ch.Change, ...]:
    """Put away, not thrown away."""
    before = _the_addition(meeting, command.theme, command.id)
    return _become(before, replace(before, visibility=Visibility.HIDDEN))


def reword(meeting: Meeting, command: c.RewordAddition, _now: datetime) -> tuple[ch.Change, ...]:
    """The first wording is kept as the original, however often it is shortened."""
    before = _the_addition(meeting, command.theme, command.id)
    text = needed(command.text, Field.ADDITION, LONGEST_ADDITION)
    original = before.original or before.text
    return _become(before, replace(before, text=text, original="" if original == text else original))


def move(meeting: Meeting, command: c.MoveAddition, _now: datetime) -> tuple[ch.Change, ...]:
    """To another theme, with everything that is known of it."""
    before = _the_addition(meeting, command.theme, command.id)
    the_theme(meeting, command.to)
    if command.to == command.theme:
        return ()
    moved = replace(before, theme=command.to)
    return (
        ch.AdditionChanged(command.theme, command.id, before, None),
        ch.AdditionChanged(command.to, command.id, None, moved),
    )


def make_a_theme(meeting: Meeting, command: c.MakeAdditionATheme, _now: datetime) -> tuple[ch.Change, ...]:
    """A new theme at the end; the addition moves there, so that it stays traceable (R28)."""
    before = _the_addition(meeting, command.theme, command.id)
    theme = new_theme(meeting, ThemeDraft(title=before.text[:LONGEST_TITLE]))
    moved = replace(before, theme=theme.code, visibility=Visibility.SHOWN)
    return (
        ch.ThemeChanged(theme.code, None, theme),
        ch.AdditionChanged(command.theme, command.id, before, None),
        ch.AdditionChanged(theme.code, command.id, None, moved),
    )


def _become(before: Addition, after: Addition) -> tuple[ch.Change, ...]:
    return () if after == before else (ch.AdditionChanged(before.theme, before.id, before, after),)


def _the_addition(meeting: Meeting, code: str, addition_id: str) -> Addition:
    the_theme(meeting, code)
    found: Addition | None = meeting.additions.get(code, NOTHING).get(addition_id)
    if found is None:
        raise Refused(NoLongerThere())
    return found
