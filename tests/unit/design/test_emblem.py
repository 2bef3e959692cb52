"""The program's icon."""

import pytest

from bijeenkomst.design.emblem import GROUND, MEETING, emblem, icon_drawing
from bijeenkomst.design.icons import icon_svg
from bijeenkomst.design.palette import FILLS, contrast_ratio


def test_the_icon_is_what_the_design_makes() -> None:
    """`python -m tools.icons --drawing` writes it."""
    assert icon_svg("app") == icon_drawing()


def test_all_six_colours_show_on_its_ground() -> None:
    """R14: what means something has 3 : 1."""
    parts = emblem()
    assert [part.colour for part in parts] == [*list(FILLS.values())[:6], ""]
    assert min(contrast_ratio(part.colour or MEETING, GROUND) for part in parts) >= 3


@pytest.mark.parametrize("one", range(7))
def test_no_shape_touches_another_or_the_edge(one: int) -> None:
    """Also with 16 points for all of it they are seven things."""
    parts = emblem()
    room = 0.02
    for x, y in parts[one].points:
        assert room <= x <= 1 - room
        assert room <= y <= 1 - room
    others = [point for index, part in enumerate(parts) if index != one for point in part.points]
    nearest = min(((x - u) ** 2 + (y - v) ** 2) ** 0.5 for x, y in parts[one].points for u, v in others)
    assert nearest >= 0.05
