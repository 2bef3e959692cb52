"""Rules for the wall. People decide what lies where; nothing here sorts, counts or names (R60)."""

from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import Field, NotInTheStory, Refused, TwoThemes
from bijeenkomst.domain.rules.checks import needed, within
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.rules.laying import (
    check_not_in_use,
    left_empty,
    numbers_of,
    on_the_wall,
    pile_of,
    piles_changed,
    stories_laid,
    top_of,
)
from bijeenkomst.domain.rules.themes import new_theme, worded
from bijeenkomst.domain.values.story import (
    LONGEST_PILE_NAME,
    PickedQuote,
    Pile,
    Span,
    Spot,
    is_taken_from,
    shortened,
    whole_words,
)
from bijeenkomst.domain.values.theme import MOST_QUOTES


@rule(c.LayBeside)
def lay_beside(meeting: Meeting, command: c.LayBeside, _now: datetime) -> tuple[ch.Change, ...]:
    """Each at its own place."""
    numbers_of(meeting, [number for number, _x, _y in command.cards])
    return tuple(
        stories_laid(
            meeting, {number: Spot(x=on_the_wall(x), y=on_the_wall(y)) for number, x, y in command.cards}
        )
    )


@rule(c.PutBack)
def put_back(meeting: Meeting, command: c.PutBack, _now: datetime) -> tuple[ch.Change, ...]:
    """They go back among those that nobody has laid anywhere."""
    return tuple(stories_laid(meeting, dict.fromkeys(numbers_of(meeting, command.numbers))))


@rule(c.LayOnPile)
def lay_on_pile(meeting: Meeting, command: c.LayOnPile, _now: datetime) -> tuple[ch.Change, ...]:
    """On top, in the order given; what already lies on the pile stays where it is."""
    pile_of(meeting, command.pile)
    numbers = numbers_of(meeting, command.numbers)
    top = top_of(meeting, command.pile)
    new = [number for number in numbers if meeting.spots.get(number, Spot()).pile != command.pile]
    if new:
        check_not_in_use(meeting, command.pile)
    return tuple(
        stories_laid(meeting, {number: Spot(command.pile, rank) for rank, number in enumerate(new, top + 1)})
    )


@rule(c.MakePile)
def make_pile(meeting: Meeting, command: c.MakePile, _now: datetime) -> tuple[ch.Change, ...]:
    """A pile with a name can be made before anything lies on it."""
    if command.id in meeting.piles:
        return ()
    name = within(command.name, Field.PILE, LONGEST_PILE_NAME)
    numbers = numbers_of(meeting, command.numbers)
    if not numbers:
        needed(name, Field.PILE, LONGEST_PILE_NAME)
    spots = {number: Spot(command.id, rank) for rank, number in enumerate(numbers, 1)}
    made = ch.PileChanged(command.id, None, Pile(name, on_the_wall(command.x), on_the_wall(command.y)))
    return (made, *stories_laid(meeting, spots))


@rule(c.MovePiles)
def move_piles(meeting: Meeting, command: c.MovePiles, _now: datetime) -> tuple[ch.Change, ...]:
    """The place of a pile has no meaning; it can be moved at any time."""
    moved = {
        key: replace(pile_of(meeting, key), x=on_the_wall(x), y=on_the_wall(y)) for key, x, y in command.piles
    }
    return tuple(piles_changed(meeting, moved))


@rule(c.NamePile)
def name_pile(meeting: Meeting, command: c.NamePile, _now: datetime) -> tuple[ch.Change, ...]:
    """Only people name a pile (R60). Its theme keeps its title."""
    name = within(command.name, Field.PILE, LONGEST_PILE_NAME)
    named = replace(pile_of(meeting, command.pile), name=name)
    return (*piles_changed(meeting, {command.pile: named}), *left_empty(meeting, {command.pile: named}))


@rule(c.JoinPiles)
def join_piles(meeting: Meeting, command: c.JoinPiles, _now: datetime) -> tuple[ch.Change, ...]:
    """The whole upper pile goes on the lower one, in its order. Two piles that each have a theme stay two."""
    upper, lower = pile_of(meeting, command.pile), pile_of(meeting, command.onto)
    if command.pile == command.onto:
        return ()
    if upper.theme and lower.theme:
        raise Refused(TwoThemes(*(meeting.themes[code].title for code in (lower.theme, upper.theme))))
    check_not_in_use(meeting, command.pile)
    check_not_in_use(meeting, command.onto)
    joined = replace(
        lower,
        name=lower.name or upper.name,
        theme=lower.theme or upper.theme,
        in_package=lower.in_package or upper.in_package,
    )
    top = top_of(meeting, command.onto)
    above = meeting.lying_on(command.pile)
    laid = tuple(
        ch.SpotChanged(one.number, meeting.spots[one.number], Spot(command.onto, rank))
        for rank, one in enumerate(above, top + 1)
    )
    return (
        *piles_changed(meeting, {command.onto: joined}),
        *laid,
        ch.PileChanged(command.pile, upper, None),
    )


@rule(c.DissolvePile)
def dissolve_pile(meeting: Meeting, command: c.DissolvePile, _now: datetime) -> tuple[ch.Change, ...]:
    """Its stories have no place any more; a theme that was made of it stays, without stories."""
    pile = pile_of(meeting, command.pile)
    check_not_in_use(meeting, command.pile)
    back = (
        ch.SpotChanged(one.number, meeting.spots[one.number], None) for one in meeting.lying_on(command.pile)
    )
    return (*back, ch.PileChanged(command.pile, pile, None))


@rule(c.MakeThemeOfPile)
def make_theme(meeting: Meeting, command: c.MakeThemeOfPile, _now: datetime) -> tuple[ch.Change, ...]:
    """The quotes are words of the pile's own stories (R61)."""
    pile = pile_of(meeting, command.pile)
    check_not_in_use(meeting, command.pile)
    picked = command.picked[:MOST_QUOTES]
    lying = {one.number for one in meeting.lying_on(command.pile)}
    for one in picked:
        if one.story not in lying or not is_taken_from(one.text, meeting.stories[one.story].text):
            raise Refused(NotInTheStory(one.story))
    draft = replace(command.draft, quotes=tuple(one.text for one in picked))
    before = meeting.themes.get(pile.theme)
    theme = worded(before, draft) if before is not None else new_theme(meeting, draft)
    sources = tuple(
        replace(one, text=text, places=_where_marked(meeting, one))
        for text, one in zip(theme.quotes, picked, strict=False)
    )
    known = meeting.picked_quotes.get(theme.code, ())
    return (
        *([] if theme == before else [ch.ThemeChanged(theme.code, before, theme)]),
        *piles_changed(meeting, {command.pile: replace(pile, theme=theme.code)}),
        *([] if sources == known else [ch.QuotesPicked(theme.code, known, sources)]),
    )


@rule(c.GiveStoriesAlong)
def give_along(meeting: Meeting, command: c.GiveStoriesAlong, _now: datetime) -> tuple[ch.Change, ...]:
    """The kopgroep decides it for each pile."""
    after = replace(pile_of(meeting, command.pile), in_package=command.wanted)
    return tuple(piles_changed(meeting, {command.pile: after}))


def _where_marked(meeting: Meeting, picked: PickedQuote) -> tuple[Span, ...]:
    """The places that came with a quote, as far as they make it."""
    text = meeting.stories[picked.story].text
    return whole_words(text, picked.places) if shortened(text, picked.places) == picked.text else ()
