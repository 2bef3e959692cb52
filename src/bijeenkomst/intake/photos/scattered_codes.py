"""Marks that lie scattered in a picture, however askew; on a sheet they are in a row, and nearer.

What is read depends on how many pixels a module has and on how grainy the picture is. So it is looked at in a few
sizes, a little out of focus, which takes the grain away; what is read in one of them is read.
"""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from math import dist
from statistics import mean, median
from typing import TYPE_CHECKING

from bijeenkomst.domain.values.photo import LONGEST_SEEN, Corners, Seen
from bijeenkomst.intake.photos.pictures import times

if TYPE_CHECKING:  # only the other process loads it
    from PIL.Image import Image

LOOKS = ((4000, 1.0), (3200, 1.0), (2400, 0.7))
"""The longer side in pixels, and the blur: the combination that read the most of 30 cards in eight photos."""
SQUARE = 0.75
"""The smallest ratio of the shortest edge of a mark to the longest, at whatever angle a card is seen."""


@dataclass(frozen=True, slots=True)
class ScatteredCodes:
    """The marks that were read, each place once, and the places of what looks like a mark but could not be read."""

    read: tuple[Seen, ...]
    unread: tuple[Seen, ...]


def scattered_codes(image: "Image") -> ScatteredCodes:
    """All the marks in the picture."""
    grey = image.convert("L")
    with ThreadPoolExecutor(len(LOOKS)) as side_by_side:
        found = [
            code for codes in side_by_side.map(lambda look: _codes_in(grey, *look), LOOKS) for code in codes
        ]
    read = _each_once(code for code in found if code.text)
    unread = _each_once(code for code in found if not code.text and _is_as_large(code, read))
    return ScatteredCodes(
        read, tuple(one for one in unread if not any(_same_place(one, other) for other in read))
    )


def _codes_in(grey: "Image", side: int, blur: float) -> list[Seen]:
    import zxingcpp
    from PIL.Image import Resampling
    from PIL.ImageFilter import GaussianBlur

    scale = side / max(grey.size)
    how = Resampling.LANCZOS if scale < 1 else Resampling.BICUBIC
    looked_at = grey.resize(times(grey.size, scale), how).filter(GaussianBlur(blur))
    formats = zxingcpp.barcode_formats_from_str("DataMatrix")
    codes: list[Seen] = []
    for code in zxingcpp.read_barcodes(looked_at, formats=formats, return_errors=True):
        at = code.position
        corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
        a, b, c, d = ((round(corner.x / scale), round(corner.y / scale)) for corner in corners)
        if len(code.text) <= LONGEST_SEEN:
            codes.append(Seen(code.text if code.valid else "", (a, b, c, d)))
    return codes


def _each_once(codes: Iterable[Seen]) -> tuple[Seen, ...]:
    """Two cards to write on can have the same mark, so the same mark at another place is another card."""
    once: list[Seen] = []
    for code in codes:
        if not any(other.text == code.text and _same_place(code, other) for other in once):
            once.append(code)
    return tuple(once)


def _is_as_large(code: Seen, read: tuple[Seen, ...]) -> bool:
    """Whether it is a square about as large as the marks that were read, and not a stain or a line of letters."""
    if not read:
        return False
    edges = _edges(code)
    usual = median(mean(_edges(one)) for one in read)
    return min(edges) > SQUARE * max(edges) and SQUARE < mean(edges) / usual < 1 / SQUARE


def _edges(code: Seen) -> list[float]:
    corners = code.corners
    return [dist(corner, corners[at - 1]) for at, corner in enumerate(corners)]


def _same_place(one: Seen, other: Seen) -> bool:
    """Whether the middle of one lies within the other."""
    (x, y), (left, top) = _middle(one.corners), _middle(other.corners)
    return abs(x - left) + abs(y - top) < max(_wide(one.corners), _wide(other.corners))


def _middle(corners: Corners) -> tuple[float, float]:
    return sum(x for x, _y in corners) / 4, sum(y for _x, y in corners) / 4


def _wide(corners: Corners) -> float:
    (x1, y1), _second, (x2, y2), _fourth = corners
    return max(abs(x1 - x2), abs(y1 - y2))
