"""The shapes of themes as outlines in the unit square, shared by Qt, PDF and SVG (R1).

All have about the same area, so that none looks more important than another.
"""

from math import cos, pi, sin, sqrt

Point = tuple[float, float]
Outline = tuple[Point, ...]

AREA = 0.60  # of the unit square
ROUND = 48  # points on a circle: smooth up to a metre wide


def _ring(points: int, radius: float = 1.0, turn: float = 0.0) -> list[Point]:
    angles = (2 * pi * index / points + turn - pi / 2 for index in range(points))
    return [(radius * cos(angle), radius * sin(angle)) for angle in angles]


def _star(points: int, inner: float) -> list[Point]:
    outer_ring, inner_ring = _ring(points), _ring(points, inner, pi / points)
    return [point for pair in zip(outer_ring, inner_ring, strict=True) for point in pair]


def _cross(arm: float) -> list[Point]:
    a, b = arm, 1.0
    return [
        (-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a),
        (a, b), (-a, b), (-a, a), (-b, a), (-b, -a), (-a, -a),
    ]  # fmt: skip


def _drop() -> list[Point]:
    """A drop: round at the bottom, pointed at the top."""
    bottom = [(0.72 * cos(angle), 0.3 + 0.72 * sin(angle)) for angle in _steps(-0.35, pi + 0.35, 40)]
    return [(0.0, -1.05), *bottom]


def _steps(start: float, end: float, count: int) -> list[float]:
    return [start + (end - start) * index / (count - 1) for index in range(count)]


_RAW: dict[str, list[Point]] = {
    "circle": _ring(ROUND),
    "square": _ring(4, turn=pi / 4),
    "triangle": _ring(3),
    "diamond": [(0.0, -1.0), (0.86, 0.0), (0.0, 1.0), (-0.86, 0.0)],
    "hexagon": _ring(6),
    "star": _star(6, 0.68),
    "cross": _cross(0.46),
    "drop": _drop(),
}


def _area(points: list[Point]) -> float:
    following = [*points[1:], points[0]]
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, following, strict=True))) / 2


def _fitted(points: list[Point]) -> Outline:
    """The outline scaled to the common area, as far as it fits the unit square, and centred."""
    left, right = min(x for x, _y in points), max(x for x, _y in points)
    top, bottom = min(y for _x, y in points), max(y for _x, y in points)
    scale = min(sqrt(AREA / _area(points)), 1 / (right - left), 1 / (bottom - top))
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    return tuple((0.5 + (x - middle_x) * scale, 0.5 + (y - middle_y) * scale) for x, y in points)


SHAPES: dict[str, Outline] = {name: _fitted(points) for name, points in _RAW.items()}

_LABELS = {"triangle": (0.5, 0.64), "drop": (0.5, 0.63)}


def outline(shape: str) -> Outline:
    """The closed outline of a shape, y pointing down; scale it to any size.

    Raises:
        KeyError: there is no such shape.
    """
    return SHAPES[shape]


def label_centre(shape: str) -> Point:
    """The optical centre, where the theme's number goes."""
    return _LABELS.get(shape, (0.5, 0.5))


def svg_path(shape: str, size: float = 24) -> str:
    """The outline as the `d` attribute of an SVG path in a square of `size`."""
    points = " L".join(f"{x * size:.1f} {y * size:.1f}" for x, y in outline(shape))
    return f"M{points}Z"
