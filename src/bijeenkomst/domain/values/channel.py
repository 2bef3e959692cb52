"""The ways by which something comes into the meeting (R21, R32, R34)."""

from enum import StrEnum


class Channel(StrEnum):
    """Phone: typed by the person. Paper: copied from a sheet. Console: typed by the facilitator.

    Spoken: typed by a helper on a phone, for somebody who agreed by word of mouth (R32).
    """

    PHONE = "phone"
    SPOKEN = "spoken"
    PAPER = "paper"
    CONSOLE = "console"
