"""The measures of the wall in millimetres: the size of a card, and the room that a new pile needs.

The position of a card or pile is that of its upper left corner; `x` goes to the right and `y` down.
"""

from collections.abc import Iterable
from itertools import count

CARD_WIDTH, CARD_HEIGHT = 120, 80
PILE_ACROSS, PILE_DOWN = 290, 420
"""From the corner of one pile to that of the next: room for eighty cards in each (see `ui.story_wall.wall_layout`)."""
PILES_IN_A_ROW = 4


def free_place(corners: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """The first place, row by row from the left, where a new pile covers none of those at `corners`."""
    taken = list(corners)
    for place in count():
        x, y = PILE_ACROSS * (place % PILES_IN_A_ROW), PILE_DOWN * (place // PILES_IN_A_ROW)
        if not any(abs(x - left) < PILE_ACROSS and abs(y - top) < PILE_DOWN for left, top in taken):
            return x, y
    raise AssertionError("each corner takes the place of four piles at most")
