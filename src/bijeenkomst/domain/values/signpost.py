"""Wegwijzer: one public way to each group, for who comes later (R55)."""

from dataclasses import dataclass, field

from bijeenkomst.domain.values.doubt import Doubtful
from bijeenkomst.domain.values.sign_up import Consent


@dataclass(frozen=True, slots=True)
class Signpost:
    """One name and one way to reach it, which this person agreed to make public. `phone` is E.164; one of `phone` and
    `email` is there, never both.

    Agreed to one by one: on the page to hang up, on the cards to give away, and on the page that phones see after
    letting go. `sign_up` is whose it is, "" after letting go; `owner` is the phone that gave it, and that can take it
    back as long as it stands somewhere (R44).
    """

    name: str
    phone: str
    email: str
    consent: Consent
    on_sheet: bool = False
    on_cards: bool = False
    on_page: bool = False
    sign_up: str = ""
    owner: str = field(default="", repr=False)

    @property
    def doubts(self) -> tuple[Doubtful, ...]:
        """None: its person typed it."""
        return ()

    @property
    def reach(self) -> str:
        """The one way to reach this person, as it is stored."""
        return self.phone or self.email
