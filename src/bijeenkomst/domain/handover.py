"""Overdracht: when a group received its package, along which way, and who of it got it (R42)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Way(StrEnum):
    """How a package goes: in a folder on this computer, on a stick, or by mail."""

    FOLDER = "folder"
    STICK = "stick"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Handover:
    """The moment after which the group is its own. `sign_up` is the first caller then, "" for a group without.

    `place` is the folder that was written to, so that letting go finds what is left on this computer (R45).
    """

    at: datetime
    way: Way
    place: str = field(repr=False)
    sign_up: str = ""
