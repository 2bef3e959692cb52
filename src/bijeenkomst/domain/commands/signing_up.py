"""What people want with their sign-ups (R29, R36)."""

from dataclasses import dataclass, field

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.signpost import Signpost
from bijeenkomst.domain.values.theme_group import FirstCaller


@dataclass(frozen=True, slots=True)
class JoinGroup(Command):
    """Somebody signs up for a theme group (R29). Contact details are already in their stored form.

    `shares` is the "delen: ja" box, `explicit` the extra one of a sensitive theme (R4), `adult` "16 jaar".
    """

    id: str
    theme: str
    name: str
    phone: str
    email: str
    contribution: str
    shares: bool
    adult: bool
    explicit: bool
    reunion: bool
    channel: Channel
    sheet_row: str = ""
    owner: str = ""
    language: str = ""  # of the consent text that was read

    def __repr__(self) -> str:
        return f"JoinGroup(id={self.id!r}, theme={self.theme!r}, channel={self.channel!r})"


@dataclass(frozen=True, slots=True)
class ChangeSignUp(Command):
    """Give a sign-up of the phone `owner` other details, already in their stored form (R36)."""

    theme: str
    id: str
    owner: str
    name: str
    phone: str
    email: str
    contribution: str
    reunion: bool

    def __repr__(self) -> str:
        return f"ChangeSignUp(id={self.id!r}, theme={self.theme!r})"


@dataclass(frozen=True, slots=True)
class LeaveGroup(Command):
    """Take a sign-up away. `owner` is the phone that asks, None for the facilitator (R36)."""

    stays_open = True
    theme: str
    id: str
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class TakeLeavingBack(Command):
    """Bring back somebody who left just now on this phone and did not mean to (R36).

    It carries the sign-up as it was, with the consents as they were given, and what was removed along with it: the
    meeting itself does not remember these (R44).
    """

    owner: str = field(repr=False)
    sign_up: SignUp
    first_caller: FirstCaller | None = None
    was_second: bool = False
    volunteered: bool = False
    signpost: Signpost | None = field(default=None, repr=False)
