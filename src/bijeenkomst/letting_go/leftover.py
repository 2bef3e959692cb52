"""What letting go removes outside the meeting file, and what only people can remove (R45)."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from bijeenkomst.domain.values.letting_go import Written, WrittenKind


class LeftoverKind(StrEnum):
    """The kind of leftover; the window puts it in words."""

    PACKAGE = "package"
    REUNION = "reunion"
    COPY = "copy"
    OLDER = "older"  # a backup from before the file was migrated to this version
    HALF = "half"  # partially written by a program that was killed
    REHEARSAL = "rehearsal"
    LOG = "log"
    LOOSE = "loose"  # a file from a package, outside its folder
    SIGNPOST = "signpost"  # a sheet that was to be hung up
    STORY_CARDS = "story_cards"  # they stay where the stories stay
    CORE = "core"  # a core dump of one of our processes


@dataclass(frozen=True, slots=True)
class Leftover:
    """One file or folder to wipe."""

    kind: LeftoverKind
    path: Path = field(repr=False)


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What to wipe, and what was written to a place that is unavailable now, such as a USB stick.

    `searched` lists the folders that were searched; `unseen` describes what in them could not be examined (R64).
    """

    there: tuple[Leftover, ...] = ()
    away: tuple[Written, ...] = ()
    searched: tuple[Path, ...] = ()
    unseen: tuple[str, ...] = ()

    def without_stories(self) -> "Leftovers":
        """What goes when people keep the stories (R59)."""
        return replace(
            self,
            there=tuple(one for one in self.there if one.kind is not LeftoverKind.STORY_CARDS),
            away=tuple(one for one in self.away if one.kind is not WrittenKind.STORY_CARDS),
        )


@dataclass(frozen=True, slots=True)
class Wiped:
    """The result of wiping one leftover. `trouble` is in Dutch, for people; "" if it is gone."""

    leftover: Leftover
    trouble: str = field(default="", repr=False)
