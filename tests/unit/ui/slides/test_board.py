"""The board with the places of the groups: as large as it can be, without trying what cannot be (R47, P20)."""

from itertools import product

import pytest

from bijeenkomst.ui.slides.board import SIZES, Entry, _Titles, board, in_one_size
from bijeenkomst.ui.slides.flow import Column
from bijeenkomst.ui.slides.layouts import forget
from bijeenkomst.ui.slides.on_screen import Badge
from bijeenkomst.ui.slides.scene import Item
from bijeenkomst.ui.slides.typesetting import set_text

pytestmark = pytest.mark.usefixtures("qapp")

COLUMN = Column(115.0, 330.0, 1805.0, 1000.0)
TITLES = ("Veilig naar school", "Samen koken, eten en praten in de Linde", "Een plek waar jong en oud " * 4)
PLACES = {
    "all": ("tafel 3", "bij het raam", "in de grote zaal achter de bar, bij de ingang van het dorpshuis"),
    "short": ("tafel 3", "hal"),
    "some": ("tafel 3", "", "bij het raam en tafel 9"),
    "none": ("",),
}


def entries(count: int, places: str) -> tuple[Entry, ...]:
    said = PLACES[places]
    return tuple(
        (Badge("circle", "orange", n + 1, None), TITLES[n % len(TITLES)].strip(), said[n % len(said)])
        for n in range(count)
    )


def every_size(said: tuple[Entry, ...]) -> list[list[Item]]:
    """The first of the fewest pages, with everything tried."""
    tried = (in_one_size(said, COLUMN, size, titles, cut=False) for size, titles in product(SIZES, _Titles))
    return min((made for made in tried if made is not None), key=len)


@pytest.mark.parametrize("places", PLACES)
@pytest.mark.parametrize("count", [0, 1, 4, 7, 12, 20])
def test_what_is_not_tried_would_not_have_been_better(places: str, count: int) -> None:
    said = entries(count, places)
    made, tried = board(said, COLUMN), every_size(said)
    assert len(made) <= len(tried)
    if len(made) == len(tried):
        assert made == tried


def test_of_sixty_groups_few_sizes_are_tried() -> None:
    """It took a tenth of a second: three thousand texts, most of them in letters that need more pages."""
    forget()
    sixty = [
        (badge, f"Samen voor het dorp {badge.number}", f"tafel {badge.number}")
        for badge, _title, _place in entries(60, "all")
    ]
    board(tuple(sixty), COLUMN)
    assert set_text.cache_info().misses < 1500
