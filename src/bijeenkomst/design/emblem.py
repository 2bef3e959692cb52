"""The program's own picture: six theme groups, each its shape and colour, in a ring around the one meeting."""

from math import cos, pi, sin
from typing import NamedTuple

from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.shapes import Outline, Point, outline

GROUND, MEETING = "#101B2D", "#F7F3EB"
"""Colours of the icon: the night-blue of the dark window, and that of its letters."""
_SHAPES = ("circle", "square", "triangle", "diamond", "hexagon", "star")
_RING, _SIDE, _MIDDLE = 0.345, 0.27, 0.12
"""The ring's radius, a shape's unit square, and the radius of the meeting in the middle: shares of the whole width."""


class Part(NamedTuple):
    """A filled outline in the unit square, y pointing down; without a `colour` it is the meeting itself."""

    points: Outline
    colour: str


def emblem() -> tuple[Part, ...]:
    """The six shapes in the six colours in which themes receive them, the first on top, and the meeting last."""
    colours = list(FILLS.values())
    ring = [
        Part(_at(_around(index), _SIDE, outline(shape)), colours[index])
        for index, shape in enumerate(_SHAPES)
    ]
    return (*ring, Part(_at((0.5, 0.5), _MIDDLE * 2 / _width("circle"), outline("circle")), ""))


def icon_drawing(size: int = 128) -> str:
    """The icon as SVG: the emblem on a rounded square of its own, so that it shows on any desktop."""
    edge, inner = size / 32, size * 0.92
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 {size} {size}">',
        f'  <rect x="{edge:g}" y="{edge:g}" width="{size - 2 * edge:g}" height="{size - 2 * edge:g}" '
        f'rx="{size * 0.2:g}" fill="{GROUND}"/>',
    ]
    for part in emblem():
        around = (size - inner) / 2
        points = " ".join(f"{around + x * inner:.2f},{around + y * inner:.2f}" for x, y in part.points)
        lines.append(f'  <polygon points="{points}" fill="{part.colour or MEETING}"/>')
    return "\n".join([*lines, "</svg>", ""])


def _around(index: int) -> Point:
    angle = 2 * pi * index / len(_SHAPES) - pi / 2
    return 0.5 + _RING * cos(angle), 0.5 + _RING * sin(angle)


def _at(centre: Point, side: float, points: Outline) -> Outline:
    return tuple((centre[0] + (x - 0.5) * side, centre[1] + (y - 0.5) * side) for x, y in points)


def _width(shape: str) -> float:
    across = [x for x, _y in outline(shape)]
    return max(across) - min(across)
