"""What the zaalcheck knows, as values."""

import datetime as dt
from dataclasses import dataclass, field

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.machine.laptop import Machine
from bijeenkomst.session.interface import PhoneServerStatus

USUAL_CORNER, USUAL_JOIN = 0.25, 0.67
"""The sizes of the codes as fractions of the screen's height, as long as there is no address to make them of."""


@dataclass(frozen=True, slots=True)
class Screens:
    """The screens that could be the projector, as (width, height) in device pixels.

    `mirrored`: a second screen shows the same as the console's.
    """

    others: tuple[tuple[int, int], ...] = ()
    mirrored: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything the zaalcheck looks at. `machine` is None until it was read for the first time.

    `corner_share` and `join_share` are how wide the QR codes on a slide and on the join slide are, as fractions of the
    screen's height; one with more modules than usual counts for as much less (`qr.usual_width`). `printed`: the
    facilitator says that the sheets are printed.
    """

    meeting: Meeting
    status: PhoneServerStatus
    today: dt.date
    screens: Screens = field(default_factory=Screens)
    machine: Machine | None = None
    aspect: float = 16 / 9
    corner_share: float = USUAL_CORNER
    join_share: float = USUAL_JOIN
    printed: bool = False
