"""A dot is a person: fields and clusters of dots."""

from math import ceil, cos, pi, sin, sqrt

from bijeenkomst.ui.slides.content import Answers
from bijeenkomst.ui.slides.scene import Dot, Said

LARGEST_CELL = 92.0
GOLDEN_ANGLE = pi * (3 - sqrt(5))


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


def cluster_radius(count: int, step: float) -> float:
    """How far a cluster of `count` dots reaches from its middle."""
    return step * (sqrt(max(0, count - 1)) * 0.58 + 0.5)


def step_for(count: int, radius: float, largest: float) -> float:
    """The distance between dots with which a cluster of `count` stays within `radius`."""
    return min(largest, radius / (sqrt(max(0, count - 1)) * 0.58 + 0.5))


def cluster(count: int, x: float, y: float, step: float, colour: str) -> tuple[Dot, ...]:
    """Dots around a middle, each as near as the others leave room, like an oil stain that spreads."""
    dots = []
    for index in range(count):
        away, angle = step * 0.58 * sqrt(index), index * GOLDEN_ANGLE
        dots.append(Dot(x + away * cos(angle), y + away * sin(angle), step * 0.42, Said.YES, colour))
    return tuple(dots)
