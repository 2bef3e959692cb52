"""What somebody wants with photos of sheets; `commands` has them with all others."""

from dataclasses import dataclass, field

from bijeenkomst.domain.photo import Seen


@dataclass(frozen=True, slots=True)
class AddPhoto:
    """Keep a photo of a sheet. `picture` is a JPEG of our own making: small, upright, without what a phone adds."""

    id: str
    picture: bytes = field(repr=False)
    width: int
    height: int
    theme: str = ""
    sheet: int = 0
    seen: tuple[Seen, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnPhoto:
    """Show it a quarter further, clockwise."""

    id: str


@dataclass(frozen=True, slots=True)
class NamePhoto:
    """Say by hand of which sheet it is; 0 is a sheet without number."""

    id: str
    theme: str
    sheet: int


@dataclass(frozen=True, slots=True)
class RemovePhoto:
    """Take a photo away for good: its bytes are wiped."""

    id: str
