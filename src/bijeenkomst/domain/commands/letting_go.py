"""What is wanted for somebody who withdraws, and for letting go of everybody (R44, R45)."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.letting_go import Chore, Written


@dataclass(frozen=True, slots=True)
class RecordWritten(Command):
    """These are about to be written, with contact details in them (R45)."""

    undoable = False
    written: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class ForgetWritten(Command):
    """What was written there is gone."""

    undoable = False
    stays_open = True
    places: tuple[str, ...]

    def __repr__(self) -> str:
        return f"ForgetWritten({len(self.places)} places)"


@dataclass(frozen=True, slots=True)
class Withdraw(Command):
    """Take a person away everywhere (R44): sign-ups, on the lists or set aside, as pairs of theme code and id; offers
    by id; public ways in by theme.
    """

    forgets = True
    stays_open = True
    id: str
    sign_ups: tuple[tuple[str, str], ...]
    offers: tuple[str, ...] = ()
    signposts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TickChore(Command):
    """What only people can do was done, or not after all (R45)."""

    undoable = False
    stays_open = True
    chore: Chore
    done: bool = True


@dataclass(frozen=True, slots=True)
class BeginLettingGo(Command):
    """From now on nothing new comes in (R45)."""

    forgets = True
    stays_open = True


@dataclass(frozen=True, slots=True)
class LetGo(Command):
    """Everybody's contact details and consents go; how many people joined stays (R45)."""

    forgets = True
    stays_open = True


@dataclass(frozen=True, slots=True)
class FinishLettingGo(Command):
    """All that the program can do was done. `proved`: the bytes were searched for everybody afterwards (R45)."""

    undoable = False
    stays_open = True
    proved: bool
