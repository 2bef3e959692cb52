"""The rule for rewording a text wherever it is, so that nobody's name or number stays in it (R64)."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import Field, NoLongerThere, Refused
from bijeenkomst.domain.rules import additions, evening, pictures, planning
from bijeenkomst.domain.rules.checks import needed, within
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.rules.group_work import plan_text_within
from bijeenkomst.domain.texts import ABOUT_THE_EVENING, Where
from bijeenkomst.domain.values.group_work import PlanField, PlanText
from bijeenkomst.domain.values.part import LONGEST_WORDS
from bijeenkomst.domain.values.picture import LONGEST_DESCRIPTION, Owner, PictureSpot
from bijeenkomst.domain.values.theme import LONGEST_CORE_SENTENCE, LONGEST_QUOTE, LONGEST_TITLE, Theme


@rule(c.RewordText)
def reword(meeting: Meeting, command: c.RewordText, now: datetime) -> tuple[ch.Change, ...]:
    """Texts of merged themes are reworded too. The original of an addition is kept (R26), but not once letting go has
    begun.
    """
    match command.where:
        case Where.ADDITION | Where.MISSED_THEME:
            return _addition(meeting, command, now)
        case Where.FIRST_STEP | Where.PLAN:
            return _released(meeting, command)
        case Where.WORDS:
            return _words(meeting, command)
        case Where.NOTES:
            return planning.write_notes(meeting, c.WriteNotes(command.key, command.text), now)
        case Where.OWN_SLIDE:
            return _described(meeting, PictureSpot(Owner.PART, command.key), command.text, now)
        case Where.THEME_PICTURE:
            return _of_picture(meeting, command)
        case Where.FACE_PICTURE:
            owner = Owner.LOGO if command.key == "1" else Owner.VILLAGE
            return _described(meeting, PictureSpot(owner), command.text, now)
        case where if where in ABOUT_THE_EVENING:
            change: dict[str, Any] = {ABOUT_THE_EVENING[where]: command.text}
            return evening.change_details(meeting, c.ChangeDetails(replace(meeting.details, **change)), now)
        case _of_a_theme:
            if (theme := meeting.themes.get(command.code)) is None:
                raise Refused(NoLongerThere())
            reworded = _theme(theme, command)
            return () if reworded == theme else (ch.ThemeChanged(theme.code, theme, reworded),)


def _addition(meeting: Meeting, command: c.RewordText, now: datetime) -> tuple[ch.Change, ...]:
    changes = additions.reword(meeting, c.RewordAddition(command.code, command.key, command.text), now)
    if meeting.letting_go is None:
        return changes
    return tuple(
        replace(change, after=replace(change.after, original=""))
        for change in changes
        if isinstance(change, ch.AdditionChanged) and change.after is not None
    )


def _released(meeting: Meeting, command: c.RewordText) -> tuple[ch.Change, ...]:
    """What the hall saw of a plan, and what stands there as well when that is the same."""
    if command.key not in set(PlanField):
        raise Refused(NoLongerThere())
    field = PlanField(command.key)
    before = meeting.plan_text(command.code, field)
    if not before.released:
        raise Refused(NoLongerThere())
    words = plan_text_within(field, command.text)
    after = PlanText(words if before.text == before.released else before.text, before.others, words)
    return () if after == before else (ch.PlanChanged(command.code, field, before, after or None),)


def _words(meeting: Meeting, command: c.RewordText) -> tuple[ch.Change, ...]:
    words = needed(command.text, Field.WORDS, LONGEST_WORDS)
    if command.key not in {part.id for part in meeting.parts}:
        raise Refused(NoLongerThere())
    after = tuple(replace(part, words=words) if part.id == command.key else part for part in meeting.parts)
    return () if after == meeting.parts else (ch.ProgrammeChanged(meeting.parts, after),)


def _described(meeting: Meeting, spot: PictureSpot, words: str, now: datetime) -> tuple[ch.Change, ...]:
    return pictures.describe_picture(meeting, c.DescribePicture(spot, words), now)


def _of_picture(meeting: Meeting, command: c.RewordText) -> tuple[ch.Change, ...]:
    """The description of a theme's picture; unlike for `DescribePicture` the theme may have been merged."""
    theme = meeting.themes.get(command.code)
    if theme is None or theme.picture is None:
        raise Refused(NoLongerThere())
    words = within(command.text, Field.DESCRIPTION, LONGEST_DESCRIPTION)
    after = replace(theme, picture=replace(theme.picture, description=words))
    return () if after == theme else (ch.ThemeChanged(theme.code, theme, after),)


def _theme(theme: Theme, command: c.RewordText) -> Theme:
    match command.where:
        case Where.TITLE | Where.MERGED_TITLE:
            return replace(theme, title=needed(command.text, Field.TITLE, LONGEST_TITLE))
        case Where.CORE_SENTENCE:
            core = within(command.text, Field.CORE_SENTENCE, LONGEST_CORE_SENTENCE)
            return replace(theme, core_sentence=core)
        case Where.QUOTE if command.key.isdecimal() and 0 < int(command.key) <= len(theme.quotes):
            quotes = list(theme.quotes)
            quotes[int(command.key) - 1] = within(command.text, Field.QUOTE, LONGEST_QUOTE)
            return replace(theme, quotes=tuple(filter(None, quotes)))
        case _other:
            raise Refused(NoLongerThere())
