"""A dot is a person: fields and clusters of dots."""

from functools import lru_cache
from math import ceil, cos, hypot, pi, sin, sqrt

from bijeenkomst.design.dots import KINDS, OF_CELL
from bijeenkomst.ui.slides.content import Answers
from bijeenkomst.ui.slides.scene import Dot, Said

LARGEST_CELL = 92.0
STEPS = (32.0, 28.0, 24.0, 20.0, 17.0, 14.0, 12.0, 10.0, 8.5, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0)
"""Distances between dots in units: few, so that a group that grows seldom makes all dots smaller."""

GOLDEN = (sqrt(5) - 1) / 2  # of a turn after each other, places never bunch up, however many are taken


def field(answers: Answers, x: float, y: float, width: float, height: float) -> tuple[Dot, ...]:
    """As many dots as there are people, in rows: who recognise it first, who did not say last."""
    counts = answers.yes, answers.partly, answers.no, answers.silent
    people = sum(counts)
    cell = cell_size(people, width, height)
    a_row = max(1, int((width + 0.01) // cell))
    made: tuple[Dot, ...] = ()
    for kind, count in zip(KINDS, counts, strict=True):
        alike = _alike(kind, people, a_row, x, y, cell)
        made += alike[len(made) : len(made) + count]
    return made


@lru_cache(maxsize=16)
def _alike(kind: Said, count: int, a_row: int, x: float, y: float, cell: float) -> tuple[Dot, ...]:
    """So many dots of one kind in rows. The same ones each time: what did not change is seen at a glance."""
    return tuple(
        Dot(x + (index % a_row + 0.5) * cell, y + (index // a_row + 0.5) * cell, cell * OF_CELL, kind)
        for index in range(count)
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


def around(
    count: int,
    x: float,
    y: float,
    half_width: float,
    half_height: float,
    hole: float,
    step: float,
    colour: str,
) -> tuple[Dot, ...]:
    """Dots around a badge, like an oil stain that spreads: one more never moves those that are there.

    They lie in an ellipse around `x`, `y`, outside a circle with radius `hole`.
    """
    return _all_around(x, y, half_width, half_height, hole, step, colour)[:count]


def step_for(most: int, half_width: float, half_height: float, hole: float) -> float:
    """The largest distance between dots with which `most` of them fit around a badge."""
    fitting = (step for step in STEPS if len(_places(half_width, half_height, hole, step)) >= most)
    return next(fitting, STEPS[-1])


def rows(count: int, x: float, y: float, width: float, step: float, colour: str) -> tuple[Dot, ...]:
    """Dots in rows from the left, as many a row as fit."""
    a_row = max(1, int(width // step))
    return tuple(
        Dot(
            x + (index % a_row + 0.5) * step, y + (index // a_row + 0.5) * step, step * 0.42, Said.YES, colour
        )
        for index in range(count)
    )


@lru_cache(maxsize=64)
def _all_around(
    x: float, y: float, half_width: float, half_height: float, hole: float, step: float, colour: str
) -> tuple[Dot, ...]:
    """All dots for which there is room; the same ones each time."""
    places = _places(half_width, half_height, hole, step)
    return tuple(Dot(x + across, y + down, step * 0.42, Said.YES, colour) for across, down in places)


@lru_cache(maxsize=64)
def _places(
    half_width: float, half_height: float, hole: float, step: float
) -> tuple[tuple[float, float], ...]:
    """The places on rings around the hole, in the ellipse, the inner ring first and each filled from all sides."""
    found: list[tuple[float, float]] = []
    radius = hole + step / 2
    while radius + step / 2 <= half_width:
        places = int(2 * pi * radius / step)
        for place in sorted(range(places), key=lambda number: number * GOLDEN % 1):
            angle = 2 * pi * place / places - pi / 2
            across, down = radius * cos(angle), radius * sin(angle)
            far = hypot((abs(across) + step / 2) / half_width, (abs(down) + step / 2) / half_height)
            if far <= 1.0:
                found.append((across, down))
        radius += step
    return tuple(found)
