"""The dot language: a dot is a person, told apart by its form and not by colour alone (R15, R24).

Proportions only; the projector, the report and its page draw them each in their own way.
"""

from enum import StrEnum


class Said(StrEnum):
    """The four kinds of dot, told apart without colour: filled, half filled, a ring, and a small one (R24)."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    SILENT = "silent"


KINDS = (Said.YES, Said.PARTLY, Said.NO, Said.SILENT)
"""In the order in which they stand in a field."""

OF_CELL = 0.41  # the radius, in widths of the square that each dot has for itself
RING = 0.22  # the ring's width, in radii
SILENT = 0.34  # the radius of a small dot, in radii of a large one
