"""Rules for the themes: their words, and their order, which the kopgroep decides (R1, R3)."""

from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.apply import apply_all, changes_that_make, hanging_under, inverse, key_of
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import in_theme_order, programme
from bijeenkomst.domain.refusals import Field, Refused, ThemeInUse, TooManyThemes, UnknownTheme
from bijeenkomst.domain.rules.checks import needed, the_theme, within
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.rules.stage import fitting
from bijeenkomst.domain.values.theme import (
    LONGEST_CORE_SENTENCE,
    LONGEST_QUOTE,
    LONGEST_TITLE,
    MOST_QUOTES,
    MOST_THEMES,
    Theme,
    ThemeDraft,
    look,
)
from bijeenkomst.domain.values.theme_code import ALL_CODES

GOES_WITH_A_THEME = frozenset({ch.PlaceChanged, ch.PlanChanged, ch.QuotesPicked, ch.ScribeRoundChanged})


@rule(c.BringInThemes)
def bring_in(meeting: Meeting, command: c.BringInThemes, _now: datetime) -> tuple[ch.Change, ...]:
    """The new themes come after the existing ones, in the order given."""
    return tuple(
        ch.ThemeChanged(theme.code, None, theme)
        for theme in (new_theme(meeting, draft, ahead) for ahead, draft in enumerate(command.drafts))
    )


def new_theme(meeting: Meeting, draft: ThemeDraft, ahead: int = 0) -> Theme:
    """A theme with the next number, code, shape and colour; `ahead` counts those made in the same command.

    Raises:
        Refused: a text is missing or too long, or there are too many themes.
    """
    if len(meeting.in_order) + ahead >= MOST_THEMES or meeting.codes_issued + ahead >= ALL_CODES:
        raise Refused(TooManyThemes(MOST_THEMES))
    number = len(meeting.in_order) + 1 + ahead
    shape, colour = look(meeting.codes_issued + ahead + 1)
    return worded(Theme(meeting.next_code(ahead), number, shape, colour, ""), draft)


@rule(c.EditTheme)
def edit(meeting: Meeting, command: c.EditTheme, _now: datetime) -> tuple[ch.Change, ...]:
    """Only the words change; number, code, shape and colour are printed on sheets. A theme that becomes sensitive has
    no public way in any more (R55).
    """
    before = the_theme(meeting, command.theme)
    after = worded(before, command.draft)
    if after == before:
        return ()
    signpost = meeting.signposts.get(before.code)
    no_longer_public = (
        (ch.SignpostChanged(before.code, signpost, None),) if after.sensitive and signpost is not None else ()
    )
    return (ch.ThemeChanged(before.code, before, after), *no_longer_public)


@rule(c.RemoveTheme)
def remove(meeting: Meeting, command: c.RemoveTheme, _now: datetime) -> tuple[ch.Change, ...]:
    """Only a theme to which nothing belongs yet can be removed; the ones after it move up."""
    theme = the_theme(meeting, command.theme)
    in_use = bool(hanging_under(meeting, theme.code) - GOES_WITH_A_THEME)
    in_use = in_use or any(photo.theme == theme.code for photo in meeting.photos.values())
    if in_use or meeting.merged_in(theme.code):
        raise Refused(ThemeInUse(theme.title))
    removal: list[ch.Change] = []
    for change in changes_that_make(meeting):
        if type(change) in GOES_WITH_A_THEME and key_of(change)[0] == theme.code:
            removal.append(inverse(change))
    for key, pile in meeting.piles.items():
        if pile.theme == theme.code:
            removal.append(ch.PileChanged(key, pile, replace(pile, theme="")))
    removal.append(ch.ThemeChanged(theme.code, theme, None))
    remaining = tuple(other for other in meeting.in_order if other.code != theme.code)
    return (*removal, *fitting(apply_all(meeting, removal)), *numbered(remaining))


@rule(c.ReorderThemes)
def reorder(meeting: Meeting, command: c.ReorderThemes, _now: datetime) -> tuple[ch.Change, ...]:
    """The kopgroep decides the order; nothing else changes it (R3)."""
    if sorted(command.codes) != sorted(theme.code for theme in meeting.in_order):
        unknown = next((code for code in command.codes if code not in meeting.themes), "")
        raise Refused(UnknownTheme(unknown))
    moved = numbered(tuple(meeting.themes[code] for code in command.codes))
    parts = in_theme_order(programme(meeting), command.codes) if meeting.parts else ()
    return (*moved, *([ch.ProgrammeChanged(meeting.parts, parts)] if parts != meeting.parts else []))


def numbered(themes: tuple[Theme, ...]) -> tuple[ch.Change, ...]:
    """The changes that number these themes from 1, in this order."""
    return tuple(
        ch.ThemeChanged(theme.code, theme, replace(theme, number=number))
        for number, theme in enumerate(themes, start=1)
        if theme.number != number
    )


def worded(theme: Theme, draft: ThemeDraft) -> Theme:
    """The theme with these words.

    Raises:
        Refused: a text is missing or too long.
    """
    quotes = (within(quote, Field.QUOTE, LONGEST_QUOTE) for quote in draft.quotes[:MOST_QUOTES])
    return replace(
        theme,
        title=needed(draft.title, Field.TITLE, LONGEST_TITLE),
        core_sentence=within(draft.core_sentence, Field.CORE_SENTENCE, LONGEST_CORE_SENTENCE),
        quotes=tuple(quote for quote in quotes if quote),
        sensitive=draft.sensitive,
    )
