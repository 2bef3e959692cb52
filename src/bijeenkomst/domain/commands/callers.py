"""Who calls the others: first, second, and who would like to (R37, R54)."""

from dataclasses import dataclass, field
from datetime import date

from bijeenkomst.domain.commands.command import Command


@dataclass(frozen=True, slots=True)
class NameFirstCaller(Command):
    """Say which member calls the others first and before when; `sign_up` None takes it back (R37)."""

    theme: str
    sign_up: str | None
    before: date | None = None


@dataclass(frozen=True, slots=True)
class VolunteerToCall(Command):
    """Somebody would like to call the others, or not after all; the group decides (R54)."""

    undoable = False
    theme: str
    sign_up: str
    owner: str | None = field(default=None, repr=False)
    willing: bool = True


@dataclass(frozen=True, slots=True)
class NameSecondCaller(Command):
    """Say which member calls when the first one drops out; None takes it back (R54)."""

    theme: str
    sign_up: str | None
