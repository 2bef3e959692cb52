"""Which cards of the meeting lie on the piles in photos of a table, and what is not certain about it (R62)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story_mark import story_mark
from bijeenkomst.intake.photos.pile_photos import PilePhoto


@dataclass(frozen=True, slots=True)
class PileInPhoto:
    """What lies in the photo of this name: the numbers of stories, from low to high.

    `gone` are numbers of stories that are no longer there, `of_others` counts the cards of another meeting, `blank`
    those on which nothing was printed, `unread` the marks that are seen and cannot be read.
    """

    name: str
    numbers: tuple[int, ...]
    gone: tuple[int, ...] = ()
    of_others: int = 0
    blank: int = 0
    unread: int = 0


def pile_in(meeting: Meeting, photo: PilePhoto) -> PileInPhoto:
    """The cards in one photo, as this meeting knows them."""
    marks = {card.mark for card in photo.cards}
    ours = {mark for mark in marks if mark.meeting == story_mark(meeting.code_seed, 0).meeting}
    numbers = {mark.number for mark in ours if not mark.blank}
    return PileInPhoto(
        photo.name,
        tuple(sorted(numbers & meeting.stories.keys())),
        tuple(sorted(numbers - meeting.stories.keys())),
        len(marks - ours),
        sum(mark.blank for mark in ours),
        len(photo.unread),
    )


def in_two_piles(piles: Sequence[PileInPhoto]) -> Mapping[int, tuple[str, ...]]:
    """The numbers that are in more than one photo, with the names of those photos: people decide which one counts."""
    names: dict[int, list[str]] = {}
    for pile in piles:
        for number in pile.numbers:
            names.setdefault(number, []).append(pile.name)
    return {number: tuple(where) for number, where in sorted(names.items()) if len(where) > 1}


def not_seen(meeting: Meeting, piles: Sequence[PileInPhoto]) -> tuple[int, ...]:
    """The stories whose card is in none of the photos."""
    seen = {number for pile in piles for number in pile.numbers}
    return tuple(sorted(meeting.stories.keys() - seen))
