"""Rules for stories and the wall. People decide what lies where; nothing here sorts, counts or names (R60)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.apply import apply_all, hanging_under
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import (
    Field,
    NoLongerThere,
    NotInTheStory,
    PileInUse,
    Refused,
    TooManyStories,
    TwoThemes,
)
from bijeenkomst.domain.rules.checks import needed, tidy_lines, within
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.rules.themes import GOES_WITH_A_THEME, new_theme, worded
from bijeenkomst.domain.values.story import (
    FARTHEST,
    LONGEST_CONVERSATION,
    LONGEST_PILE_NAME,
    LONGEST_STORY,
    MOST_STORIES,
    PickedQuote,
    Pile,
    Span,
    Spot,
    Story,
    StoryDraft,
    is_taken_from,
    shortened,
    whole_words,
)
from bijeenkomst.domain.values.theme import MOST_QUOTES
from bijeenkomst.domain.values.wall import free_place


@rule(c.BringInStories)
def bring_in(meeting: Meeting, command: c.BringInStories, _now: datetime) -> tuple[ch.Change, ...]:
    """In the order given; a pile that is named and does not exist yet is made, in the order of the file."""
    if len(meeting.stories) + len(command.drafts) > MOST_STORIES:
        raise Refused(TooManyStories(MOST_STORIES))
    named = {pile.name.casefold(): key for key, pile in meeting.piles.items() if pile.name}
    ranks = {key: _top(meeting, key) for key in meeting.piles}
    corners = [(pile.x, pile.y) for pile in meeting.piles.values()]
    piles: list[ch.Change] = []
    laid: list[ch.Change] = []
    for number, draft in enumerate(command.drafts, meeting.stories_issued + 1):
        laid.append(ch.StoryChanged(number, None, _told(number, draft)))
        name = within(draft.pile, Field.PILE, LONGEST_PILE_NAME)
        if not name:
            continue
        if name.casefold() not in named:
            key = named[name.casefold()] = f"pile-{number}"
            x, y = free_place(corners)
            corners.append((x, y))
            piles.append(ch.PileChanged(key, None, Pile(name, x, y)))
        key = named[name.casefold()]
        _in_use(meeting, key)
        ranks[key] = ranks.get(key, 0) + 1
        laid.append(ch.SpotChanged(number, None, Spot(key, ranks[key])))
    return (*piles, *laid)


@rule(c.EditStory)
def edit(meeting: Meeting, command: c.EditStory, _now: datetime) -> tuple[ch.Change, ...]:
    """A quote that was picked from it stays as it is: the kopgroep sees both."""
    before = _story(meeting, command.number)
    after = _told(before.number, StoryDraft(command.text, command.conversation, command.quote))
    return () if before == after else (ch.StoryChanged(before.number, before, after),)


@rule(c.TakeStoriesAway)
def take_away(meeting: Meeting, command: c.TakeStoriesAway, _now: datetime) -> tuple[ch.Change, ...]:
    """They leave the wall first. A quote that was picked from one no longer says where it came from."""
    numbers = _numbers(meeting, command.numbers)
    changes: list[ch.Change] = list(_lying(meeting, dict.fromkeys(numbers)))
    for code, picked in meeting.picked_quotes.items():
        kept = tuple(one for one in picked if one.story not in numbers)
        if kept != picked:
            changes.append(ch.QuotesPicked(code, picked, kept))
    changes += [ch.StoryChanged(number, meeting.stories[number], None) for number in numbers]
    return tuple(changes)


@rule(c.LayBeside)
def lay_beside(meeting: Meeting, command: c.LayBeside, _now: datetime) -> tuple[ch.Change, ...]:
    """Each at its own place."""
    _numbers(meeting, [number for number, _x, _y in command.cards])
    return tuple(_lying(meeting, {number: Spot(x=_near(x), y=_near(y)) for number, x, y in command.cards}))


@rule(c.PutBack)
def put_back(meeting: Meeting, command: c.PutBack, _now: datetime) -> tuple[ch.Change, ...]:
    """They go back among those that nobody has laid anywhere."""
    return tuple(_lying(meeting, dict.fromkeys(_numbers(meeting, command.numbers))))


@rule(c.LayOnPile)
def lay_on_pile(meeting: Meeting, command: c.LayOnPile, _now: datetime) -> tuple[ch.Change, ...]:
    """On top, in the order given; what already lies on the pile stays where it is."""
    _pile(meeting, command.pile)
    numbers = _numbers(meeting, command.numbers)
    top = _top(meeting, command.pile)
    new = [number for number in numbers if meeting.spots.get(number, Spot()).pile != command.pile]
    if new:
        _in_use(meeting, command.pile)
    return tuple(
        _lying(meeting, {number: Spot(command.pile, rank) for rank, number in enumerate(new, top + 1)})
    )


@rule(c.MakePile)
def make_pile(meeting: Meeting, command: c.MakePile, _now: datetime) -> tuple[ch.Change, ...]:
    """A pile with a name can be made before anything lies on it."""
    if command.id in meeting.piles:
        return ()
    name = within(command.name, Field.PILE, LONGEST_PILE_NAME)
    numbers = _numbers(meeting, command.numbers)
    if not numbers:
        needed(name, Field.PILE, LONGEST_PILE_NAME)
    spots = {number: Spot(command.id, rank) for rank, number in enumerate(numbers, 1)}
    made = ch.PileChanged(command.id, None, Pile(name, _near(command.x), _near(command.y)))
    return (made, *_lying(meeting, spots))


@rule(c.MovePiles)
def move_piles(meeting: Meeting, command: c.MovePiles, _now: datetime) -> tuple[ch.Change, ...]:
    """The place of a pile has no meaning; it can be moved at any time."""
    moved = {key: replace(_pile(meeting, key), x=_near(x), y=_near(y)) for key, x, y in command.piles}
    return tuple(_piles_changed(meeting, moved))


@rule(c.NamePile)
def name_pile(meeting: Meeting, command: c.NamePile, _now: datetime) -> tuple[ch.Change, ...]:
    """Only people name a pile (R60). Its theme keeps its title."""
    name = within(command.name, Field.PILE, LONGEST_PILE_NAME)
    named = replace(_pile(meeting, command.pile), name=name)
    return (*_piles_changed(meeting, {command.pile: named}), *_left_empty(meeting, {command.pile: named}))


@rule(c.JoinPiles)
def join_piles(meeting: Meeting, command: c.JoinPiles, _now: datetime) -> tuple[ch.Change, ...]:
    """The whole upper pile goes on the lower one, in its order. Two piles that each have a theme stay two."""
    upper, lower = _pile(meeting, command.pile), _pile(meeting, command.onto)
    if command.pile == command.onto:
        return ()
    if upper.theme and lower.theme:
        raise Refused(TwoThemes(*(meeting.themes[code].title for code in (lower.theme, upper.theme))))
    _in_use(meeting, command.pile)
    _in_use(meeting, command.onto)
    joined = replace(
        lower,
        name=lower.name or upper.name,
        theme=lower.theme or upper.theme,
        in_package=lower.in_package or upper.in_package,
    )
    top = _top(meeting, command.onto)
    above = meeting.lying_on(command.pile)
    laid = tuple(
        ch.SpotChanged(one.number, meeting.spots[one.number], Spot(command.onto, rank))
        for rank, one in enumerate(above, top + 1)
    )
    return (
        *_piles_changed(meeting, {command.onto: joined}),
        *laid,
        ch.PileChanged(command.pile, upper, None),
    )


@rule(c.DissolvePile)
def dissolve_pile(meeting: Meeting, command: c.DissolvePile, _now: datetime) -> tuple[ch.Change, ...]:
    """Its stories have no place any more; a theme that was made of it stays, without stories."""
    pile = _pile(meeting, command.pile)
    _in_use(meeting, command.pile)
    back = (
        ch.SpotChanged(one.number, meeting.spots[one.number], None) for one in meeting.lying_on(command.pile)
    )
    return (*back, ch.PileChanged(command.pile, pile, None))


@rule(c.MakeThemeOfPile)
def make_theme(meeting: Meeting, command: c.MakeThemeOfPile, _now: datetime) -> tuple[ch.Change, ...]:
    """The quotes are words of the pile's own stories (R61)."""
    pile = _pile(meeting, command.pile)
    _in_use(meeting, command.pile)
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
        *_piles_changed(meeting, {command.pile: replace(pile, theme=theme.code)}),
        *([] if sources == known else [ch.QuotesPicked(theme.code, known, sources)]),
    )


