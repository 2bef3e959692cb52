"""How people are drawn as dots: one dot per person, distinguished by form as well as colour (R15, R24).

This holds only the proportions; the projector, the report and the report's page each do their own drawing.
"""

from enum import StrEnum


class Said(StrEnum):
    """The four kinds of dot, distinct without colour: filled, half filled, ring and small (R24)."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    SILENT = "silent"


KINDS = (Said.YES, Said.PARTLY, Said.NO, Said.SILENT)
"""In the order in which they are laid out."""

OF_CELL = 0.41  # radius, relative to the width of the square that each dot occupies
RING = 0.22  # line width of the ring, relative to the radius
SILENT = 0.34  # radius of a small dot, relative to that of a large one
