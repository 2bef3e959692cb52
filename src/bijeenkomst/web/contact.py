"""What somebody typed about themselves on a form: read, checked, and in the form in which it is kept (R29, R31)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bijeenkomst.contact_details import (
    EmailAddress,
    PhoneNumber,
    Unusable,
    parse_email,
    parse_phone,
    suggest_email,
)
from bijeenkomst.domain.refusals import Empty, Field
from bijeenkomst.i18n import apart
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.refusals import say


@dataclass(frozen=True, slots=True)
class Contact:
    """Name, phone (E.164) and e-mail, "" when not given, and what is wrong with them by field name.

    `suggestion` is a mail address that was perhaps meant (R31). None of it stands in `repr`.
    """

    name: str = field(repr=False)
    phone: str = field(repr=False)
    email: str = field(repr=False)
    errors: Mapping[str, str] = field(default_factory=dict)
    suggestion: str = field(default="", repr=False)


def read_contact(fields: Mapping[str, str]) -> Contact:
    """All that is missing or cannot be is said at once."""
    typed = {name: fields.get(name, "").strip() for name in ("name", "phone", "email")}
    choice = fields.get("email_choice", "")
    suggestion = "" if choice == f"typed:{typed['email']}" else suggest_email(typed["email"]) or ""
    if suggestion and choice == f"meant:{suggestion}":
        typed["email"], suggestion = suggestion, ""
    number = parse_phone(typed["phone"]) if typed["phone"] else None
    address = parse_email(typed["email"]) if typed["email"] else None
    errors = {}
    if not typed["name"]:
        errors["name"] = say(Empty(Field.NAME))
    if not typed["phone"] and not typed["email"]:
        errors["phone"] = say(Empty(Field.REACH))
    for name, found in (("phone", number), ("email", address)):
        if isinstance(found, Unusable):
            errors[name] = found.sentence
    if suggestion:
        errors["email"] = _("Bedoelt u %(email)s?") % {"email": apart(suggestion)}
    return Contact(
        " ".join(typed["name"].split()),
        number.e164 if isinstance(number, PhoneNumber) else "",
        address.address if isinstance(address, EmailAddress) else "",
        errors,
        suggestion,
    )
