"""Zelfde persoon? Who may be in a group twice (R40): the program asks, and never decides.

It takes the same e-mail address or phone number *and* the same first name. The same number with another first name is a
household, and is not even suggested. An initial is no first name: "J. Bos" can be Jan or Joke.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.sign_up import SignUp


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Two sign-ups that may be one person, and what they have in common besides the first name."""

    earlier: SignUp
    later: SignUp
    phone: bool
    email: bool


def maybe_same(meeting: Meeting, code: str) -> tuple[SamePerson, ...]:
    """Who may be in the group of theme `code` twice, without the pairs that were kept apart.

    Always empty for a group that was handed over, whose people are no longer shown (R42).
    """
    if code in meeting.handovers:
        return ()
    members = meeting.group(code).members
    pairs = (compared(one, other) for one, other in _sharing(members))
    return tuple(
        pair
        for pair in pairs
        if pair is not None and apart(code, pair.earlier.id, pair.later.id) not in meeting.kept_apart
    )


def compared(one: SignUp, other: SignUp) -> SamePerson | None:
    """The two sign-ups as perhaps one person; None when they are not."""
    name = first_name(one.name)
    if not name or name != first_name(other.name):
        return None
    phone = bool(one.phone) and one.phone == other.phone
    email = bool(one.email) and one.email.casefold() == other.email.casefold()
    if not phone and not email:
        return None
    earlier, later = sorted((one, other), key=lambda sign_up: sign_up.consent.given_at)
    return SamePerson(earlier, later, phone, email)


def first_name(name: str) -> str:
    """The first given name in lower case without accents, also of "Vries, Anna de"; "" for an initial."""
    words = name.rpartition(",")[2].split()
    if not words:
        return ""
    folded = unicodedata.normalize("NFKD", words[0].casefold())
    letters = "".join(char for char in folded if char.isalnum())
    return letters if len(letters) > 1 and "." not in words[0] else ""


def apart(code: str, one: str, other: str) -> tuple[str, str, str]:
    """The key in `Meeting.kept_apart` of two sign-ups: the code of their theme, and both ids in order."""
    first, second = sorted((one, other))
    return code, first, second


def _sharing(members: tuple[SignUp, ...]) -> Iterator[tuple[SignUp, SignUp]]:
    """Each pair of members with a number or an address in common, once."""
    groups: dict[tuple[str, str], list[SignUp]] = {}
    for member in members:
        for kind, value in (("phone", member.phone), ("email", member.email.casefold())):
            if value:
                groups.setdefault((kind, value), []).append(member)
    seen: set[tuple[str, str]] = set()
    for group in groups.values():
        for one, other in combinations(group, 2):
            if (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                yield one, other
