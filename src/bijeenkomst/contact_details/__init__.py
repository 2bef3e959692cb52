"""Names, phone numbers and e-mail addresses as people write them: parsed, checked kindly, never changed silently.

This room is at the bottom and knows nothing about meetings. Nothing here logs, and no `repr` shows what was typed.
What looks through texts is loaded by whoever uses it first: to prepare its patterns takes a tenth of a start.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from bijeenkomst.contact_details.contact_numbers import ContactNumber, parse_contact_number
from bijeenkomst.contact_details.emails import EmailAddress, EmailResult, parse_email
from bijeenkomst.contact_details.mail_domains import complete_email, suggest_email
from bijeenkomst.contact_details.names import (
    PersonName,
    calling_name,
    folded,
    is_title,
    split_name,
    surname_sort_key,
)
from bijeenkomst.contact_details.phones import (
    PhoneNumber,
    PhoneResult,
    WhichNumber,
    display_phone,
    in_country,
    international,
    parse_phone,
)
from bijeenkomst.contact_details.unusable import LONGEST_EMAIL, LONGEST_NAME, LONGEST_PHONE, Unusable

if TYPE_CHECKING:
    from bijeenkomst.contact_details.hints import (
        PUBLIC_PLACE,
        ContactHint,
        ContactKind,
        Sighting,
        kinds_in,
        looks_like_contact_details,
        masked,
        sightings,
        without_contact_details,
    )
    from bijeenkomst.contact_details.people import NOBODY, People
    from bijeenkomst.contact_details.unknown_names import SOMEBODY

__all__ = [
    "LONGEST_EMAIL",
    "LONGEST_NAME",
    "LONGEST_PHONE",
    "NOBODY",
    "PUBLIC_PLACE",
    "SOMEBODY",
    "ContactHint",
    "ContactKind",
    "ContactNumber",
    "EmailAddress",
    "EmailResult",
    "People",
    "PersonName",
    "PhoneNumber",
    "PhoneResult",
    "Sighting",
    "Unusable",
    "WhichNumber",
    "calling_name",
    "complete_email",
    "display_phone",
    "folded",
    "in_country",
    "international",
    "is_title",
    "kinds_in",
    "looks_like_contact_details",
    "masked",
    "parse_contact_number",
    "parse_email",
    "parse_phone",
    "sightings",
    "split_name",
    "suggest_email",
    "surname_sort_key",
    "without_contact_details",
]

_LATER = {
    **dict.fromkeys(
        (
            "PUBLIC_PLACE",
            "ContactHint",
            "ContactKind",
            "Sighting",
            "kinds_in",
            "looks_like_contact_details",
            "masked",
            "sightings",
            "without_contact_details",
        ),
        "hints",
    ),
    "NOBODY": "people",
    "People": "people",
    "SOMEBODY": "unknown_names",
}


def __getattr__(name: str) -> Any:
    """What is loaded by whoever asks for it first."""
    if name not in _LATER:
        raise AttributeError(name)
    found = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    globals()[name] = found
    return found
