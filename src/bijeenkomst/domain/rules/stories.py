"""Rules for stories: bringing them in, correcting them, and taking them away (R59)."""

from datetime import datetime

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import Field, Refused, TooManyStories
from bijeenkomst.domain.rules.checks import needed, tidy_lines, within
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.rules.laying import check_not_in_use, numbers_of, stories_laid, story_of, top_of
from bijeenkomst.domain.values.story import (
    LONGEST_CONVERSATION,
    LONGEST_PILE_NAME,
    LONGEST_STORY,
    MOST_STORIES,
    Pile,
    Spot,
    Story,
    StoryDraft,
)
from bijeenkomst.domain.values.wall import free_place


@rule(c.BringInStories)
def bring_in(meeting: Meeting, command: c.BringInStories, _now: datetime) -> tuple[ch.Change, ...]:
    """In the order given; a pile that is named and does not exist yet is made, in the order of the file."""
    if len(meeting.stories) + len(command.drafts) > MOST_STORIES:
        raise Refused(TooManyStories(MOST_STORIES))
    named = {pile.name.casefold(): key for key, pile in meeting.piles.items() if pile.name}
    ranks = {key: top_of(meeting, key) for key in meeting.piles}
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
        check_not_in_use(meeting, key)
        ranks[key] = ranks.get(key, 0) + 1
        laid.append(ch.SpotChanged(number, None, Spot(key, ranks[key])))
    return (*piles, *laid)


@rule(c.EditStory)
def edit(meeting: Meeting, command: c.EditStory, _now: datetime) -> tuple[ch.Change, ...]:
    """A quote that was picked from it stays as it is: the kopgroep sees both."""
    before = story_of(meeting, command.number)
    after = _told(before.number, StoryDraft(command.text, command.conversation, command.quote))
    return () if before == after else (ch.StoryChanged(before.number, before, after),)


@rule(c.TakeStoriesAway)
def take_away(meeting: Meeting, command: c.TakeStoriesAway, _now: datetime) -> tuple[ch.Change, ...]:
    """They leave the wall first. A quote that was picked from one no longer says where it came from."""
    numbers = numbers_of(meeting, command.numbers)
    changes: list[ch.Change] = list(stories_laid(meeting, dict.fromkeys(numbers)))
    for code, picked in meeting.picked_quotes.items():
        kept = tuple(one for one in picked if one.story not in numbers)
        if kept != picked:
            changes.append(ch.QuotesPicked(code, picked, kept))
    changes += [ch.StoryChanged(number, meeting.stories[number], None) for number in numbers]
    return tuple(changes)


def without_stories(meeting: Meeting) -> list[ch.Change]:
    """All stories and piles go; the quotes that the hall saw are in the themes, and the counts are kept."""
    gone: list[ch.Change] = [ch.SpotChanged(number, spot, None) for number, spot in meeting.spots.items()]
    gone += [ch.PileChanged(key, pile, None) for key, pile in meeting.piles.items()]
    gone += [ch.QuotesPicked(code, picked, ()) for code, picked in meeting.picked_quotes.items()]
    gone += [ch.StoryChanged(number, story, None) for number, story in meeting.stories.items()]
    if meeting.stories:
        gone.append(ch.ToldChanged(meeting.told, meeting.all_told))
    return gone


def _told(number: int, draft: StoryDraft) -> Story:
    """The text, with its line breaks.

    Raises:
        Refused: there is nothing in it, or far too much.
    """
    text = tidy_lines(draft.text)
    needed(text, Field.STORY, LONGEST_STORY)
    conversation = within(draft.conversation, Field.CONVERSATION, LONGEST_CONVERSATION)
    return Story(number, text, conversation, within(draft.quote, Field.QUOTE, LONGEST_STORY))
