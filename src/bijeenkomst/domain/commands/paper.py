"""Commands for copying paper (R39)."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.doubt import Doubtful


@dataclass(frozen=True, slots=True)
class EnterRow(Command):
    """Copy a row of a sheet. Contact details are already in their stored form; what cannot be read is in `doubts`.

    `sheet_row` is the printed code of the row, "" on paper without one (R8). `shares` and `explicit` are the crosses.
    """

    id: str
    theme: str
    sheet_row: str
    name: str
    phone: str
    email: str
    contribution: str
    shares: bool
    explicit: bool
    reunion: bool
    doubts: tuple[Doubtful, ...] = ()

    def __repr__(self) -> str:
        return f"EnterRow(id={self.id!r}, theme={self.theme!r}, sheet_row={self.sheet_row!r})"


@dataclass(frozen=True, slots=True)
class CorrectRow(Command):
    """Correct what was copied, after it was read aloud; without `doubts` nothing is left to ask about (R39)."""

    theme: str
    id: str
    name: str
    phone: str
    email: str
    contribution: str
    doubts: tuple[Doubtful, ...] = ()

    def __repr__(self) -> str:
        return f"CorrectRow(theme={self.theme!r}, id={self.id!r})"


@dataclass(frozen=True, slots=True)
class CountUncrossed(Command):
    """Count one more row without a cross at "delen: ja", of which nothing else is kept (R39)."""

    theme: str
