"""A whole evening as one plain value: what people type, tick and sign, and what the facilitator does with it.

Nothing in here knows the program. The `repr` of an evening is Python that makes the same evening again.
"""

from dataclasses import dataclass
from enum import StrEnum


class Choice(StrEnum):
    """One of a few; its `repr` is Python."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


class By(Choice):
    """Along which way somebody signs up."""

    PHONE = "phone"
    ALL_GROUPS = "all groups"  # several groups with one form
    HELPER = "helper"
    PAPER = "paper"


class Then(Choice):
    """What somebody does later."""

    STAYS = "stays"
    LEAVES = "leaves"  # the first of the groups, on the phone that signed up
    CHANGES = "changes"  # to the details in `becomes`
    WITHDRAWS = "withdraws"  # everywhere, at the facilitator's
    WRITES_AGAIN = "writes again"  # on paper too, what was sent by phone; the facilitator takes both as one
    CANNOT_BE_READ = "cannot be read"  # on paper, every way to be reached: the row waits and is on no list


@dataclass(frozen=True)
class Number:
    """A phone number: as it is typed, and as the world knows it (E.164)."""

    typed: str
    e164: str


@dataclass(frozen=True)
class Address:
    """An e-mail address: as it is typed, and as it is known; `header` is what a mail program sends to."""

    typed: str
    known: str
    header: str


@dataclass(frozen=True)
class Who:
    """A name and ways to be reached, at least one of them."""

    name: str
    number: Number | None = None
    address: Address | None = None


@dataclass(frozen=True)
class Person:
    """Somebody in the hall. `themes` are places in the evening's list. `late`: signs up after themes were merged."""

    who: Who
    themes: tuple[int, ...]
    contribution: str = ""
    by: By = By.PHONE
    language: str = "nl"
    late: bool = False
    then: Then = Then.STAYS
    becomes: Who | None = None


@dataclass(frozen=True)
class TypedTheme:
    """A theme as the core group wrote it down."""

    title: str
    core: str = ""
    quotes: tuple[str, ...] = ()
    sensitive: bool = False
    first_step: str = ""
    plan: tuple[tuple[str, str], ...] = ()  # what the group writes at its table: which field, and its text
    caller: int = -1  # which of its people calls first; -1 is nobody
    answers: tuple[int, int, int] = (0, 0, 0)  # phones that say yes, partly and no
    revealed: bool = False  # whether the hall was shown the answers


@dataclass(frozen=True)
class Added:
    """An addition to a theme, or with `theme` -1 a theme that is missed."""

    theme: int
    text: str
    by_phone: bool = True
    shown: bool = True


@dataclass(frozen=True)
class Offered:
    """What somebody has to give to all groups."""

    text: str
    who: Who


@dataclass(frozen=True)
class Evening:
    """All of it. `merged` are pairs: into which theme, and which one goes on in it."""

    title: str
    place: str
    organisation: str
    contact: Who
    themes: tuple[TypedTheme, ...]
    people: tuple[Person, ...]
    additions: tuple[Added, ...] = ()
    merged: tuple[tuple[int, int], ...] = ()
    themes_in: str = "xlsx"
    support: str = ""
    offers: tuple[Offered, ...] = ()
