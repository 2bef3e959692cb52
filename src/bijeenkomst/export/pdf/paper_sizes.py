"""The sizes of paper, in millimetres (ISO 216), and the margin that every printer prints."""

from dataclasses import dataclass

MARGIN = 10.0  # home printers leave 4-6 mm white, and a hole punch wants the rest


@dataclass(frozen=True, slots=True)
class Paper:
    """One page in its orientation, in millimetres. `name` is the size of paper to put in the printer."""

    name: str
    width: float
    height: float


A4 = Paper("A4", 210.0, 297.0)
A4_LANDSCAPE = Paper("A4", 297.0, 210.0)
A3 = Paper("A3", 297.0, 420.0)
A3_LANDSCAPE = Paper("A3", 420.0, 297.0)
