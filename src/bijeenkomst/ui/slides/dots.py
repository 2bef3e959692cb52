"""A dot is a person: fields and clusters of dots."""

from functools import lru_cache
from math import ceil, cos, pi, sin

from bijeenkomst.design.dots import KINDS, OF_CELL
from bijeenkomst.domain.values.recognition import PublicAnswers
from bijeenkomst.ui.slides.scene import Dot, Said

LARGEST_CELL = 92.0
STEPS = (44.0, 38.0, 32.0, 28.0, 24.0, 20.0, 17.0, 14.0, 12.0, 10.0, 8.5, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0)
"""Distances between dots in units: few, so that a group that grows seldom makes all dots smaller."""


def field(answers: PublicAnswers, x: float, y: float, width: float, height: float) -> tuple[Dot, ...]:
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
    count: int, x: float, y: float, radius: float, hole: float, step: float, colour: str
) -> tuple[Dot, ...]:
    """People round a table, evenly: on rings from the inside, of which the last is shared by who is left over.

    They sit between the circles with radius `hole` and `radius` round `x`, `y`.
    """
    places = _places(count, radius, hole, step)
    return tuple(Dot(x + across, y + down, step * 0.42, Said.YES, colour) for across, down in places)


def step_for(most: int, radius: float, hole: float) -> float:
    """The largest distance between dots with which `most` of them fit around a table."""
    fitting = (step for step in STEPS if sum(room for _ring, room in _rings(radius, hole, step)) >= most)
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


def _rings(radius: float, hole: float, step: float) -> list[tuple[float, int]]:
    """The rings round a table, and how many people have room on each."""
    count = int((radius - hole + 0.01) // step)
    return [(ring, int(2 * pi * ring / step)) for ring in (hole + (n + 0.5) * step for n in range(count))]


@lru_cache(maxsize=128)
def _places(count: int, radius: float, hole: float, step: float) -> tuple[tuple[float, float], ...]:
    found: list[tuple[float, float]] = []
    for ring, room in _rings(radius, hole, step):
        here = min(room, count - len(found))
        angles = (2 * pi * place / here - pi / 2 for place in range(here))
        found += [(ring * cos(angle), ring * sin(angle)) for angle in angles]
    return tuple(found)
