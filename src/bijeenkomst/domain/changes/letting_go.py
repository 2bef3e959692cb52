"""Changes about removing people, and about files with their details that were written elsewhere (R44, R45)."""

from dataclasses import dataclass, field

from bijeenkomst.domain.positions import Mark, Position
from bijeenkomst.domain.values.letting_go import Chore, LettingGo, Withdrawal, Written


@dataclass(frozen=True, slots=True)
class WrittenChanged:
    """A file with contact details is about to be written, or is gone (R45)."""

    AT = Position("written", "place")
    place: str = field(repr=False)
    before: Written | None
    after: Written | None


@dataclass(frozen=True, slots=True)
class WithdrawalChanged:
    """Somebody was removed on request; it does not hold who it was (R44)."""

    AT = Position("withdrawals", "id")
    id: str
    before: Withdrawal | None
    after: Withdrawal | None


@dataclass(frozen=True, slots=True)
class ChoreChanged:
    """Something that only people can do was done, or was not after all (R45)."""

    AT = Mark("chores", "chore")
    chore: Chore
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class JoinedChanged:
    """The number of people of a group of whom nothing is kept any more (R45)."""

    AT = Position("joined", "theme", nothing=0)
    theme: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class LettingGoChanged:
    """Letting go began, or is a step further (R45)."""

    AT = Position("letting_go")
    before: LettingGo | None
    after: LettingGo | None
