"""What has to come of an evening, worked out from what was typed and nothing else.

What people type is kept as they typed it, but for what the program promises: letters with their marks are one letter
(NFC), spaces are single, and marks that nobody sees and that turn text round are gone.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tests.integration.evenings.evening import By, Evening, Person, Then, Who

NOT_LISTED = (Then.WITHDRAWS, Then.CANNOT_BE_READ)
TURNING = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"))


def promised(text: str) -> str:
    """The text as the program keeps it."""
    return " ".join(unicodedata.normalize("NFC", text).translate(TURNING).split())


def told(who: Who) -> tuple[str, str, str]:
    """Name, number and address as they are known."""
    number = who.number.e164 if who.number else ""
    address = promised(who.address.known) if who.address else ""
    return promised(who.name), number, address


@dataclass(frozen=True)
class Member:
    """Somebody on a group's list: name, number, address, and what that person wants to contribute."""

    name: str
    phone: str
    email: str
    contribution: str
    header: str = ""
    """The address as a mail program sends to it."""

    @property
    def details(self) -> tuple[str, str, str]:
        return self.name, self.phone, self.email


class Standing:
    """Who stands in which group at the end, by the place of its theme in the evening.

    What the program may refuse is told: whether themes were `merged`, and which people were taken `as_one` with their
    row on paper (R40).
    """

    def __init__(self, evening: Evening, merged: bool, as_one: Mapping[int, bool]) -> None:
        self._evening = evening
        self._into = {gone: into for into, gone in evening.merged} if merged else {}
        self.groups: dict[int, list[Member]] = {
            at: [] for at in range(len(evening.themes)) if at not in self._into
        }
        sent: set[tuple[int, bool, tuple[str, str, str]]] = set()
        for at, person in enumerate(evening.people):
            if person.by is By.HELPER:
                person = self._not_sent_before(person, sent)
            groups = self._groups_of(person)
            if as_one.get(at) is False:
                groups.append(groups[0])
            for group in groups:
                self.groups[group].append(_member(person))

    def goes_on_in(self, theme: int) -> int:
        """The theme, or the one that it was merged into."""
        return self._into.get(theme, theme)

    def _not_sent_before(self, person: Person, sent: set[tuple[int, bool, tuple[str, str, str]]]) -> Person:
        """N15: the same details from the helper's phone are the same sign-up, also of a theme that was merged since."""
        who, late = told(person.who), person.late
        places = {theme: (self.goes_on_in(theme) if late else theme, late, who) for theme in person.themes}
        new = tuple(theme for theme, place in places.items() if place not in sent)
        for theme in new:
            sent |= {(theme, False, who), (self.goes_on_in(theme), True, who)}
        return replace(person, themes=new)

    def _groups_of(self, person: Person) -> list[int]:
        """R28: who joined both of two merged groups from one phone is one person; two rows of paper stay two."""
        if person.then in NOT_LISTED:
            return []
        joined = [self.goes_on_in(theme) for theme in person.themes]
        once = person.by in (By.PHONE, By.ALL_GROUPS) or (person.by is By.HELPER and person.late)
        groups = list(dict.fromkeys(joined)) if once else joined
        return [one for one in groups if person.then is not Then.LEAVES or one != groups[0]]

    @property
    def gone(self) -> list[Member]:
        """Who is on no list, and what people were called before they changed it: nobody hears of these."""
        return [
            Member(*told(one.who), "")
            for one in self._evening.people
            if one.then in (*NOT_LISTED, Then.CHANGES)
        ]

    def callers(self, codes: list[str]) -> dict[str, Member]:
        """Who calls first, by theme code; the theme says the how-manieth of its people."""
        return {codes[at]: caller for at, caller in self.first_callers().items()}

    def first_callers(self) -> dict[int, Member]:
        """Who calls first, by place."""
        found = {}
        for at, members in self.groups.items():
            wanted = self._evening.themes[at].caller
            if wanted >= 0 and members:
                found[at] = members[wanted % len(members)]
        return found


def _member(person: Person) -> Member:
    who = person.becomes if person.then is Then.CHANGES and person.becomes else person.who
    header = who.address.header if who.address else ""
    return Member(*told(who), promised(person.contribution), header)


def everybody(groups: Iterable[list[Member]]) -> list[Member]:
    """All people on all lists."""
    return [member for members in groups for member in members]
