"""Commands about what the hall sees. None of them waits for the disk (P20): nobody is told that they are stored."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.stage import Cover, Slide


class StageCommand(Command):
    """A command about what the hall sees now, which Ctrl+Z never takes back."""

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
    """Keep this slide before the hall while the facilitator looks ahead, or no longer (freeze, P12)."""

    stays_open = True
    held: bool


@dataclass(frozen=True, slots=True)
class StartTimer(StageCommand):
    """Start a timer of so many seconds now (R27)."""

    seconds: int


@dataclass(frozen=True, slots=True)
class StopTimer(StageCommand):
    """Remove the timer."""

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
