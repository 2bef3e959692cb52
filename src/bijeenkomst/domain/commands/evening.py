"""Commands about the evening itself."""

from dataclasses import dataclass, field

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.details import Details


@dataclass(frozen=True, slots=True)
class ChangeDetails(Command):
    """Fill in title, place, date, organisation, contact person, delete date …"""

    stays_open = True
    details: Details


@dataclass(frozen=True, slots=True)
class CountPresent(Command):
    """Set the number of people present; None removes it."""

    people: int | None


@dataclass(frozen=True, slots=True)
class ChooseHelperCode(Command):
    """Let helpers in with this code. "" puts every phone out of helper mode, another code leaves them in (R32)."""

    undoable = False
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ChooseAddress(Command):
    """Choose the address to print on sheets, "" when it is not known yet."""

    address: str


@dataclass(frozen=True, slots=True)
class RememberPrinted(Command):
    """Remember that sheets with this address were made, so that the hall check can compare it.

    `sheets` are pairs: a kind of sheet with the code of its theme, and the fingerprint of the words on it.
    """

    undoable = False
    address: str
    sheets: tuple[tuple[str, str], ...] = ()
