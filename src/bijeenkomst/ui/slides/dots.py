"""A dot is a person: fields and clusters of dots."""

from functools import lru_cache
from math import atan2, ceil, hypot, sqrt

from bijeenkomst.ui.slides.content import Answers
from bijeenkomst.ui.slides.scene import Dot, Said

LARGEST_CELL = 92.0


def field(answers: Answers, x: float, y: float, width: float, height: float) -> tuple[Dot, ...]:
    """As many dots as there are people, in rows: who recognise it first, who did not say last."""
    said = (
        [Said.YES] * answers.yes
        + [Said.PARTLY] * answers.partly
        + [Said.NO] * answers.no
        + [Said.SILENT] * answers.silent
    )
    cell = cell_size(len(said), width, height)
    a_row = max(1, int((width + 0.01) // cell))
    return tuple(
        Dot(x + (index % a_row + 0.5) * cell, y + (index // a_row + 0.5) * cell, cell * 0.41, kind)
        for index, kind in enumerate(said)
    )


def cell_size(count: int, width: float, height: float) -> float:
    """The largest square for each of `count` in a field of `width` by `height`."""
    if count == 0:
        return LARGEST_CELL
    best = 0.0
    for rows in range(1, count + 1):
        cell = min(height / rows, width / ceil(count / rows))
        if cell < best:
            break
        best = cell
    return min(best, LARGEST_CELL)


def step_for(count: int, radius: float, largest: float) -> float:
    """The distance between dots with which a cluster of `count` stays within `radius`."""
    return min(largest, radius / (_reach(count) + 0.5))


def cluster(count: int, x: float, y: float, step: float, colour: str) -> tuple[Dot, ...]:
    """Dots close together around a middle, like an oil stain that spreads."""
    places = _honeycomb(count)
    if not places:
        return ()
    middle_x = sum(place[0] for place in places) / count
    middle_y = sum(place[1] for place in places) / count
    return tuple(
        Dot(x + (across - middle_x) * step, y + (down - middle_y) * step, step * 0.42, Said.YES, colour)
        for across, down in places
    )


def _reach(count: int) -> float:
    """How far the outermost dot lies from the middle, in steps; a little is added for the shift to the middle."""
    places = _honeycomb(count)
    return max((hypot(across, down) for across, down in places), default=0.0) + (0.35 if count > 1 else 0.0)


@lru_cache(maxsize=512)
def _honeycomb(count: int) -> tuple[tuple[float, float], ...]:
    """The `count` places of a honeycomb nearest to its middle, in steps."""
    rings = ceil(sqrt(count / 3)) + 1
    places = [
        (across + down / 2, down * sqrt(3) / 2)
        for across in range(-rings, rings + 1)
        for down in range(-rings, rings + 1)
        if abs(across + down) <= rings
    ]
    places.sort(key=lambda place: (round(hypot(*place), 6), atan2(place[1], place[0])))
    return tuple(places[:count])
