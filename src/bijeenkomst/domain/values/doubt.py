"""Twijfel: what could not be read on paper, and is asked about before people go home (R39)."""

from dataclasses import dataclass, field
from enum import StrEnum


class Doubt(StrEnum):
    """What is in doubt: an unreadable field, or an address that looks mistyped but is written so on the paper."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    CONTRIBUTION = "contribution"
    TYPO = "typo"


@dataclass(frozen=True, slots=True)
class Doubtful:
    """One doubt. `read` is the part of the field that could be read ("0612..78"), often ""."""

    doubt: Doubt
    read: str = field(default="", repr=False)
