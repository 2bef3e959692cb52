"""Twijfel: what could not be read on paper, to be read aloud before people go home (R39)."""

from dataclasses import dataclass, field
from enum import StrEnum


class Doubt(StrEnum):
    """What is doubted: a field that nobody can read, or an address that looks mistyped but stands so on paper."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    CONTRIBUTION = "contribution"
    TYPO = "typo"


@dataclass(frozen=True, slots=True)
class Doubtful:
    """One doubt. `read` is what somebody made of a field that cannot be kept as it is ("0612..78"), mostly ""."""

    doubt: Doubt
    read: str = field(default="", repr=False)
