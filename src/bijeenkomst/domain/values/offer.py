"""Aanbod: what somebody has to give apart from a theme: a hall, a van, bookkeeping (R56)."""

from dataclasses import dataclass, field

from bijeenkomst.domain.values.doubt import Doubtful
from bijeenkomst.domain.values.sign_up import Consent

LONGEST_OFFER = 200


@dataclass(frozen=True, slots=True)
class Offer:
    """One line, and who can be reached about it, to be shared with all groups. Contact details stay out of `repr`.

    `phone` is E.164, `email` has a lower-case domain; one of them is there. `owner` is the digest of the phone that may
    take it back, "" for paper. `doubts` are still to be asked before people go home (R39).
    """

    id: str
    consent: Consent
    text: str = field(repr=False)
    name: str = field(repr=False)
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    owner: str = field(default="", repr=False)
    doubts: tuple[Doubtful, ...] = field(default=(), repr=False)

    @property
    def is_shared(self) -> bool:
        """Whether a group can do anything with it: one without a name or a way to reach it waits to be asked about."""
        return bool(self.name and (self.phone or self.email))
