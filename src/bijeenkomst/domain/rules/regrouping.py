"""Rules for splitting and merging themes: everything stays traceable, and answers are never added up (R28)."""

from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.programme import beside_its_origin, programme
from bijeenkomst.domain.refusals import ConsentDiffers, Refused
from bijeenkomst.domain.rules.additions import moving, the_addition
from bijeenkomst.domain.rules.checks import the_theme
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.rules.joining_groups import join_groups
from bijeenkomst.domain.rules.stage import fitting
from bijeenkomst.domain.rules.themes import new_theme
from bijeenkomst.domain.values.theme import Theme


@rule(c.SplitTheme)
def split(meeting: Meeting, command: c.SplitTheme, _now: datetime) -> tuple[ch.Change, ...]:
    """The new theme comes right after the old one, with the chosen additions.

    Answers, hands and people stay with the old theme, which is the one that they answered about and joined.
    """
    origin = the_theme(meeting, command.theme)
    chosen = [the_addition(meeting, origin.code, key) for key in dict.fromkeys(command.additions)]
    new = replace(new_theme(meeting, command.draft), number=origin.number + 1, split_from=origin.code)
    later = (theme for theme in meeting.in_order if theme.number > origin.number)
    changes: list[ch.Change] = [
        *(ch.ThemeChanged(theme.code, theme, replace(theme, number=theme.number + 1)) for theme in later),
        ch.ThemeChanged(new.code, None, new),
    ]
    for addition in chosen:
        changes += moving(addition, addition.moved(new.code))
    if meeting.parts:
        parts = beside_its_origin(programme(apply_all(meeting, changes)), new.code, origin.code)
        changes.append(ch.ProgrammeChanged(meeting.parts, parts))
    return tuple(changes)


@rule(c.MergeThemes)
def merge(meeting: Meeting, command: c.MergeThemes, _now: datetime) -> tuple[ch.Change, ...]:
    """The merged themes keep their code, answers and hands; their additions and people move to `into`."""
    into = the_theme(meeting, command.into)
    merged = [the_theme(meeting, code) for code in dict.fromkeys(command.merged) if code != into.code]
    if not merged:
        return ()
    sensitive = _sensitive_together(meeting, into, merged)
    remaining = tuple(theme for theme in meeting.in_order if theme not in merged)
    changes: list[ch.Change] = [
        ch.ThemeChanged(theme.code, theme, replace(theme, merged_into=into.code)) for theme in merged
    ]
    for number, theme in enumerate(remaining, start=1):
        after = replace(theme, number=number, sensitive=sensitive if theme == into else theme.sensitive)
        if after != theme:
            changes.append(ch.ThemeChanged(theme.code, theme, after))
    changes += _additions(meeting, into, merged)
    changes += join_groups(meeting, into, merged)
    return (*changes, *fitting(apply_all(meeting, changes)))


def _additions(meeting: Meeting, into: Theme, merged: list[Theme]) -> list[ch.Change]:
    changes: list[ch.Change] = []
    ids = set(meeting.additions.get(into.code, NOTHING))
    for theme in merged:
        for addition in reversed(tuple(meeting.additions.get(theme.code, NOTHING).values())):
            after = addition.moved(into.code)
            if addition.id in ids:
                after = replace(after, id=f"{addition.id}-{theme.code}")
            ids.add(after.id)
            changes += moving(addition, after)
    return changes


def _sensitive_together(meeting: Meeting, into: Theme, merged: list[Theme]) -> bool:
    """Whether the merged theme is sensitive; if so everybody on its list must have consented explicitly (R4)."""
    sensitive = next((theme for theme in (into, *merged) if theme.sensitive), None)
    if sensitive is None:
        return False
    for theme in (into, *merged):
        people = meeting.sign_ups.get(theme.code, NOTHING).values()
        if not theme.sensitive and not all(person.consent.explicit for person in people):
            raise Refused(ConsentDiffers(theme.title, sensitive.title))
    return True
