"""Rules for splitting and merging themes: everything stays traceable, and recognition is never added up (R28)."""

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
    """The new theme comes right after the old one, with the additions that were chosen.

    Answers, hands and people stay with the old one: that is what they answered, and joined.
    """
    origin = the_theme(meeting, command.theme)
    chosen = [the_addition(meeting, origin.code, key) for key in dict.fromkeys(command.additions)]
    new = replace(new_theme(meeting, command.draft), number=origin.number + 1, split_from=origin.code)
    later = (theme for theme in meeting.in_order if theme.number > origin.number)
    made: list[ch.Change] = [
        *(ch.ThemeChanged(one.code, one, replace(one, number=one.number + 1)) for one in later),
        ch.ThemeChanged(new.code, None, new),
    ]
    for one in chosen:
        made += moving(one, one.moved(new.code))
    if meeting.parts:
        parts = beside_its_origin(programme(apply_all(meeting, made)), new.code, origin.code)
        made.append(ch.ProgrammeChanged(meeting.parts, parts))
    return tuple(made)


@rule(c.MergeThemes)
def merge(meeting: Meeting, command: c.MergeThemes, _now: datetime) -> tuple[ch.Change, ...]:
    """The merged themes keep their code, answers and hands; their additions and people go on in `into`."""
    into = the_theme(meeting, command.into)
    merged = [the_theme(meeting, code) for code in dict.fromkeys(command.merged) if code != into.code]
    if not merged:
        return ()
    sensitive = _sensitive_together(meeting, into, merged)
    left = tuple(theme for theme in meeting.in_order if theme not in merged)
    made: list[ch.Change] = [
        ch.ThemeChanged(theme.code, theme, replace(theme, merged_into=into.code)) for theme in merged
    ]
    for number, theme in enumerate(left, start=1):
        after = replace(theme, number=number, sensitive=sensitive if theme == into else theme.sensitive)
        if after != theme:
            made.append(ch.ThemeChanged(theme.code, theme, after))
    made += _additions(meeting, into, merged)
    made += join_groups(meeting, into, merged)
    return (*made, *fitting(apply_all(meeting, made)))


def _additions(meeting: Meeting, into: Theme, merged: list[Theme]) -> list[ch.Change]:
    made: list[ch.Change] = []
    taken = set(meeting.additions.get(into.code, NOTHING))
    for theme in merged:
        for one in reversed(tuple(meeting.additions.get(theme.code, NOTHING).values())):
            after = one.moved(into.code)
            if one.id in taken:
                after = replace(after, id=f"{one.id}-{theme.code}")
            taken.add(after.id)
            made += moving(one, after)
    return made


def _sensitive_together(meeting: Meeting, into: Theme, merged: list[Theme]) -> bool:
    """Whether what they are together is sensitive: then nobody may come on its list without explicit consent (R4)."""
    found = next((theme for theme in (into, *merged) if theme.sensitive), None)
    if found is None:
        return False
    for theme in (into, *merged):
        people = meeting.sign_ups.get(theme.code, NOTHING).values()
        if not theme.sensitive and not all(one.consent.explicit for one in people):
            raise Refused(ConsentDiffers(theme.title, found.title))
    return True
