"""What somebody wants with photos of sheets."""

from dataclasses import dataclass, field

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.photo import Seen


@dataclass(frozen=True, slots=True)
class AddPhoto(Command):
    """Keep a photo of a sheet. `picture` is a JPEG of our own making: small, upright, without what a phone adds."""

    undoable = False
    id: str
    picture: bytes = field(repr=False)
    width: int
    height: int
    theme: str = ""
    sheet: int = 0
    seen: tuple[Seen, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnPhoto(Command):
    """Show it a quarter further, clockwise."""

    undoable = False
    id: str


@dataclass(frozen=True, slots=True)
class NamePhoto(Command):
    """Say by hand of which sheet it is; 0 is a sheet without number."""

    undoable = False
    id: str
    theme: str
    sheet: int


@dataclass(frozen=True, slots=True)
class RemovePhoto(Command):
    """Take a photo away for good: its bytes are wiped."""

    undoable = False
    stays_open = True
    id: str
