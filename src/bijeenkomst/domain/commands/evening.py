"""What the facilitator wants with the evening itself."""

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
    """Say how many people are present; None takes the count away."""

    people: int | None


@dataclass(frozen=True, slots=True)
class ChooseHelperCode(Command):
    """Let helpers in with this code, or with none: "" puts every phone out, another leaves who is in (R32)."""

    undoable = False
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ChooseAddress(Command):
    """Decide which address the sheets carry ("" is: not known yet)."""

    address: str


@dataclass(frozen=True, slots=True)
class RememberPrinted(Command):
    """Sheets were made that carry this address, so that the hall's check can compare.

    `sheets` is what stands on them: a kind of sheet with a theme's code, and the fingerprint of its words.
    """

    undoable = False
    address: str
    sheets: tuple[tuple[str, str], ...] = ()
