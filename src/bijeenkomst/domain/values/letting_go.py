"""Loslaten: which files with contact details were written, who withdrew, and how far letting go is (R44, R45)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class WrittenKind(StrEnum):
    """The kinds of files with contact details, or with what people told, that the program writes when asked."""

    PACKAGE = "package"  # the folder of one theme group
    REUNION = "reunion"  # the list for the terugkomavond
    COPY = "copy"  # "Bewaar een kopie": a whole meeting
    STORY_CARDS = "story_cards"  # what people told, to lay on a table


@dataclass(frozen=True, slots=True)
class Written:
    """A folder or file with contact details or stories; `place` is its full path, where letting go looks for it."""

    kind: WrittenKind
    place: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Somebody was removed on request: when, and from which groups, by code. Who it was is not kept (R44).

    `handed_over` are the groups that already had their list, and have to be told.
    """

    at: datetime
    groups: tuple[str, ...]
    handed_over: tuple[str, ...] = ()


class Chore(StrEnum):
    """What only people can do when letting go (R45)."""

    PAPER = "paper"
    STICKS = "sticks"
    BIN = "bin"
    MAIL = "mail"
    PICTURES = "pictures"
    CLOUD = "cloud"


@dataclass(frozen=True, slots=True)
class LettingGo:
    """How far letting go is. From `begun_at` on nothing new is accepted; at `gone_at` the people were gone from the
    file; at `done_at` the program had done all it can. `proved`: the bytes were then searched for everybody's details.
    `keeps_stories`: the stories stay in the file, as people asked.
    """

    begun_at: datetime
    gone_at: datetime | None = None
    done_at: datetime | None = None
    proved: bool = False
    keeps_stories: bool = False
