"""Commands for somebody who withdraws, and for letting everybody go (R44, R45)."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.letting_go import Chore, Written


@dataclass(frozen=True, slots=True)
class RecordWritten(Command):
    """Record that these files with contact details are about to be written (R45)."""

    undoable = False
    written: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class ForgetWritten(Command):
    """Record that what was written at these places is gone."""

    undoable = False
    stays_open = True
    places: tuple[str, ...]

    def __repr__(self) -> str:
        return f"ForgetWritten({len(self.places)} places)"


@dataclass(frozen=True, slots=True)
class Withdraw(Command):
    """Remove a person everywhere (R44): `sign_ups`, on the lists or set aside, are pairs of theme code and id; offers
    are named by id, public contacts by theme.
    """

    forgets = True
    stays_open = True
    id: str
    sign_ups: tuple[tuple[str, str], ...]
    offers: tuple[str, ...] = ()
    signposts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TickChore(Command):
    """Record that something that only people can do was done, or was not after all (R45)."""

    undoable = False
    stays_open = True
    chore: Chore
    done: bool = True


@dataclass(frozen=True, slots=True)
class BeginLettingGo(Command):
    """Begin letting go: from now on nothing new is accepted (R45). Stories go too, unless people want to keep them."""

    forgets = True
    stays_open = True
    keeps_stories: bool = False


@dataclass(frozen=True, slots=True)
class LetGo(Command):
    """Remove everybody's contact details and consents; the number of people who joined stays (R45)."""

    forgets = True
    stays_open = True


@dataclass(frozen=True, slots=True)
class FinishLettingGo(Command):
    """Record that the program did all it can. `proved`: the bytes were then searched for everybody's details (R45)."""

    undoable = False
    stays_open = True
    proved: bool