@rule(c.GiveStoriesAlong)
def give_along(meeting: Meeting, command: c.GiveStoriesAlong, _now: datetime) -> tuple[ch.Change, ...]:
    """The kopgroep decides it for each pile."""
    after = replace(_pile(meeting, command.pile), in_package=command.wanted)
    return tuple(_piles_changed(meeting, {command.pile: after}))


def without_stories(meeting: Meeting) -> list[ch.Change]:
    """All stories and piles go; the quotes that the hall saw are in the themes, and the counts are kept."""
    gone: list[ch.Change] = [ch.SpotChanged(number, spot, None) for number, spot in meeting.spots.items()]
    gone += [ch.PileChanged(key, pile, None) for key, pile in meeting.piles.items()]
    gone += [ch.QuotesPicked(code, picked, ()) for code, picked in meeting.picked_quotes.items()]
    gone += [ch.StoryChanged(number, story, None) for number, story in meeting.stories.items()]
    if meeting.stories:
        gone.append(ch.ToldChanged(meeting.told, meeting.all_told))
    return gone


def _where_marked(meeting: Meeting, picked: PickedQuote) -> tuple[Span, ...]:
    """The places that came with a quote, as far as they make it."""
    text = meeting.stories[picked.story].text
    return whole_words(text, picked.places) if shortened(text, picked.places) == picked.text else ()


