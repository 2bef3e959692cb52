"""Loslaten: what was written with contact details in it, who withdrew, and how far letting go is (R44, R45)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class WrittenKind(StrEnum):
    """What was written on purpose with contact details in it."""

    PACKAGE = "package"  # the folder of one theme group
    REUNION = "reunion"  # the list for the terugkomavond
    COPY = "copy"  # "Bewaar een kopie": a whole meeting


@dataclass(frozen=True, slots=True)
class Written:
    """A folder or file, by its full path, so that letting go finds it again."""

    kind: WrittenKind
    place: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Somebody asked to be taken away: when, and from which groups, by code. Who it was is not kept (R44).

    `handed_over` are those of the groups that had their list already, and were to be told.
    """

    at: datetime
    groups: tuple[str, ...]
    handed_over: tuple[str, ...] = ()


class Chore(StrEnum):
    """What only people can do (R45)."""

    PAPER = "paper"
    STICKS = "sticks"
    BIN = "bin"
    MAIL = "mail"
    PICTURES = "pictures"
    CLOUD = "cloud"


@dataclass(frozen=True, slots=True)
class LettingGo:
    """How far it is. From `begun_at` on nothing new comes in; at `gone_at` the people were gone from the file; at
    `done_at` all that the program can do was done. `proved`: every name, address and number was looked for afterwards.
    """

    begun_at: datetime
    gone_at: datetime | None = None
    done_at: datetime | None = None
    proved: bool = False
