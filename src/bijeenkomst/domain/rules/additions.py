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
    """An addition from a phone waits for approval; one that the facilitator types is shown at once.

    A proposed theme is no theme yet: it waits until it is made one, or is hidden.
    """
    code = _current_code(meeting, command.theme)
    if command.id in meeting.additions.get(code, NOTHING):
        return ()
    text = needed(command.text, Field.ADDITION, LONGEST_ADDITION)
    waits = command.channel is Channel.PHONE or code == NO_THEME
    visibility = Visibility.WAITING if waits else Visibility.SHOWN
    new = Addition(command.id, command.theme, text, command.channel, visibility, now).moved(code)
    return (ch.AdditionChanged(code, command.id, None, new), *(() if waits else first_page(meeting, code)))


@rule(c.ShowAddition)
def show(meeting: Meeting, command: c.ShowAddition, now: datetime) -> tuple[ch.Change, ...]:
    """An approved addition becomes the newest one of its theme, however long it waited."""
    before = the_addition(meeting, command.theme, command.id)
    if before.theme == NO_THEME:  # no slide or page would show it
        raise Refused(UnknownTheme(NO_THEME))
    if before.visibility is Visibility.SHOWN:
        return ()
    shown = replace(before, visibility=Visibility.SHOWN, added_at=now)
    return (*_changed(before, shown), *first_page(meeting, before.theme))


def first_page(meeting: Meeting, code: str) -> tuple[ch.Change, ...]:
    """Back to the first page, with the newest additions, when those of this theme are on; not what is held (P12)."""
    stage = meeting.stage
    slide = stage.slide
    if slide.kind is not SlideKind.ADDITIONS or slide.theme != code or not slide.page:
        return ()
    if meeting.shown_large(slide):  # the hall is reading that one
        return ()
    return (ch.StageChanged(stage, replace(stage, slide=replace(slide, page=0))),)


@rule(c.HideAddition)
def hide(meeting: Meeting, command: c.HideAddition, _now: datetime) -> tuple[ch.Change, ...]:
    """A hidden addition stays in the meeting and can be shown again."""
    before = the_addition(meeting, command.theme, command.id)
    return _changed(before, replace(before, visibility=Visibility.HIDDEN))


@rule(c.RewordAddition)
def reword(meeting: Meeting, command: c.RewordAddition, _now: datetime) -> tuple[ch.Change, ...]:
    """The first wording is kept as the original, however often it is shortened."""
    before = the_addition(meeting, command.theme, command.id)
    text = needed(command.text, Field.ADDITION, LONGEST_ADDITION)
    original = before.original or before.text
    return _changed(before, replace(before, text=text, original="" if original == text else original))


@rule(c.MoveAddition)
def move(meeting: Meeting, command: c.MoveAddition, _now: datetime) -> tuple[ch.Change, ...]:
    """The addition moves to another theme and keeps everything else."""
    before = the_addition(meeting, command.theme, command.id)
    to = the_theme(meeting, command.to).code
    return () if to == before.theme else moving(before, before.moved(to))


@rule(c.MakeAdditionATheme)
def make_a_theme(meeting: Meeting, command: c.MakeAdditionATheme, _now: datetime) -> tuple[ch.Change, ...]:
    """A new theme is added at the end; the addition moves there, so that it stays traceable (R28).

    A proposed theme becomes its title, and is not shown again below it unless the title had to be cut short.
    """
    before = the_addition(meeting, command.theme, command.id)
    theme = new_theme(meeting, ThemeDraft(title=before.text[:LONGEST_TITLE]))
    is_title = before.theme == NO_THEME and theme.title == before.text
    visibility = Visibility.HIDDEN if is_title else Visibility.SHOWN
    moved = replace(before.moved(theme.code), visibility=visibility)
    return (ch.ThemeChanged(theme.code, None, theme), *moving(before, moved))


def moving(before: Addition, after: Addition) -> tuple[ch.Change, ...]:
    """The changes by which an addition leaves one theme and comes to another."""
    return (
        ch.AdditionChanged(before.theme, before.id, before, None),
        ch.AdditionChanged(after.theme, after.id, None, after),
    )


def _changed(before: Addition, after: Addition) -> tuple[ch.Change, ...]:
    return () if after == before else (ch.AdditionChanged(before.theme, before.id, before, after),)


def the_addition(meeting: Meeting, code: str, addition_id: str) -> Addition:
    """The addition with this id to the theme with this code, or to the one that it was merged into.

    Raises:
        Refused: there is none.
    """
    addition: Addition | None = meeting.additions.get(_current_code(meeting, code), NOTHING).get(addition_id)
    if addition is None:
        raise Refused(NoLongerThere())
    return addition


def _current_code(meeting: Meeting, code: str) -> str:
    """The code under which additions to a theme are kept: that of the theme it was merged into, or `NO_THEME`."""
    return code if code == NO_THEME else where_it_went(meeting, code).code
