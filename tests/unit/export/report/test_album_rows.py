"""How photos are laid out: as wide as the text, and none alone on a page beside others."""

from itertools import product

import pytest

from bijeenkomst.export.report.album_rows import BETWEEN, Pages, Paper, arranged

WIDE, FIRST, LATER = 170.0, 230.0, 255.0
LANDSCAPE, UPRIGHT, PANORAMA, STRIP = 4 / 3, 3 / 4, 3.0, 1 / 3


def laid(*shapes: float, caption: float = 6.0) -> Pages:
    return arranged(shapes, Paper(WIDE, FIRST, LATER, lambda _at, _width: caption))


def places(pages: Pages) -> list[list[list[int]]]:
    return [[list(row.photos) for row in page] for page in pages]


def test_three_photos_fill_one_page_the_first_as_wide_as_the_text() -> None:
    pages = laid(LANDSCAPE, LANDSCAPE, LANDSCAPE)
    assert places(pages) == [[[0], [1, 2]]]
    assert pages[0][0].widths == (WIDE,)
    assert sum(pages[0][1].widths) + BETWEEN == pytest.approx(WIDE)


@pytest.mark.parametrize("count", range(1, 7))
def test_in_any_mixture_all_are_there_in_their_order_and_proportions(count: int) -> None:
    for shapes in product((LANDSCAPE, UPRIGHT, PANORAMA, STRIP), repeat=count):
        pages = laid(*shapes)
        rows = [row for page in pages for row in page]
        assert [at for row in rows for at in row.photos] == list(range(count))
        for page, high in zip(pages, (FIRST, *(LATER,) * count), strict=False):
            assert sum(row.takes for row in page) - BETWEEN <= high + 1e-6
            assert count == 1 or sum(len(row.photos) for row in page) > 1, shapes
        for row in rows:
            assert sum(row.slots) + BETWEEN * (len(row.slots) - 1) == pytest.approx(WIDE)
            for at, width in zip(row.photos, row.widths, strict=True):
                assert width == pytest.approx(shapes[at] * row.high)


def test_captions_of_four_lines_push_nothing_off_the_page() -> None:
    pages = laid(*(LANDSCAPE,) * 6, caption=24.0)
    assert all(sum(row.takes for row in page) - BETWEEN <= LATER for page in pages)
