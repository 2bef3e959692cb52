"""What somebody wants around additions, and themes that are missed (R26); `commands` has them with all others."""

from dataclasses import dataclass

from bijeenkomst.domain.channel import Channel


@dataclass(frozen=True, slots=True)
class AddAddition:
    """Add to a theme. From a phone it waits for approval; typed by the facilitator it is shown (R26).

    Under `NO_THEME` it proposes a theme that is missed; that always waits.
    """

    id: str
    theme: str
    text: str
    channel: Channel


@dataclass(frozen=True, slots=True)
class ShowAddition:
    """Approve an addition, or show a hidden one again."""

    theme: str
    id: str


@dataclass(frozen=True, slots=True)
class HideAddition:
    """Put an addition away; it stays in the file."""

    theme: str
    id: str


@dataclass(frozen=True, slots=True)
class RewordAddition:
    """Shorten the wording; the original is kept beside it (R26)."""

    theme: str
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class MoveAddition:
    """Move an addition to another theme (R26)."""

    theme: str
    id: str
    to: str


@dataclass(frozen=True, slots=True)
class MakeAdditionATheme:
    """Make an addition a theme of its own, at the end of the order (R26)."""

    theme: str
    id: str
