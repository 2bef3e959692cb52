"""What the rules for stories and for piles share: finding them, and the changes that lay a story somewhere else."""

from collections.abc import Iterator, Mapping, Sequence

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.apply import apply_all, hanging_under
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import NoLongerThere, PileInUse, Refused
from bijeenkomst.domain.rules.themes import GOES_WITH_A_THEME
from bijeenkomst.domain.values.story import FARTHEST, Pile, Spot, Story


def story_of(meeting: Meeting, number: int) -> Story:
    """The story with this number.

    Raises:
        Refused: it was taken away.
    """
    if (found := meeting.stories.get(number)) is None:
        raise Refused(NoLongerThere())
    return found


def pile_of(meeting: Meeting, key: str) -> Pile:
    """The pile with this id.

    Raises:
        Refused: it was taken away.
    """
    if (found := meeting.piles.get(key)) is None:
        raise Refused(NoLongerThere())
    return found


def numbers_of(meeting: Meeting, numbers: Sequence[int]) -> tuple[int, ...]:
    """Each number once, when all are those of existing stories."""
    return tuple(story_of(meeting, number).number for number in dict.fromkeys(numbers))


def check_not_in_use(meeting: Meeting, key: str) -> None:
    """Once people have answered about a theme, its pile stays as it was when they did (R61)."""
    pile = meeting.piles.get(key)
    if pile is not None and pile.theme and hanging_under(meeting, pile.theme) - GOES_WITH_A_THEME:
        raise Refused(PileInUse(meeting.themes[pile.theme].title))


def top_of(meeting: Meeting, key: str) -> int:
    """The highest rank on a pile; 0 when nothing lies on it."""
    return max((spot.rank for spot in meeting.spots.values() if spot.pile == key), default=0)


def on_the_wall(place: int) -> int:
    """The nearest coordinate that is on the wall."""
    return max(-FARTHEST, min(FARTHEST, place))


def stories_laid(meeting: Meeting, spots: Mapping[int, Spot | None]) -> Iterator[ch.Change]:
    """The changes that lay these stories there and remove the piles that are then empty, without a name or theme."""
    changes: list[ch.Change] = []
    for number, after in spots.items():
        before = meeting.spots.get(number)
        if before is not None and before.pile:
            check_not_in_use(meeting, before.pile)
        if before != after:
            changes.append(ch.SpotChanged(number, before, after))
    yield from changes
    left = {spot.pile for number in spots if (spot := meeting.spots.get(number)) is not None and spot.pile}
    after_all = apply_all(meeting, changes)
    yield from left_empty(after_all, {key: meeting.piles[key] for key in sorted(left)})


def left_empty(meeting: Meeting, piles: dict[str, Pile]) -> Iterator[ch.Change]:
    """Remove those of these piles on which nothing lies and that have neither a name nor a theme."""
    used = {spot.pile for spot in meeting.spots.values()}
    for key, pile in piles.items():
        if key not in used and not pile.name and not pile.theme:
            yield ch.PileChanged(key, pile, None)


def piles_changed(meeting: Meeting, after: dict[str, Pile]) -> Iterator[ch.Change]:
    """The changes of those piles that are different now."""
    for key, pile in after.items():
        if meeting.piles[key] != pile:
            yield ch.PileChanged(key, meeting.piles[key], pile)
