"""From how far the code on a sheet can be scanned: by its width and by how fine its modules are (R12, R13)."""

import math

from bijeenkomst.export.sheets.carriers import Carrier
from bijeenkomst.i18n import gettext as _
from bijeenkomst.qr import (
    QUIET_ZONE,
    USUAL_MODULES,
    Level,
    QrCode,
    TooMuchForACode,
    encode,
    join_address,
    reading_distance_m,
)

CARD_BLACK = 100.0  # millimetres: across a table
POSTER_BLACK, POSTER_BLACK_BESIDE_DOTS = 217.0, 140.0  # who sticks a dot stands before it
A_CODE = "K7"  # of a theme; all are as long


def join_code(address: str, page: str = "") -> QrCode:
    """The code to join a theme's group, or to another page; without `page` to the start."""
    return encode(join_address(address, page), Level.Q)


def reads_to(black: float, code: QrCode) -> str:
    """A sentence part: from how far the code in a room of `black` millimetres can be scanned, rounded down (R13)."""
    metres = reading_distance_m(width_in(black, code) / 1000, code)
    if metres < 1:
        return _("%(distance)d centimeter") % {"distance": math.floor(metres * 20 + 1e-6) * 5}
    shown = f"{math.floor(metres * 10 + 1e-6) / 10:g}".replace(".", ",")
    return _("%(distance)s meter") % {"distance": shown}


def width_in(black: float, code: QrCode) -> float:
    """How wide a code is in such a room, which is kept for one of 25 modules with its quiet zone.

    A very short address makes one of 21, with a wider quiet zone: that is a little smaller, in the middle of the room.
    """
    return min(black, black * (1 + 2 * QUIET_ZONE / USUAL_MODULES) / (1 + 2 * QUIET_ZONE / code.size))


def reach_of(carrier: Carrier, address: str, *, dots: bool = False) -> str:
    """From how far the code on a card or poster with this address can be scanned; "" when it has none, or on others.

    `dots`: a poster has room for dots.
    """
    black = {Carrier.CARD: CARD_BLACK, Carrier.POSTER: POSTER_BLACK_BESIDE_DOTS if dots else POSTER_BLACK}
    if carrier not in black or not address:
        return ""
    try:
        return reads_to(black[carrier], join_code(address, A_CODE))
    except TooMuchForACode:
        return ""
