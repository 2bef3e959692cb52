"""Commands about additions (R26)."""

from dataclasses import dataclass

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.channel import Channel


@dataclass(frozen=True, slots=True)
class AddAddition(Command):
    """Add to a theme. From a phone it waits for approval; typed by the facilitator it is shown (R26).

    Under `NO_THEME` it proposes a theme that is missed; that always waits.
    """

    id: str
    theme: str
    text: str
    channel: Channel


@dataclass(frozen=True, slots=True)
class ShowAddition(Command):
    """Approve an addition, or show a hidden one again."""

    theme: str
    id: str


@dataclass(frozen=True, slots=True)
class HideAddition(Command):
    """Put an addition away; it stays in the file."""

    stays_open = True
    theme: str
    id: str


@dataclass(frozen=True, slots=True)
class RewordAddition(Command):
    """Shorten the wording; the original is kept beside it (R26)."""

    theme: str
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class MoveAddition(Command):
    """Move an addition to another theme (R26)."""

    theme: str
    id: str
    to: str


@dataclass(frozen=True, slots=True)
class MakeAdditionATheme(Command):
    """Make an addition a theme of its own, at the end of the order (R26)."""

    theme: str
    id: str
