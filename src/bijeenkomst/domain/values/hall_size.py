"""How far away the projected picture can be read, and its codes scanned, in this hall (R13, R14)."""

import math
import re
from dataclasses import dataclass

USUAL_ASPECT = 16 / 9
LETTERS_READ_AT = 6.0  # times the picture's height, R14
SEATS_AT_A_TABLE = 6
NARROWEST_PICTURE, WIDEST_PICTURE = 0.3, 20.0  # metres: a laptop's screen, a cinema
SHALLOWEST_ROOM, DEEPEST_ROOM = 1.0, 100.0
LARGEST_TYPED = 1000.0
_METRES = re.compile(r"(\d{1,6})(?:[.,](\d{1,3}))?\s*(cm|m|meter|metre)?\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HallSize:
    """The measurements, in metres. `aspect` is the picture's width divided by its height."""

    picture_width: float
    room_depth: float
    aspect: float = USUAL_ASPECT

    @property
    def picture_height(self) -> float:
        """The height of the picture in metres."""
        return self.picture_width / self.aspect

    @property
    def letters_read_to(self) -> float:
        """How many metres from the picture its letters can be read (R14)."""
        return LETTERS_READ_AT * self.picture_height

    @property
    def letters_reach(self) -> bool:
        """Whether the letters can be read from the farthest seat (R14)."""
        return self.room_depth <= self.letters_read_to

    def code_reads_to(self, share: float, times: float) -> float:
        """From how many metres a QR code of `share` of the picture's height scans, at `times` its width (R13).

        The width of a code is that of its modules, without the quiet zone.
        """
        return times * share * self.picture_height

    def beyond(self, reach: float) -> float:
        """The part of the room, from 0 to 1, that is farther from the picture than `reach` metres."""
        return max(0.0, 1.0 - reach / self.room_depth)


def table_cards(people: int, beyond: float) -> int:
    """How many table cards are needed: one for each table of six people who cannot scan the projected code (R13).

    `beyond` is the part of the room, from 0 to 1, that is too far away.
    """
    return math.ceil(round(people * beyond / SEATS_AT_A_TABLE, 6))


def read_metres(typed: str) -> float | None:
    """The metres in "2,5", "2.50 m" or "250 cm"; None when it is no length."""
    match = _METRES.fullmatch(typed.strip())
    if match is None:
        return None
    value = float(f"{match[1]}.{match[2] or 0}")
    metres = value / 100 if (match[3] or "").lower() == "cm" else value
    return metres if 0 < metres <= LARGEST_TYPED else None


def measured(picture_width: str, room_depth: str, aspect: float = USUAL_ASPECT) -> HallSize | None:
    """The measurements from both texts; None when one of them is no length, or none that a hall can have."""
    width, depth = read_metres(picture_width), read_metres(room_depth)
    if width is None or depth is None:
        return None
    if not (NARROWEST_PICTURE <= width <= WIDEST_PICTURE and SHALLOWEST_ROOM <= depth <= DEEPEST_ROOM):
        return None
    return HallSize(width, depth, aspect)
