"""The meeting's mosaic: whole tiles with shapes cut off at their edges, the same wherever it is shown."""

from dataclasses import replace

import pytest

from bijeenkomst.design.mosaic import SIX, Mood, cut_out, tiles

WIDTH, HEIGHT = 42.0, 40.0


def area(points: tuple[tuple[float, float], ...]) -> float:
    following = (*points[1:], *points[:1])
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, following, strict=True))) / 2


@pytest.mark.parametrize("seed", range(12))
def test_shapes_are_cut_off_at_the_edges_of_their_tiles_and_none_is_empty(seed: int) -> None:
    made = list(tiles(seed, 5, 2))
    assert len(made) == 10
    assert {tile.mood for tile in made} == set(Mood)
    for tile in made:
        shape = cut_out(tile, WIDTH, HEIGHT)
        assert all(-1e-9 <= x - tile.across * WIDTH <= WIDTH + 1e-9 for x, _y in shape)
        assert all(-1e-9 <= y - tile.down * HEIGHT <= HEIGHT + 1e-9 for _x, y in shape)
        assert 0.08 * WIDTH * HEIGHT < area(shape) < WIDTH * HEIGHT


def test_a_meeting_has_one_mosaic_and_two_have_two() -> None:
    first, again, other = (list(tiles(seed, 5, 2)) for seed in (1, 1, 2))
    assert first == again != other
    assert {(tile.shape, tile.colour) for tile in first} == set(SIX)


def test_a_shape_that_is_within_its_tile_is_whole() -> None:
    (tile,) = tiles(3, 1, 1)
    small = replace(tile, size=0.4, x=0.5, y=0.5)
    assert area(cut_out(small, 100, 100)) == pytest.approx(0.6 * 40 * 40, rel=0.02)
