"""How far the projected picture carries in this hall: to scan, and to read (R13, R14)."""

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
    """What was measured, in metres. `aspect` is the picture's width by its height."""

    picture_width: float
    room_depth: float
    aspect: float = USUAL_ASPECT

    @property
    def picture_height(self) -> float:
        """In metres."""
        return self.picture_width / self.aspect

    @property
    def letters_read_to(self) -> float:
        """How many metres from the picture the letters still read (R14)."""
        return LETTERS_READ_AT * self.picture_height

    @property
    def letters_reach(self) -> bool:
        """Whether the farthest seat reads the letters (R14)."""
        return self.room_depth <= self.letters_read_to

    def code_reads_to(self, share: float, times: float) -> float:
        """How many metres a QR code reads that takes `share` of the picture's height, at `times` its width (R13).

        The width of a code is that of its modules, without the quiet zone.
        """
        return times * share * self.picture_height

    def beyond(self, reach: float) -> float:
        """Which part of the room, from 0 to 1, sits farther from the picture than `reach` metres."""
        return max(0.0, 1.0 - reach / self.room_depth)


def table_cards(people: int, beyond: float) -> int:
    """How many table cards: one a table of six, for the people that the code on the picture does not reach (R13)."""
    return math.ceil(round(people * beyond / SEATS_AT_A_TABLE, 6))


def read_metres(typed: str) -> float | None:
    """Metres as people write them: "2,5", "2.50 m", "250 cm"; None when it is no length."""
    found = _METRES.fullmatch(typed.strip())
    if found is None:
        return None
    value = float(f"{found[1]}.{found[2] or 0}")
    metres = value / 100 if (found[3] or "").lower() == "cm" else value
    return metres if 0 < metres <= LARGEST_TYPED else None


def measured(picture_width: str, room_depth: str, aspect: float = USUAL_ASPECT) -> HallSize | None:
    """What both texts say; None as long as one of them is no length that can be."""
    width, depth = read_metres(picture_width), read_metres(room_depth)
    if width is None or depth is None:
        return None
    if not (NARROWEST_PICTURE <= width <= WIDEST_PICTURE and SHALLOWEST_ROOM <= depth <= DEEPEST_ROOM):
        return None
    return HallSize(width, depth, aspect)
