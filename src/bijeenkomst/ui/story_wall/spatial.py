"""Which card or pile gets the focus when somebody presses an arrow key."""

from collections.abc import Collection, Iterator

from bijeenkomst.ui.story_wall.wall_layout import HEADER, WallLayout
from bijeenkomst.ui.story_wall.wall_state import Focus

ASIDE = 2.5
"""How much distance counts for what is not straight ahead."""


def neighbour(
    layout: WallLayout, here: Focus, way: tuple[int, int], among: Collection[int] | None = None
) -> Focus:
    """The nearest in the direction `way`, as (1, 0) to the right; `here` when there is none.

    `among` leaves out all other cards, and piles.
    """
    start = _middle(layout, here)
    if start is None:
        return first(layout, among)
    best, found = float("inf"), here
    for focus, (x, y) in _all(layout, among):
        across, down = x - start[0], y - start[1]
        ahead = across * way[0] + down * way[1]
        aside = abs(across * way[1]) + abs(down * way[0])
        far = ahead + ASIDE * aside
        if ahead > 0.5 and aside <= 3 * ahead and far < best and focus != here:
            best, found = far, focus
    return found


def first(layout: WallLayout, among: Collection[int] | None = None) -> Focus:
    """The first in reading order."""
    return next((focus for focus, _place in _all(layout, among)), Focus())


def last(layout: WallLayout, among: Collection[int] | None = None) -> Focus:
    """The last in reading order."""
    return next(reversed([focus for focus, _place in _all(layout, among)]), Focus())


def _all(layout: WallLayout, among: Collection[int] | None) -> Iterator[tuple[Focus, tuple[float, float]]]:
    for number, place in layout.cards.items():
        if among is None or number in among:
            yield Focus(card=number), place.middle
    if among is None:
        for key, rect in layout.piles.items():
            yield Focus(pile=key), (rect.x + rect.width / 2, rect.y + HEADER / 2)


def _middle(layout: WallLayout, focus: Focus) -> tuple[float, float] | None:
    if (place := layout.cards.get(focus.card)) is not None:
        return place.middle
    if (rect := layout.piles.get(focus.pile)) is not None:
        return rect.x + rect.width / 2, rect.y + HEADER / 2
    return None
