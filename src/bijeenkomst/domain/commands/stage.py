"""What the hall is to see. None of it waits for the disk (P20): nobody is told that it is stored."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.stage import Cover, Slide


class StageCommand(Command):
    """It only says what the hall sees at a moment: never a step that Ctrl+Z takes back."""

    __slots__ = ()
    undoable = False


@dataclass(frozen=True, slots=True)
class ShowSlide(StageCommand):
    """Show this slide to the hall; a cover stays where it is."""

    stays_open = True
    slide: Slide


@dataclass(frozen=True, slots=True)
class CoverPicture(StageCommand):
    """Cover the hall's picture, or uncover it (P12)."""

    stays_open = True
    cover: Cover


@dataclass(frozen=True, slots=True)
class HoldPicture(StageCommand):
    """Let the hall go on seeing this slide while the facilitator looks ahead, or let go of it (freeze, P12)."""

    stays_open = True
    held: bool


@dataclass(frozen=True, slots=True)
class StartTimer(StageCommand):
    """Let a time of so many seconds begin now (R27)."""

    seconds: int


@dataclass(frozen=True, slots=True)
class StopTimer(StageCommand):
    """Take the timer away."""

    stays_open = True


@dataclass(frozen=True, slots=True)
class ShowTimer(StageCommand):
    """Show the timer to the hall, or only to the facilitator (R27)."""

    stays_open = True
    shown: bool


@dataclass(frozen=True, slots=True)
class ShowClock(StageCommand):
    """Show the time of day to the hall, or not (R27)."""

    stays_open = True
    shown: bool
