"""What somebody wants the hall to see; `commands` has them with all others."""

from dataclasses import dataclass

from bijeenkomst.domain.stage import Cover, Slide


@dataclass(frozen=True, slots=True)
class ShowSlide:
    """Show this slide to the hall; a cover stays where it is."""

    slide: Slide


@dataclass(frozen=True, slots=True)
class CoverPicture:
    """Cover the hall's picture, or uncover it (P12)."""

    cover: Cover


@dataclass(frozen=True, slots=True)
class HoldPicture:
    """Let the hall go on seeing this slide while the facilitator looks ahead, or let go of it (freeze, P12)."""

    held: bool


@dataclass(frozen=True, slots=True)
class StartTimer:
    """Let a time of so many seconds begin now (R27)."""

    seconds: int


@dataclass(frozen=True, slots=True)
class StopTimer:
    """Take the timer away."""


@dataclass(frozen=True, slots=True)
class ShowTimer:
    """Show the timer to the hall, or only to the facilitator (R27)."""

    shown: bool


@dataclass(frozen=True, slots=True)
class ShowClock:
    """Show the time of day to the hall, or not (R27)."""

    shown: bool