def _told(number: int, draft: StoryDraft) -> Story:
    """The text, with its line breaks.

    Raises:
        Refused: there is nothing in it, or far too much.
    """
    text = tidy_lines(draft.text)
    needed(text, Field.STORY, LONGEST_STORY)
    conversation = within(draft.conversation, Field.CONVERSATION, LONGEST_CONVERSATION)
    return Story(number, text, conversation, within(draft.quote, Field.QUOTE, LONGEST_STORY))


def _story(meeting: Meeting, number: int) -> Story:
    if (found := meeting.stories.get(number)) is None:
        raise Refused(NoLongerThere())
    return found


def _pile(meeting: Meeting, key: str) -> Pile:
    if (found := meeting.piles.get(key)) is None:
        raise Refused(NoLongerThere())
    return found


def _numbers(meeting: Meeting, numbers: Sequence[int]) -> tuple[int, ...]:
    """Each number once, when all are those of existing stories."""
    return tuple(_story(meeting, number).number for number in dict.fromkeys(numbers))


def _in_use(meeting: Meeting, key: str) -> None:
    """Once people have answered about a theme, its pile stays as it was when they did (R61)."""
    pile = meeting.piles.get(key)
    if pile is not None and pile.theme and hanging_under(meeting, pile.theme) - GOES_WITH_A_THEME:
        raise Refused(PileInUse(meeting.themes[pile.theme].title))


def _top(meeting: Meeting, key: str) -> int:
    return max((spot.rank for spot in meeting.spots.values() if spot.pile == key), default=0)


def _near(place: int) -> int:
    return max(-FARTHEST, min(FARTHEST, place))


def _lying(meeting: Meeting, spots: Mapping[int, Spot | None]) -> Iterator[ch.Change]:
    """The changes that lay these stories there and remove the piles that are then empty, without a name or theme."""
    changes: list[ch.Change] = []
    for number, after in spots.items():
        before = meeting.spots.get(number)
        if before is not None and before.pile:
            _in_use(meeting, before.pile)
        if before != after:
            changes.append(ch.SpotChanged(number, before, after))
    yield from changes
    left = {spot.pile for number in spots if (spot := meeting.spots.get(number)) is not None and spot.pile}
    after_all = apply_all(meeting, changes)
    yield from _left_empty(after_all, {key: meeting.piles[key] for key in sorted(left)})


def _left_empty(meeting: Meeting, piles: dict[str, Pile]) -> Iterator[ch.Change]:
    """Remove those of these piles on which nothing lies and that have neither a name nor a theme."""
    used = {spot.pile for spot in meeting.spots.values()}
    for key, pile in piles.items():
        if key not in used and not pile.name and not pile.theme:
            yield ch.PileChanged(key, pile, None)


def _piles_changed(meeting: Meeting, after: dict[str, Pile]) -> Iterator[ch.Change]:
    for key, pile in after.items():
        if meeting.piles[key] != pile:
            yield ch.PileChanged(key, meeting.piles[key], pile)
