"""What the facilitator wants when groups receive their packages (R40, R42)."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.handover import Way


@dataclass(frozen=True, slots=True)
class TakeAsOne(Command):
    """Two sign-ups in one group are the same person (R40)."""

    theme: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class KeepApart(Command):
    """Two sign-ups in one group that look alike are two people (R40)."""

    theme: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class RecordHandover(Command):
    """These groups received their packages, written to `place` (R42).

    `listed` are the sign-ups in them, each with its theme: who joins while they are written, or before a mail is
    opened, is on none. None is everybody who is there now.
    """

    themes: tuple[str, ...]
    way: Way
    place: str
    listed: frozenset[tuple[str, str]] | None = None


@dataclass(frozen=True, slots=True)
class TakeHandoverBack(Command):
    """A group did not receive its package after all."""

    theme: str
