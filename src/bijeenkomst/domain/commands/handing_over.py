"""Commands about handing groups their packages (R40, R42)."""

from dataclasses import dataclass
from datetime import datetime

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.handover import Way


@dataclass(frozen=True, slots=True)
class TakeAsOne(Command):
    """Take two sign-ups in one group together: they are the same person (R40)."""

    theme: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class KeepApart(Command):
    """Remember that two sign-ups in one group that look alike are two people (R40)."""

    theme: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class RecordHandover(Command):
    """Record that these groups received their packages, written to the folder `place` (R42).

    `listed` are the sign-ups and offers in them, as pairs of theme code and id (`Meeting.listed`): people who join
    while packages are written, or before a mail is opened, are in no package. None stands for everybody who would be in
    them now. `made_at` is when they were made, None for now: with it the same package can be made again.
    """

    themes: tuple[str, ...]
    way: Way
    place: str
    listed: frozenset[tuple[str, str]] | None = None
    made_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TakeHandoverBack(Command):
    """Record that a group did not receive its package after all."""

    theme: str
