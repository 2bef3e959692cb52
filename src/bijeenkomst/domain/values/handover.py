"""Overdracht: when a group received its package, along which way, and who of it got it (R42)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
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
    `listed` are the sign-ups on its list, by id: the group knows nobody else, and these also after they left (R44).
    """

    at: datetime
    way: Way
    place: str = field(repr=False)
    sign_up: str = ""
    listed: frozenset[str] = frozenset()

    def renamed(self, became: Mapping[str, str]) -> "Handover":
        """The same after sign-ups came to stand under another id: taken as one, or in another group."""
        return replace(self, listed=frozenset(became.get(one, one) for one in self.listed))
