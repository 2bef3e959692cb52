"""What the facilitator wants with the programme."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.stage import SlideKind


@dataclass(frozen=True, slots=True)
class SkipPart(Command):
    """Pass a part of the programme over, or take it up again."""

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
    """Put a part of one's own after another ("" is: at the start)."""

    id: str
    kind: SlideKind
    after: str
    theme: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class RemovePart(Command):
    """Take out a part that the facilitator added; the others can only be skipped."""

    part: str


@dataclass(frozen=True, slots=True)
class MovePart(Command):
    """Give a part another place, counted from 0 among all parts."""

    part: str
    place: int


@dataclass(frozen=True, slots=True)
class WriteNotes(Command):
    """Write down what the one who speaks wants to see during this part; the hall never does."""

    part: str
    notes: str


@dataclass(frozen=True, slots=True)
class PlanMinutes(Command):
    """Say how many minutes a part is planned to take."""

    part: str
    minutes: int
