"""What was typed of a row: in its stored form, and what is still doubted or wrong (R31, R39)."""

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
    """Name, phone (E.164), e-mail and contribution as they can be kept, the doubts, and what is wrong where."""

    name: str = field(repr=False)
    phone: str = field(repr=False)
    email: str = field(repr=False)
    contribution: str = field(repr=False)
    doubts: tuple[Doubtful, ...]
    wrong: dict[Field, str]


def copied(
    *, name: str, phone: str, email: str, contribution: str, unreadable: frozenset[Doubt] = frozenset()
) -> Copied:
    """Understand what was typed. In an unreadable field anything may stand: what cannot be kept goes to the doubts."""
    number, phone_wrong = read_phone(phone)
    address, email_wrong = read_email(email)
    wrong = {Field.PHONE: phone_wrong, Field.EMAIL: email_wrong}
    read = {Doubt.PHONE: phone if phone_wrong else "", Doubt.EMAIL: email if email_wrong else ""}
    doubts = [Doubtful(one, read.get(one, "").strip()) for one in FIELDS if one in unreadable]
    if address and suggest_email(address) and Doubt.EMAIL not in unreadable:
        doubts.append(Doubtful(Doubt.TYPO))
    return Copied(
        name,
        number,
        address,
        contribution,
        tuple(doubts),
        {at: why for at, why in wrong.items() if why and at not in {FIELDS[one] for one in unreadable}},
    )


def read_phone(text: str) -> tuple[str, str]:
    """The number as it is kept and "", or "" and what is wrong with it."""
    found = parse_phone(text) if text.strip() else None
    if found is None:
        return "", ""
    return (found.e164, "") if isinstance(found, PhoneNumber) else ("", found.sentence)


def read_email(text: str) -> tuple[str, str]:
    """The address as it is kept and "", or "" and what is wrong with it."""
    found = parse_email(text) if text.strip() else None
    if found is None:
        return "", ""
    return (found.address, "") if isinstance(found, EmailAddress) else ("", found.sentence)


def numbers_to_choose(text: str) -> tuple[PhoneNumber, ...]:
    """The numbers that may be meant, when it can be more than one or another country's (R31)."""
    found = parse_phone(text)
    return found.readings if isinstance(found, WhichNumber) else ()


def name_beside(email: str) -> str:
    """The name that was typed or pasted along with an address: "Truus Jansen <truus@voorbeeld.nl>"."""
    found = parse_email(email)
    return found.name if isinstance(found, EmailAddress) else ""


def suggestion(email: str) -> str:
    """The address that may be meant: a domain of which a letter was typed, or a likely typo; "" when none."""
    return complete_email(email) or suggest_email(email.strip()) or ""
