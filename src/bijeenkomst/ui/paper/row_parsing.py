"""What was typed for a row, in the form in which it is stored, with its doubts and errors (R31, R39)."""

from dataclasses import dataclass, field

from bijeenkomst.contact_details import (
    EmailAddress,
    PhoneNumber,
    WhichNumber,
    complete_email,
    parse_email,
    parse_phone,
    suggest_email,
)
from bijeenkomst.domain.refusals import Field
from bijeenkomst.domain.values.doubt import Doubt, Doubtful

FIELDS = {
    Doubt.NAME: Field.NAME,
    Doubt.PHONE: Field.PHONE,
    Doubt.EMAIL: Field.EMAIL,
    Doubt.CONTRIBUTION: Field.CONTRIBUTION,
}


@dataclass(frozen=True, slots=True)
class Copied:
    """Name, phone (E.164), e-mail and contribution as they are stored; the doubts, and a sentence per wrong field."""

    name: str = field(repr=False)
    phone: str = field(repr=False)
    email: str = field(repr=False)
    contribution: str = field(repr=False)
    doubts: tuple[Doubtful, ...]
    wrong: dict[Field, str]


def copied(
    *, name: str, phone: str, email: str, contribution: str, unreadable: frozenset[Doubt] = frozenset()
) -> Copied:
    """Parse what was typed.

    A field marked unreadable may hold anything: what cannot be stored as a number or address is kept with the doubt.
    """
    number, phone_wrong = read_phone(phone)
    address, email_wrong = read_email(email)
    wrong = {Field.PHONE: phone_wrong, Field.EMAIL: email_wrong}
    read = {Doubt.PHONE: phone if phone_wrong else "", Doubt.EMAIL: email if email_wrong else ""}
    doubts = [Doubtful(doubt, read.get(doubt, "").strip()) for doubt in FIELDS if doubt in unreadable]
    if address and suggest_email(address) and Doubt.EMAIL not in unreadable:
        doubts.append(Doubtful(Doubt.TYPO))
    return Copied(
        name,
        number,
        address,
        contribution,
        tuple(doubts),
        {at: why for at, why in wrong.items() if why and at not in {FIELDS[doubt] for doubt in unreadable}},
    )


def read_phone(text: str) -> tuple[str, str]:
    """The number in E.164 and "", or "" and a sentence that says what is wrong. Both are "" for an empty text."""
    parsed = parse_phone(text) if text.strip() else None
    if parsed is None:
        return "", ""
    return (parsed.e164, "") if isinstance(parsed, PhoneNumber) else ("", parsed.sentence)


def read_email(text: str) -> tuple[str, str]:
    """The address as stored and "", or "" and a sentence that says what is wrong. Both are "" for an empty text."""
    parsed = parse_email(text) if text.strip() else None
    if parsed is None:
        return "", ""
    return (parsed.address, "") if isinstance(parsed, EmailAddress) else ("", parsed.sentence)


def numbers_to_choose(text: str) -> tuple[PhoneNumber, ...]:
    """The numbers that may be meant, when there are several or it may be a foreign one; else () (R31)."""
    parsed = parse_phone(text)
    return parsed.readings if isinstance(parsed, WhichNumber) else ()


def name_beside(email: str) -> str:
    """The name that was pasted with an address ("Truus Jansen <truus@voorbeeld.nl>"); "" when there is none."""
    parsed = parse_email(email)
    return parsed.name if isinstance(parsed, EmailAddress) else ""


def suggestion(email: str) -> str:
    """The address that may be meant: an abbreviated domain completed, or a likely typo corrected; "" when none."""
    return complete_email(email) or suggest_email(email.strip()) or ""
