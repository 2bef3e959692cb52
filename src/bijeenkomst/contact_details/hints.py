"""Does a text identify somebody? What is projected is anonymised, so the program asks first (R2, R35).

The single detector for everything that residents and the kopgroep type: imports, quotes, additions, slides, the report.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bijeenkomst.contact_details.people import NOBODY, People
from bijeenkomst.contact_details.readable import readable
from bijeenkomst.contact_details.seen_addresses import addresses
from bijeenkomst.contact_details.seen_online import accounts, bank_accounts, emails
from bijeenkomst.contact_details.seen_phones import phones
from bijeenkomst.i18n import gettext as _


class ContactKind(StrEnum):
    """Kinds of detail that a text can contain, the most certain first."""

    EMAIL = "email"
    ACCOUNT = "account"  # a name on social media, or a link to one
    BANK = "bank"
    PHONE = "phone"
    ADDRESS = "address"  # a postcode or a street with a house number
    NAME = "name"


@dataclass(frozen=True, slots=True)
class ContactHint:
    """The kind of detail that a text seems to contain, never the detail itself.

    `taking_part`: the names are those of people at this meeting.
    """

    kind: ContactKind
    taking_part: bool = True

    @property
    def words(self) -> str:
        """The kind as part of a sentence: "een telefoonnummer"."""
        match self.kind:
            case ContactKind.EMAIL:
                return _("een e-mailadres")
            case ContactKind.ACCOUNT:
                return _("een naam van iemand op internet")
            case ContactKind.BANK:
                return _("een rekeningnummer")
            case ContactKind.PHONE:
                return _("een telefoonnummer")
            case ContactKind.ADDRESS:
                return _("een adres met een huisnummer")
            case ContactKind.NAME:
                return _("een naam van iemand die meedoet") if self.taking_part else _("een naam")


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where in a text a detail was found: `text[start:end]`."""

    kind: ContactKind
    start: int
    end: int


LEFT_OUT: Mapping[ContactKind, str] = {
    ContactKind.EMAIL: "[e-mailadres weggelaten]",
    ContactKind.ACCOUNT: "[naam op internet weggelaten]",
    ContactKind.BANK: "[rekeningnummer weggelaten]",
    ContactKind.PHONE: "[telefoonnummer weggelaten]",
    ContactKind.ADDRESS: "[adres weggelaten]",
    ContactKind.NAME: "[naam weggelaten]",
}
"""What the report puts in its place."""

SHORT: Mapping[ContactKind, str] = {
    ContactKind.EMAIL: "[e-mail]",
    ContactKind.ACCOUNT: "[account]",
    ContactKind.BANK: "[rekening]",
    ContactKind.PHONE: "[nummer]",
    ContactKind.ADDRESS: "[adres]",
    ContactKind.NAME: "[naam]",
}
"""What is suggested for showing in the hall."""

_MOBILE = "06-…"
_ALL_LEFT_OUT = "[weggelaten]"
_NOTES = re.compile("|".join(map(re.escape, (*LEFT_OUT.values(), *SHORT.values(), _ALL_LEFT_OUT))))
"""These identify nobody, even if somebody calls themselves "Geen naam"."""
_MOST_TURNS = 4  # text next to a note can look like something else
PUBLIC_PLACE = frozenset({ContactKind.ADDRESS})
"""What the venue may contain, since people have to find it."""


def sightings(text: str, people: People = NOBODY, but: Iterable[ContactKind] = ()) -> tuple[Sighting, ...]:
    """Everything in `text` that seems to identify somebody, in order and without overlaps.

    It errs on the side of caution, since a person decides. `people` are those whose names are known; kinds in `but`
    are allowed here.
    """
    view = readable(text)
    notes = [note.span() for note in _NOTES.finditer(text)]
    found: list[Sighting] = []
    for kind, spans in (
        (ContactKind.EMAIL, (*emails(view), *people.emails(view))),
        (ContactKind.ACCOUNT, accounts(view)),
        (ContactKind.BANK, bank_accounts(view)),
        (ContactKind.PHONE, (*phones(view), *people.numbers(view))),
        (ContactKind.ADDRESS, addresses(view)),
        (ContactKind.NAME, people.named(view)),
    ):
        for start, end in spans:
            if any(first <= start and end <= last for first, last in notes):
                continue
            overlapping = [other for other in found if start < other.end and other.start < end]
            if all(other.kind is kind for other in overlapping):
                found = [other for other in found if other not in overlapping]
                starts, ends = [start], [end]
                starts += [other.start for other in overlapping]
                ends += [other.end for other in overlapping]
                found.append(Sighting(kind, min(starts), max(ends)))
    return tuple(
        sorted(
            (sighting for sighting in found if sighting.kind not in but), key=lambda sighting: sighting.start
        )
    )


def kinds_in(text: str, people: People = NOBODY, but: Iterable[ContactKind] = ()) -> tuple[ContactKind, ...]:
    """Which kinds of detail `text` seems to contain, the most certain first."""
    seen = {sighting.kind for sighting in sightings(text, people, but)}
    return tuple(kind for kind in ContactKind if kind in seen)


def looks_like_contact_details(text: str, people: People = NOBODY) -> ContactHint | None:
    """The first detail in `text` that seems to identify somebody, or None."""
    kinds = kinds_in(text, people)
    return ContactHint(kinds[0], people.taking_part) if kinds else None


def without_contact_details(text: str, people: People = NOBODY, but: Iterable[ContactKind] = ()) -> str:
    """`text` with each detail replaced by a note in square brackets.

    Unchanged when nothing is found; only a note when something is still found after masking.
    """
    return _replaced(text, people, but, lambda _text, one: LEFT_OUT[one.kind])


def masked(text: str, people: People = NOBODY) -> str:
    """`text` as it can be shown in the hall, with "06-…" and "[naam]" in place of details."""
    return _replaced(text, people, (), _mask)


def _replaced(
    text: str,
    people: People,
    but: Iterable[ContactKind],
    note: Callable[[str, Sighting], str],
) -> str:
    for _turn in range(_MOST_TURNS):
        found = sightings(text, people, but)
        if not found:
            return text
        for sighting in reversed(found):
            text = text[: sighting.start] + note(text, sighting) + text[sighting.end :]
    return _ALL_LEFT_OUT if sightings(text, people, but) else text


def _mask(text: str, sighting: Sighting) -> str:
    mobile = readable(text[sighting.start : sighting.end]).text.lstrip("( ").startswith("06")
    return _MOBILE if mobile and sighting.kind is ContactKind.PHONE else SHORT[sighting.kind]
