"""Does a text give somebody away? What is projected is anonymised, so the program asks first (R2, R35).

One finder for all that residents and the kopgroep type: what is brought in, quotes, additions, slides, the report.
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
    """What a text seems to hold; what is surest first."""

    EMAIL = "email"
    ACCOUNT = "account"  # a name on social media, or a link to one
    BANK = "bank"
    PHONE = "phone"
    ADDRESS = "address"  # a postcode or a street with a house number
    NAME = "name"  # of somebody who is known


@dataclass(frozen=True, slots=True)
class ContactHint:
    """What a text seems to hold; never the details themselves."""

    kind: ContactKind

    @property
    def words(self) -> str:
        """What it is, to go into a sentence: "een telefoonnummer"."""
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
                return _("een naam van iemand die meedoet")


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where in a text something stands: `text[start:end]`."""

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
"""What the report has in its place."""

SHORT: Mapping[ContactKind, str] = {
    ContactKind.EMAIL: "[e-mail]",
    ContactKind.ACCOUNT: "[account]",
    ContactKind.BANK: "[rekening]",
    ContactKind.PHONE: "[nummer]",
    ContactKind.ADDRESS: "[adres]",
    ContactKind.NAME: "[naam]",
}
"""What is offered for the hall."""

_MOBILE = "06-…"
_ALL_LEFT_OUT = "[weggelaten]"
_NOTES = re.compile("|".join(map(re.escape, (*LEFT_OUT.values(), *SHORT.values(), _ALL_LEFT_OUT))))
"""They give nobody away, whatever somebody calls himself: "Geen naam"."""
_MOST_TURNS = 4  # what a note stands beside can look like something else
PUBLIC_PLACE = frozenset({ContactKind.ADDRESS})
"""What may stand in the place of the evening: people have to find it."""


def sightings(text: str, people: People = NOBODY, but: Iterable[ContactKind] = ()) -> tuple[Sighting, ...]:
    """All that `text` seems to give away of somebody, in its order, none over another. It may be too careful:
    it asks a person. `people` are those whose names are known; kinds in `but` are fine here.
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
            over = [other for other in found if start < other.end and other.start < end]
            if all(other.kind is kind for other in over):
                found = [other for other in found if other not in over]
                starts, ends = [start], [end]
                starts += [other.start for other in over]
                ends += [other.end for other in over]
                found.append(Sighting(kind, min(starts), max(ends)))
    return tuple(sorted((one for one in found if one.kind not in but), key=lambda one: one.start))


def kinds_in(text: str, people: People = NOBODY, but: Iterable[ContactKind] = ()) -> tuple[ContactKind, ...]:
    """What sorts of things `text` seems to give away, what is surest first."""
    seen = {one.kind for one in sightings(text, people, but)}
    return tuple(kind for kind in ContactKind if kind in seen)


def looks_like_contact_details(text: str, people: People = NOBODY) -> ContactHint | None:
    """The first of what `text` seems to give away of somebody, or None."""
    kinds = kinds_in(text, people)
    return ContactHint(kinds[0]) if kinds else None


def without_contact_details(text: str, people: People = NOBODY, but: Iterable[ContactKind] = ()) -> str:
    """`text` with a note in square brackets for each thing that is seen in it.

    The same text when nothing is seen; a note alone when something goes on being seen.
    """
    return _replaced(text, people, but, lambda _text, one: LEFT_OUT[one.kind])


def masked(text: str, people: People = NOBODY) -> str:
    """`text` as it can be shown to the hall: "06-…" and "[naam]" for what is seen in it."""
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
        for one in reversed(found):
            text = text[: one.start] + note(text, one) + text[one.end :]
    return _ALL_LEFT_OUT if sightings(text, people, but) else text


def _mask(text: str, one: Sighting) -> str:
    mobile = readable(text[one.start : one.end]).text.lstrip("( ").startswith("06")
    return _MOBILE if mobile and one.kind is ContactKind.PHONE else SHORT[one.kind]
