"""What somebody typed about themselves on a form: read, checked, and in the form in which it is kept (R29, R31)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bijeenkomst.contact_details import (
    EmailAddress,
    EmailResult,
    PhoneNumber,
    PhoneResult,
    Unusable,
    WhichNumber,
    display_phone,
    international,
    parse_email,
    parse_phone,
    suggest_email,
)
from bijeenkomst.domain.refusals import Empty, Field
from bijeenkomst.i18n import apart, spoken
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.refusals import say


@dataclass(frozen=True, slots=True)
class Contact:
    """Name, phone (E.164) and e-mail, "" when not given, and what is wrong with them by field name.

    `suggestion` is a mail address that was perhaps meant, `numbers` are those that may be meant (R31).
    `mended` is what to show in the fields instead of what was typed. None of it stands in `repr`.
    """

    name: str = field(repr=False)
    phone: str = field(repr=False)
    email: str = field(repr=False)
    errors: Mapping[str, str] = field(default_factory=dict)
    suggestion: str = field(default="", repr=False)
    numbers: tuple[PhoneNumber, ...] = field(default=(), repr=False)
    mended: Mapping[str, str] = field(default_factory=dict, repr=False)


def read_contact(fields: Mapping[str, str], kept: str = "") -> Contact:
    """All that is missing or cannot be is said at once. `kept` is the number that is known already."""
    typed = {name: fields.get(name, "").strip() for name in ("name", "phone", "email")}
    address = _address(typed)
    choice = fields.get("email_choice", "")
    suggestion = "" if choice == f"typed:{typed['email']}" else suggest_email(typed["email"]) or ""
    if suggestion and choice == f"meant:{suggestion}":
        typed["email"], suggestion = suggestion, ""
        address = _address(typed)
    number = _number(typed["phone"], fields.get("phone_choice", ""), kept)
    if isinstance(number, PhoneNumber) and "phone_choice" in fields:
        typed["phone"] = international(number)
    errors = {}
    if not typed["name"]:
        errors["name"] = say(Empty(Field.NAME))
    if not typed["phone"] and not typed["email"]:
        errors["phone"] = say(Empty(Field.REACH))
    for name, found in (("phone", number), ("email", address)):
        if isinstance(found, Unusable):
            errors[name] = found.sentence
    if isinstance(number, WhichNumber):
        errors["phone"] = _(
            "Uit welk land is dit nummer? Druk op het goede. Staat het er niet bij? Zet dan + en het landnummer ervoor."
        )
    if suggestion:
        errors["email"] = _("Bedoelt u %(email)s?") % {"email": apart(suggestion)}
    return Contact(
        " ".join(typed["name"].split()),
        number.e164 if isinstance(number, PhoneNumber) else "",
        address.address if isinstance(address, EmailAddress) else "",
        errors,
        suggestion,
        number.readings if isinstance(number, WhichNumber) else (),
        {name: text for name, text in typed.items() if text != fields.get(name, "").strip()},
    )


def _address(typed: dict[str, str]) -> EmailResult | None:
    """What is meant by what was typed; a name that was pasted along goes into its own field when that is empty."""
    found = parse_email(typed["email"]) if typed["email"] else None
    if isinstance(found, EmailAddress):
        typed["email"] = found.address
        typed["name"] = typed["name"] or found.name
    return found


def _number(typed: str, choice: str, kept: str) -> PhoneResult | None:
    """What is meant by what was typed; `choice` is the reading that was pressed, good for this number only."""
    if not typed:
        return None
    if kept and typed == display_phone(kept):
        return PhoneNumber(kept, typed)
    found = parse_phone(typed, spoken().language)
    if isinstance(found, WhichNumber):
        return next((one for one in found.readings if one.e164 == choice), found)
    return found
