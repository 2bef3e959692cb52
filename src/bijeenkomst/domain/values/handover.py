"""Overdracht: when and how a group received its package, and who received it (R42)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum


class Way(StrEnum):
    """How a package was given: in a folder on this computer, on a stick, or by mail."""

    FOLDER = "folder"
    STICK = "stick"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Handover:
    """One handover. `sign_up` is the id of the first caller at that time, "" for a group without one.

    `place` is the folder that was written to, where letting go looks for what is left on this computer (R45).
    `listed` are the ids of the sign-ups and offers in the package that the group has, also of those gone since (R44).
    """

    at: datetime
    way: Way
    place: str = field(repr=False)
    sign_up: str = ""
    listed: frozenset[str] = frozenset()

    def renamed(self, became: Mapping[str, str]) -> "Handover":
        """The same handover after sign-ups got other ids, by being taken together or moved to another group."""
        return replace(self, listed=frozenset(became.get(sign_up, sign_up) for sign_up in self.listed))
