"""Where cards and piles lie: nothing hides another card whole, and what is not touched stays (R60)."""

from itertools import combinations

import pytest

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.ui.qt_fonts import font
from bijeenkomst.ui.story_wall.card_pictures import SOFT, to_break
from bijeenkomst.ui.story_wall.spatial import neighbour
from bijeenkomst.ui.story_wall.wall_layout import Place, Rect, lay_out, pile_rect
from bijeenkomst.ui.story_wall.wall_state import Focus
from tests.unit.domain.evening import run
from tests.unit.ui.story_wall.at_the_wall import six_stories


def many(count: int, piles: int = 0) -> Meeting:
    """So many stories, all of them on piles, or none."""
    drafts = (
        StoryDraft(f"Verhaal {at}", pile=f"Stapel {at % piles}" if piles else "") for at in range(count)
    )
    return run(Meeting(code_seed=7), c.BringInStories(tuple(drafts)))


def apart(one: Rect, other: Rect) -> bool:
    return one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y


@pytest.mark.parametrize(("count", "piles"), [(12, 5), (84, 7), (500, 9)])
def test_piles_that_a_file_brings_in_do_not_overlap_each_other_or_the_tray(count: int, piles: int) -> None:
    shown = lay_out(many(count, piles))

    assert len(shown.piles) == piles
    for one, other in combinations([shown.tray, *shown.piles.values()], 2):
        assert apart(one, other), (one, other)


@pytest.mark.parametrize("count", [1, 8, 9, 25, 80, 300])
def test_of_each_card_on_a_pile_something_is_seen(count: int) -> None:
    shown = lay_out(many(count, 1))
    rect = shown.piles["pile-1"]

    for number, place in shown.cards.items():
        assert rect.and_also(place.rect) == rect
        assert shown.card_at(place.x + 5, place.y + min(2.0, place.seen / 2)) == number
    assert shown.lying_on("pile-1") == tuple(range(1, count + 1))


def test_those_without_a_place_stand_by_number_in_columns_of_which_only_the_last_is_shorter() -> None:
    """R60: in no order but that in which they came in, before and after some are taken."""
    meeting = many(84)
    for taken in ((), (12,), (1, 5, 30, 31, 84), tuple(range(2, 80))):
        left = run(meeting, c.LayBeside(tuple((number, 900, 0) for number in taken)))
        tray = [(place.x, place.y, number) for number, place in lay_out(left).cards.items() if place.in_tray]
        heights = [len([1 for one in tray if one[0] == x]) for x in sorted({x for x, _y, _number in tray})]

        assert [number for _x, _y, number in sorted(tray)] == [n for n in range(1, 85) if n not in taken]
        assert len(set(heights[:-1])) <= 1
        assert heights[-1] <= heights[0]


def test_everything_is_within_what_is_shown_as_a_whole() -> None:
    meeting = six_stories(c.MakePile("a", (1, 2), -900, 300), c.LayBeside(((3, 4000, -2000),)))
    bounds = lay_out(meeting).bounds

    for rect in (pile_rect(-900, 300, 2), Place(4000, -2000, 0).rect, lay_out(meeting).tray):
        assert bounds.and_also(rect) == bounds


def test_arrows_go_to_what_lies_that_way() -> None:
    meeting = six_stories(c.LayBeside(((1, 0, 0), (2, 200, 10), (3, 400, 0), (4, 210, 150))))
    shown = lay_out(meeting)

    def go(start: int, way: tuple[int, int]) -> int:
        return neighbour(shown, Focus(card=start), way).card

    assert [go(1, (1, 0)), go(2, (1, 0)), go(2, (0, 1)), go(4, (0, -1)), go(3, (-1, 0))] == [2, 3, 4, 2, 2]
    assert go(3, (1, 0)) == 3
    assert neighbour(shown, Focus(card=1), (1, 0), frozenset({1, 3})) == Focus(card=3)


def test_each_card_and_pile_can_be_reached_by_arrows() -> None:
    meeting = run(many(40, 5), c.PutBack(tuple(range(1, 12))))
    shown = lay_out(meeting)
    reached, to_do = {Focus(card=1)}, [Focus(card=1)]
    while to_do:
        here = to_do.pop()
        for way in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            there = neighbour(shown, here, way)
            if there not in reached:
                reached.add(there)
                to_do.append(there)

    assert {focus.card for focus in reached} - {0} == set(meeting.stories)
    assert {focus.pile for focus in reached} - {""} == set(meeting.piles)


def test_a_long_word_is_broken_between_syllables_with_a_hyphen_and_others_are_left_whole(
    qapp: object,
) -> None:
    words = to_break("Een appelboomgaard plukken", font(9), 40).split(" ")
    assert [word.replace(SOFT, "-") for word in words] == ["Een", "ap-pel-boom-gaard", "plukken"]
    others = to_break(
        "ontmoeten apriltje Mantelzorgers lachende achterstand misschien eenzaamheid Dorpsstraat", font(9), 1
    )
    assert others.replace(SOFT, "-").split(" ") == (
        "ont-moe-ten april-tje Man-tel-zor-gers la-chen-de ach-ter-stand mis-schien een-zaam-heid Dorps-straat".split(
            " "
        )
    )
