"""Names, phone numbers and e-mail addresses as people write them: understood, checked kindly, never changed silently.

The bottom of the house: it knows nothing of meetings. Nothing in here logs, and no `repr` shows what was typed.
"""

from bijeenkomst.contact_details.emails import EmailAddress, EmailResult, parse_email
from bijeenkomst.contact_details.hints import (
    ContactHint,
    ContactKind,
    looks_like_contact_details,
    without_contact_details,
)
from bijeenkomst.contact_details.mail_domains import complete_email, suggest_email
from bijeenkomst.contact_details.names import PersonName, folded, split_name, surname_sort_key
from bijeenkomst.contact_details.phones import PhoneNumber, PhoneResult, display_phone, parse_phone
from bijeenkomst.contact_details.unusable import LONGEST_EMAIL, LONGEST_NAME, LONGEST_PHONE, Unusable

__all__ = [
    "LONGEST_EMAIL",
    "LONGEST_NAME",
    "LONGEST_PHONE",
    "ContactHint",
    "ContactKind",
    "EmailAddress",
    "EmailResult",
    "PersonName",
    "PhoneNumber",
    "PhoneResult",
    "Unusable",
    "complete_email",
    "display_phone",
    "folded",
    "looks_like_contact_details",
    "parse_email",
    "parse_phone",
    "split_name",
    "suggest_email",
    "surname_sort_key",
    "without_contact_details",
]
