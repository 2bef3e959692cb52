"""Rules for "wat ontbreekt er nog?" (R26)."""

from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.refusals import Field, NoLongerThere, Refused, UnknownTheme
from bijeenkomst.domain.rules.checks import needed, the_theme, where_it_went
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.rules.themes import new_theme
from bijeenkomst.domain.values.addition import LONGEST_ADDITION, NO_THEME, Addition, Visibility
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.domain.values.theme import LONGEST_TITLE, ThemeDraft


@rule(c.AddAddition)
def add(meeting: Meeting, command: c.AddAddition, now: datetime) -> tuple[ch.Change, ...]:
    """From a phone it waits for approval; typed by the facilitator it is shown at once.

    A theme that is missed is no theme yet: it waits until it becomes one, or is put away.
    """
    code = _place(meeting, command.theme)
    if command.id in meeting.additions.get(code, NOTHING):
        return ()
    text = needed(command.text, Field.ADDITION, LONGEST_ADDITION)
    waits = command.channel is Channel.PHONE or code == NO_THEME
    seen = Visibility.WAITING if waits else Visibility.SHOWN
    new = Addition(command.id, command.theme, text, command.channel, seen, now).moved(code)
    return (ch.AdditionChanged(code, command.id, None, new), *(() if waits else first_page(meeting, code)))


@rule(c.ShowAddition)
def show(meeting: Meeting, command: c.ShowAddition, now: datetime) -> tuple[ch.Change, ...]:
    """Approval: only now may the hall see it, and it is the newest there, however long it waited."""
    before = the_addition(meeting, command.theme, command.id)
    if before.theme == NO_THEME:  # there is no place to show it yet
        raise Refused(UnknownTheme(NO_THEME))
    if before.visibility is Visibility.SHOWN:
        return ()
    shown = replace(before, visibility=Visibility.SHOWN, added_at=now)
    return (*_become(before, shown), *first_page(meeting, before.theme))


def first_page(meeting: Meeting, code: str) -> tuple[ch.Change, ...]:
    """Back to where the newest stands, when the additions of this theme are on; a held picture stays (P12)."""
    stage = meeting.stage
    if stage.slide.kind is not SlideKind.ADDITIONS or stage.slide.theme != code or not stage.slide.page:
        return ()
    return (ch.StageChanged(stage, replace(stage, slide=replace(stage.slide, page=0))),)


@rule(c.HideAddition)
def hide(meeting: Meeting, command: c.HideAddition, _now: datetime) -> tuple[ch.Change, ...]:
    """Put away, not thrown away."""
    before = the_addition(meeting, command.theme, command.id)
    return _become(before, replace(before, visibility=Visibility.HIDDEN))


@rule(c.RewordAddition)
def reword(meeting: Meeting, command: c.RewordAddition, _now: datetime) -> tuple[ch.Change, ...]:
    """The first wording is kept as the original, however often it is shortened."""
    before = the_addition(meeting, command.theme, command.id)
    text = needed(command.text, Field.ADDITION, LONGEST_ADDITION)
    original = before.original or before.text
    return _become(before, replace(before, text=text, original="" if original == text else original))


@rule(c.MoveAddition)
def move(meeting: Meeting, command: c.MoveAddition, _now: datetime) -> tuple[ch.Change, ...]:
    """To another theme, with everything that is known of it."""
    before = the_addition(meeting, command.theme, command.id)
    to = the_theme(meeting, command.to).code
    return () if to == before.theme else moving(before, before.moved(to))


@rule(c.MakeAdditionATheme)
def make_a_theme(meeting: Meeting, command: c.MakeAdditionATheme, _now: datetime) -> tuple[ch.Change, ...]:
    """A new theme at the end; the addition moves there, so that it stays traceable (R28).

    What was proposed as a theme is its title, so that is not shown once more below it unless it was cut short.
    """
    before = the_addition(meeting, command.theme, command.id)
    theme = new_theme(meeting, ThemeDraft(title=before.text[:LONGEST_TITLE]))
    whole = before.theme == NO_THEME and theme.title == before.text
    seen = Visibility.HIDDEN if whole else Visibility.SHOWN
    moved = replace(before.moved(theme.code), visibility=seen)
    return (ch.ThemeChanged(theme.code, None, theme), *moving(before, moved))


def moving(before: Addition, after: Addition) -> tuple[ch.Change, ...]:
    """An addition leaves one theme and comes in another."""
    return (
        ch.AdditionChanged(before.theme, before.id, before, None),
        ch.AdditionChanged(after.theme, after.id, None, after),
    )


def _become(before: Addition, after: Addition) -> tuple[ch.Change, ...]:
    return () if after == before else (ch.AdditionChanged(before.theme, before.id, before, after),)


def the_addition(meeting: Meeting, code: str, addition_id: str) -> Addition:
    """The addition with this id, where its theme has gone on if that was merged.

    Raises:
        Refused: there is none.
    """
    found: Addition | None = meeting.additions.get(_place(meeting, code), NOTHING).get(addition_id)
    if found is None:
        raise Refused(NoLongerThere())
    return found


def _place(meeting: Meeting, code: str) -> str:
    """Under which code an addition hangs: where its theme has gone on, or `NO_THEME`."""
    return code if code == NO_THEME else where_it_went(meeting, code).code
