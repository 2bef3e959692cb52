"""Where cards lie on an A4: four of A6, or two of A5 for a story that does not fit on one (R62)."""

from dataclasses import dataclass

from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.export.pdf.paper_sizes import A4, MARGIN
from bijeenkomst.export.pdf.pen import Pen, Place

ACROSS, DOWN = 2, 2
ON_A_PAGE = ACROSS * DOWN
WIDTH, HEIGHT = A4.width / ACROSS, A4.height / DOWN
PAD = MARGIN
"""The margin of a card: what a printer leaves white, and where a thumb holds it."""
MARK = 22.0
"""The side of a mark in millimetres. One of 17 was read half as often by lamp light and out of focus (measured)."""
STRIP = MARK + 3.0
"""The top of a card, which stays in sight where cards overlap as roof tiles do."""


@dataclass(frozen=True, slots=True)
class Card:
    """One card on a page: `place` within its edges, and the square of its mark."""

    place: Place

    @property
    def mark(self) -> tuple[float, float]:
        """The top left corner of its mark, at the top right: where nobody writes."""
        return self.place.left + self.place.width - MARK, self.place.top

    @property
    def beside_mark(self) -> Place:
        """The strip at the left of the mark."""
        return Place(self.place.left, self.place.top, self.place.width - MARK - 4, MARK)

    @property
    def below(self) -> Place:
        """What is left of the card."""
        return Place(self.place.left, self.place.top + STRIP, self.place.width, self.place.height - STRIP)


def small(index: int) -> Card:
    """The card at this place of the page, row by row."""
    down, across = divmod(index, ACROSS)
    return Card(Place(across * WIDTH + PAD, down * HEIGHT + PAD, WIDTH - 2 * PAD, HEIGHT - 2 * PAD))


def large(index: int) -> Card:
    """A card as wide as the page."""
    return Card(Place(PAD, index * HEIGHT + PAD, A4.width - 2 * PAD, HEIGHT - 2 * PAD))


def draw_cuts(pen: Pen, *, upright: bool = True) -> None:
    """The lines along which the page is cut; `upright`: into four parts instead of two."""
    pen.ink(LIGHT.muted)
    pen.dashed(0, HEIGHT, A4.width, HEIGHT)
    pen.scissors(MARGIN - 4, HEIGHT)
    if upright:
        pen.dashed(WIDTH, 0, WIDTH, A4.height)
    pen.ink()
