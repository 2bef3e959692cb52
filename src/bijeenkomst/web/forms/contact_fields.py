"""The contact details that somebody typed on a form: read, checked, and brought into their stored form (R29, R31)."""

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
    """Name, phone (E.164) and e-mail, "" when not given, and `errors`: sentences by the name of the field.

    `suggestion` is the mail address that was perhaps meant, `numbers` are the numbers to choose from (R31).
    `mended` is what to show in the fields instead of what was typed. `repr` shows no contact details.
    """

    name: str = field(repr=False)
    phone: str = field(repr=False)
    email: str = field(repr=False)
    errors: Mapping[str, str] = field(default_factory=dict)
    suggestion: str = field(default="", repr=False)
    numbers: tuple[PhoneNumber, ...] = field(default=(), repr=False)
    mended: Mapping[str, str] = field(default_factory=dict, repr=False)


def read_contact(fields: Mapping[str, str], kept: str = "") -> Contact:
    """Read the contact fields and name everything that is missing or wrong at once.

    `kept` is the stored number (E.164) of somebody who changes their details: it is accepted as it is.
    """
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
    for name, result in (("phone", number), ("email", address)):
        if isinstance(result, Unusable):
            errors[name] = result.sentence
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
    """The address in what was typed; a name that was pasted along with it goes into an empty name field."""
    result = parse_email(typed["email"]) if typed["email"] else None
    if isinstance(result, EmailAddress):
        typed["email"] = result.address
        typed["name"] = typed["name"] or result.name
    return result


def _number(typed: str, choice: str, kept: str) -> PhoneResult | None:
    """The number in what was typed; `choice` is the reading (E.164) that was pressed, used only if it is one of its."""
    if not typed:
        return None
    if kept and typed == display_phone(kept):
        return PhoneNumber(kept, typed)
    result = parse_phone(typed, spoken().language)
    if isinstance(result, WhichNumber):
        return next((reading for reading in result.readings if reading.e164 == choice), result)
    return result
