"""Foto: a photo of a sheet that people wrote on, shown while the sheet is copied (R8, R39).

The meeting holds only these facts; the bytes are in the meeting file and are fetched when somebody looks at it.
"""

from dataclasses import dataclass
from datetime import datetime

Point = tuple[int, int]
Corners = tuple[Point, Point, Point, Point]

MOST_PHOTOS = 200  # a full hall on paper is thirty sheets
LARGEST_PICTURE = 2_000_000  # bytes; a sheet at 3000 pixels is some 600,000
LONGEST_SIDE = 3000  # pixels: ten to a millimetre of A4, so that handwriting can be read
LONGEST_SEEN = 200  # characters of a code: an address, or one of our row marks


@dataclass(frozen=True, slots=True)
class Seen:
    """A code that was read in a photo: its text, and its corners in pixels, clockwise from its own top left."""

    text: str
    corners: Corners

    def scaled(self, scale: float) -> "Seen":
        """The same code in the picture `scale` times as large."""
        a, b, c, d = ((round(x * scale), round(y * scale)) for x, y in self.corners)
        return Seen(self.text, (a, b, c, d))


@dataclass(frozen=True, slots=True)
class Photo:
    """The facts of a photo: width and height in pixels, size in bytes, its sheet, and the codes read in it.

    `theme` and `sheet` are as printed, "" and 0 when not known yet. `turned` is in quarter turns, clockwise.
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
