"""What letting go takes away outside the meeting file, and what only people can take away (R45)."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from bijeenkomst.domain.letting_go import Written


class LeftoverKind(StrEnum):
    """What it is; the window says it in words."""

    PACKAGE = "package"
    REUNION = "reunion"
    COPY = "copy"
    OLDER = "older"  # what a file was before it was brought to this version
    HALF = "half"  # what a program that was killed was writing
    REHEARSAL = "rehearsal"
    LOG = "log"
    LOOSE = "loose"  # a file of a package, out of its folder
    CORE = "core"  # the memory of a program of ours that crashed


@dataclass(frozen=True, slots=True)
class Leftover:
    """One thing to wipe."""

    kind: LeftoverKind
    path: Path = field(repr=False)


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What is there to wipe, and what was written somewhere that cannot be reached now, such as a stick.

    `searched` are the folders that were gone through, and `unseen` says in words what of them was not looked at (R64).
    """

    there: tuple[Leftover, ...] = ()
    away: tuple[Written, ...] = ()
    searched: tuple[Path, ...] = ()
    unseen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wiped:
    """What came of one. `trouble` is Dutch, for people; "" when it is gone."""

    leftover: Leftover
    trouble: str = field(default="", repr=False)
