"""The ways along which something reaches the meeting (R21, R32, R34)."""

from enum import StrEnum


class Channel(StrEnum):
    """Phone: typed by the person. Paper: copied from a sheet. Console: as it was said to the facilitator."""

    PHONE = "phone"
    PAPER = "paper"
    CONSOLE = "console"
