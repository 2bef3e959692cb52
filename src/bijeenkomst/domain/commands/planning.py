"""Commands about the programme."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.stage import SlideKind


@dataclass(frozen=True, slots=True)
class SkipPart(Command):
    """Skip a part of the programme, or no longer."""

    part: str
    skipped: bool = True


@dataclass(frozen=True, slots=True)
class PlanGroupWork(Command):
    """The evening has a work round and a harvest of each group, or does without (R53)."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class SkipKind(Command):
    """Pass all parts of one kind over, such as the minute of silence of every theme, or take them up again."""

    kind: SlideKind
    skipped: bool = True


@dataclass(frozen=True, slots=True)
class AddPart(Command):
    """Add an own part after another one, "" for at the start."""

    id: str
    kind: SlideKind
    after: str
    theme: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class RemovePart(Command):
    """Remove a part that the facilitator added; the others can only be skipped."""

    part: str


@dataclass(frozen=True, slots=True)
class MovePart(Command):
    """Move a part to another place, counted from 0 among all parts."""

    part: str
    place: int


@dataclass(frozen=True, slots=True)
class WriteNotes(Command):
    """Write notes for the speaker during this part, which the hall never sees."""

    part: str
    notes: str


@dataclass(frozen=True, slots=True)
class PlanMinutes(Command):
    """Set how many minutes a part is planned to take."""

    part: str
    minutes: int
