"""What people want with what stays findable: a public way to each group, and what they offer to all (R55, R56)."""

from dataclasses import dataclass, field

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubtful


@dataclass(frozen=True, slots=True)
class GiveSignpost(Command):
    """Somebody of the group wants to be its public way in. `shares` is the consent, of its own and never ticked before.

    `owner` is the phone of this person's own sign-up, None for the facilitator who heard it.
    """

    theme: str
    sign_up: str
    name: str = field(repr=False)
    phone: str = field(repr=False)
    email: str = field(repr=False)
    shares: bool
    on_sheet: bool
    on_cards: bool
    on_page: bool
    channel: Channel
    owner: str | None = field(default=None, repr=False)
    language: str = ""  # of the consent text that was read


@dataclass(frozen=True, slots=True)
class TakeSignpostBack(Command):
    """It is no longer public. Always possible, also after letting go; `owner` None is the facilitator (R44)."""

    forgets = True
    stays_open = True
    theme: str
    owner: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class MakeOffer(Command):
    """Somebody offers something to all groups. Contact details are already in their stored form."""

    id: str
    text: str = field(repr=False)
    name: str = field(repr=False)
    phone: str = field(repr=False)
    email: str = field(repr=False)
    shares: bool
    adult: bool
    channel: Channel
    owner: str = field(default="", repr=False)
    doubts: tuple[Doubtful, ...] = field(default=(), repr=False)
    language: str = ""  # of the consent text that was read


@dataclass(frozen=True, slots=True)
class CorrectOffer(Command):
    """What was still to be asked of an offer from paper was asked (R39)."""

    id: str
    text: str = field(repr=False)
    name: str = field(repr=False)
    phone: str = field(repr=False)
    email: str = field(repr=False)
    doubts: tuple[Doubtful, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class TakeOfferBack(Command):
    """It is no longer on offer; `owner` None is the facilitator."""

    stays_open = True
    id: str
    owner: str | None = field(default=None, repr=False)
