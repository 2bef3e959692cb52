"""Foto: a picture of a sheet that people wrote on, beside which it is copied (R8, R39). Never the picture itself.

The bytes stay in the meeting file and are fetched when somebody looks; the meeting holds only these facts.
"""

from dataclasses import dataclass
from datetime import datetime

Point = tuple[int, int]

MOST_PHOTOS = 200  # a full hall on paper is thirty sheets
LARGEST_PICTURE = 2_000_000  # bytes; a sheet at 3000 pixels is some 600,000
LONGEST_SIDE = 3000  # pixels: ten to a millimetre of A4, so that handwriting can be read
LONGEST_SEEN = 200  # characters of a code: an address, or a mark of ours


@dataclass(frozen=True, slots=True)
class Seen:
    """A code that was read in the picture: its text, and its corners in pixels, clockwise from its top left."""

    text: str
    corners: tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Photo:
    """What is known of a picture: its size in pixels and bytes, whose sheet it is, and where its codes stand.

    `theme` and `sheet` are as printed, "" and 0 when nobody knows yet. `turned` is in quarters, clockwise.
    """

    id: str
    added_at: datetime
    width: int
    height: int
    size: int
    theme: str = ""
    sheet: int = 0
    turned: int = 0
    seen: tuple[Seen, ...] = ()
