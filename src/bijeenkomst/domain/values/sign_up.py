"""Aanmelding: a person joins a theme group, and what that person agreed to (R29, R34)."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubtful

LONGEST_NAME = 120
LONGEST_PHONE = 40
LONGEST_EMAIL = 254  # RFC 5321, path limit
LONGEST_CONTRIBUTION = 500
CONSENT_VERSION = "2026-12b"  # changes whenever the consent texts change (R34)


@dataclass(frozen=True, slots=True)
class Consent:
    """What somebody agreed to: the version of the text, when and by which channel (R34).

    `language` is the one in which the text was read, since each translation is a text of its own; "" when that was not
    kept (before version 7 of the file), or nobody read it (consent by word of mouth).
    """

    version: str
    given_at: datetime
    channel: Channel
    explicit: bool = False  # AVG art. 9, for themes marked sensitive (R4)
    language: str = ""


ON_PAPER = "nl"
"""The language of the consent text on every sheet."""


def read_in(channel: Channel, language: str) -> str:
    """The language in which a consent text was read: on paper there is only one, whatever `language` says."""
    return ON_PAPER if channel is Channel.PAPER else language


@dataclass(frozen=True, slots=True)
class SignUp:
    """One person in one theme group. `repr` has no contact details, so that they stay out of logs and errors.

    `phone` is E.164 and `email` has a lower-case domain, both "" when not given; one of them is always there (R29).
    `owner` is the digest of the phone that may change it, "" for paper. `sheet_row` is the code of the printed row
    (R8), and `other_rows` are those of other rows that the same person wrote on (R40).
    `came_from` is the code of the theme that was joined, if it was later merged into `theme` (R28).
    `doubts` is what has to be asked about a paper row before people go home (R39).
    `reunion_at` is when somebody agreed to `reunion`, if that was later than to the rest.
    """

    id: str
    theme: str
    consent: Consent
    name: str = field(repr=False)
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    contribution: str = field(default="", repr=False)
    reunion: bool = False
    sheet_row: str = ""
    owner: str = field(default="", repr=False)
    came_from: str = ""
    doubts: tuple[Doubtful, ...] = field(default=(), repr=False)
    other_rows: tuple[str, ...] = ()
    reunion_at: datetime | None = None

    @property
    def reunion_given_at(self) -> datetime | None:
        """When this person agreed to be invited to the reunion; None when they did not."""
        return (self.reunion_at or self.consent.given_at) if self.reunion else None

    @property
    def rows(self) -> tuple[str, ...]:
        """The codes of all printed rows that this person wrote on; () without any."""
        return tuple(filter(None, (self.sheet_row, *self.other_rows)))

    def moved(self, to: str) -> "SignUp":
        """The same sign-up in another group; the theme that was joined first is remembered (R28)."""
        if to == self.theme:
            return self
        first = self.came_from or self.theme
        return replace(self, theme=to, came_from="" if first == to else first)
