"""Commands about photos of sheets."""

from dataclasses import dataclass, field

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.photo import Seen


@dataclass(frozen=True, slots=True)
class AddPhoto(Command):
    """Store a photo of a sheet. `picture` is a JPEG that we made: reduced, upright, without the phone's metadata."""

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
    """Turn a photo a quarter clockwise."""

    undoable = False
    id: str


@dataclass(frozen=True, slots=True)
class NamePhoto(Command):
    """Set by hand which sheet is in the photo; `sheet` 0 is one without a number."""

    undoable = False
    id: str
    theme: str
    sheet: int


@dataclass(frozen=True, slots=True)
class RemovePhoto(Command):
    """Remove a photo for good: its bytes are wiped."""

    undoable = False
    stays_open = True
    id: str
