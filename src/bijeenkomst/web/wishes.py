"""From the fields of a form to a command, or to what is wrong with them, field by field."""

import hashlib
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
from bijeenkomst.domain.channel import Channel
from bijeenkomst.domain.commands import AddAddition, Command, JoinGroup, LeaveGroup, Recognise
from bijeenkomst.domain.recognition import Answer
from bijeenkomst.domain.refusals import ConsentNeeded, Empty, Field, Refusal
from bijeenkomst.domain.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.web.phone import MOST_PEOPLE, Phone, is_token, new_token
from bijeenkomst.wording.refusals import field_of, say

LONGEST_ID = 64
ANSWERS = {str(answer): answer for answer in Answer}
FIELD_NAMES = {
    Field.ADDITION: "text",
    Field.NAME: "name",
    Field.PHONE: "phone",
    Field.EMAIL: "email",
    Field.REACH: "phone",
    Field.CONTRIBUTION: "contribution",
    Field.SHARES: "shares",
    Field.EXPLICIT: "explicit",
    Field.ADULT: "adult",
}
"""The names of the inputs; the errors of a form come in the order in which its fields stand on the page."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a form asks for: a command, or errors by field name ("" is the whole form).

    `submission` is stored once (N15). `suggestion` is a mail address that was perhaps meant (R31).
    """

    command: Command | None = None
    submission: str = ""
    errors: Mapping[str, str] = field(default_factory=dict)
    suggestion: str = field(default="", repr=False)


def errors_of(*refusals: Refusal) -> dict[str, str]:
    """Refusals at the fields that they are about; under "" when about none."""
    found = {}
    for refusal in refusals:
        at = field_of(refusal)
        found[FIELD_NAMES.get(at, "") if at is not None else ""] = say(refusal)
    return found


def person_of(fields: Mapping[str, str]) -> int:
    """Which person on this phone answers: 0 or 1 (R22)."""
    given = fields.get("person", "")
    return int(given) if given in map(str, range(MOST_PEOPLE)) else 0


def recognise(code: str, fields: Mapping[str, str], phone: Phone) -> Wish:
    """Herkent u dit? The answer of one person on this phone, that can be changed (R22)."""
    answer = ANSWERS.get(fields.get("answer", ""))
    if answer is None:
        return Wish(errors={"answer": _("Kies ja, een beetje of nee.")})
    return Wish(Recognise(code, phone.voter(person_of(fields)), answer))


def add(code: str, fields: Mapping[str, str]) -> Wish:
    """Wat ontbreekt er nog? It waits for approval (R26)."""
    text = fields.get("text", "")
    key = stored_once(fields, "add", code, text)
    return Wish(AddAddition(key, code, text, Channel.PHONE), key)


def join(theme: Theme, fields: Mapping[str, str], phone: Phone) -> Wish:
    """Ik doe mee: name, phone or e-mail, consent (R29, R31, R34). All that is missing is said at once.

    The sign-up's id follows from phone, theme and person: the same details once more from the same phone, by
    somebody who was not sure that they had arrived, are the same sign-up (N15). Found at once in any group.
    """
    typed = {name: fields.get(name, "").strip() for name in ("name", "phone", "email", "contribution")}
    choice = fields.get("email_choice", "")
    suggestion = "" if choice == f"typed:{typed['email']}" else suggest_email(typed["email"]) or ""
    if suggestion and choice == f"meant:{suggestion}":
        typed["email"], suggestion = suggestion, ""
    number = parse_phone(typed["phone"]) if typed["phone"] else None
    address = parse_email(typed["email"]) if typed["email"] else None
    ticked = {name: name in fields for name in ("shares", "explicit", "adult", "reunion")}
    errors = _missing(theme, typed, ticked)
    for name, found in (("phone", number), ("email", address)):
        if isinstance(found, Unusable):
            errors[name] = found.sentence
    if suggestion:
        errors["email"] = _("Bedoelt u %(email)s?") % {"email": suggestion}
    if errors:
        in_order = {name: errors[name] for name in FIELD_NAMES.values() if name in errors}
        return Wish(errors=in_order, suggestion=suggestion)
    key = stored_once(fields, "sign-up", theme.code, *typed.values())
    reach = (
        number.e164 if isinstance(number, PhoneNumber) else "",
        address.address if isinstance(address, EmailAddress) else "",
    )
    command = JoinGroup(
        id=_digest(phone.owner, theme.code, " ".join(typed["name"].split()), *reach),
        theme=theme.code,
        name=typed["name"],
        phone=reach[0],
        email=reach[1],
        contribution=typed["contribution"],
        shares=ticked["shares"],
        adult=ticked["adult"],
        explicit=ticked["explicit"],
        reunion=ticked["reunion"],
        channel=Channel.PHONE,
        owner=phone.owner,
    )
    return Wish(command, key)


def leave(code: str, fields: Mapping[str, str], phone: Phone) -> Wish:
    """Ik doe toch niet mee: only what this phone signed up for (R36)."""
    return Wish(LeaveGroup(code, fields.get("id", "")[:LONGEST_ID], owner=phone.owner))


def stored_once(fields: Mapping[str, str], kind: str, *content: str) -> str:
    """The key under which a form is stored once (N15): the id it was rendered with, and what was typed.

    The same again (a retry, a double tap, a reload) has the same key. Somebody who goes back and signs up a
    neighbour on a form that the browser had kept has another.
    """
    given = fields.get("submission", "")
    parts = (given if is_token(given) else new_token(), kind, *content)
    return _digest(*parts)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def _missing(theme: Theme, typed: Mapping[str, str], ticked: Mapping[str, bool]) -> dict[str, str]:
    refusals: list[Refusal] = []
    if not typed["name"]:
        refusals.append(Empty(Field.NAME))
    if not typed["phone"] and not typed["email"]:
        refusals.append(Empty(Field.REACH))
    for box, needed in ((Field.SHARES, True), (Field.EXPLICIT, theme.sensitive), (Field.ADULT, True)):
        if needed and not ticked[FIELD_NAMES[box]]:
            refusals.append(ConsentNeeded(box))
    return errors_of(*refusals)
