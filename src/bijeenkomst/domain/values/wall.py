"""The measures of the wall in millimetres: of a card, and of the room that a new pile needs.

A card or pile lies where its left upper corner is; `x` goes to the right and `y` down.
"""

from collections.abc import Iterable
from itertools import count

CARD_WIDTH, CARD_HEIGHT = 120, 80
PILE_ACROSS, PILE_DOWN = 290, 420
"""From the corner of one pile to that of the next: room for eighty cards in each (see `ui.story_wall.wall_layout`)."""
PILES_IN_A_ROW = 4


def free_place(corners: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Where a new pile lies on none of those that have their corners there: row by row, from the left."""
    taken = list(corners)
    for place in count():
        x, y = PILE_ACROSS * (place % PILES_IN_A_ROW), PILE_DOWN * (place // PILES_IN_A_ROW)
        if not any(abs(x - left) < PILE_ACROSS and abs(y - top) < PILE_DOWN for left, top in taken):
            return x, y
    raise AssertionError("each corner takes the place of four piles at most")
