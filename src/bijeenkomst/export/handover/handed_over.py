"""The packages that a handover will make, and its result, as values (R41, R63)."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme import Theme


@dataclass(frozen=True, slots=True)
class PlannedGroup:
    """A package to make: the name of its folder, and all that may be known of the meeting to make it (R41)."""

    theme: Theme
    folder: str
    meeting: Meeting
    made_at: datetime | None = None
    """When the package was made that the group received before, if it did."""


@dataclass(frozen=True, slots=True)
class WrittenGroup:
    """A package that was written: for which theme, its folder, its spreadsheet, its mail, and how many people.

    `unproved` says what could not be verified, for whoever asked for it all the same: "" when everything was. `kept`:
    the same package was there already and was left as it is. `unrecorded` says why this is not recorded in the meeting.
    `made_at` is when it was made.
    """

    theme: Theme
    folder: Path
    path: Path
    draft: Path | None
    people: int
    unproved: str = ""
    kept: bool = False
    unrecorded: str = ""
    made_at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class GroupTrouble:
    """A group without a package, and why, for people. The group's earlier package, if any, is as it was.

    `place` is where in the program our own mistake is, for a log and without anybody's details; "" is the world that
    failed. `can_be_had` is whether the package was made and only not proved: then it can be asked for all the same.
    """

    theme: Theme
    sentence: str
    place: str = ""
    can_be_had: bool = False


@dataclass(frozen=True, slots=True)
class HandoverResult:
    """What came of a handover, in the kopgroep's order. A theme that rests has nobody yet, so no list (R38)."""

    written: tuple[WrittenGroup, ...]
    troubles: tuple[GroupTrouble, ...]
    resting: tuple[Theme, ...]


Outcome = WrittenGroup | GroupTrouble
