"""From the fields of a form to a command, or to what is wrong with them, field by field."""

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
from bijeenkomst.domain.refusals import Field, Refusal
from bijeenkomst.i18n import gettext as _
from bijeenkomst.web.phone import Phone
from bijeenkomst.wording.refusals import field_of, say

LONGEST_ID = 64
ANSWERS = {str(answer): answer for answer in Answer}


@dataclass(frozen=True, slots=True)
class Wish:
    """What a form asks for: a command, or errors by field name. `submission` is stored once (N15)."""

    command: Command | None = None
    submission: str = ""
    errors: dict[str, str] = field(default_factory=dict)
    suggestion: str = ""


FIELD_NAMES = {
    Field.NAME: "name",
    Field.PHONE: "phone",
    Field.EMAIL: "email",
    Field.REACH: "phone",
    Field.CONTRIBUTION: "contribution",
    Field.SHARES: "shares",
    Field.ADULT: "adult",
    Field.EXPLICIT: "explicit",
    Field.ADDITION: "text",
}


def errors_of(refusal: Refusal) -> dict[str, str]:
    """A rule's refusal at the field that it is about; under "" when it is about none."""
    at = field_of(refusal)
    return {FIELD_NAMES.get(at, "") if at is not None else "": say(refusal)}


def submission_of(fields: dict[str, str], kind: str) -> str:
    """The id that the rendered form carried, apart for each kind of form; "" when it is none of ours."""
    given = fields.get("submission", "")
    fits = 8 <= len(given) <= LONGEST_ID and all(char.isalnum() or char in "-_" for char in given)
    return f"{kind}:{given}" if fits and given.isascii() else ""


def recognise(code: str, fields: dict[str, str], phone: Phone) -> Wish:
    """Herkent u dit? An answer of the first person on this phone (R22)."""
    answer = ANSWERS.get(fields.get("answer", ""))
    if answer is None:
        return Wish(errors={"answer": _("Kies ja, een beetje of nee.")})
    return Wish(Recognise(code, phone.voter, answer))


def add(code: str, fields: dict[str, str], new_id: str) -> Wish:
    """Wat ontbreekt er nog? It waits for approval (R26)."""
    submission = submission_of(fields, "add")
    key = submission.removeprefix("add:") or new_id
    return Wish(AddAddition(key, code, fields.get("text", ""), Channel.PHONE), submission)


def join(code: str, fields: dict[str, str], phone: Phone, new_id: str) -> Wish:
    """Ik doe mee: name, phone or e-mail, consent (R29, R31, R34)."""
    submission = submission_of(fields, "sign-up")
    typed = fields.get("email_choice") or fields.get("email", "")
    number, address = _number(fields.get("phone", "")), _address(typed)
    errors = {}
    if isinstance(number, Unusable):
        errors["phone"] = number.sentence
    suggestion = "" if fields.get("email_choice") else suggest_email(typed.strip()) or ""
    if isinstance(address, Unusable):
        errors["email"] = address.sentence
    elif suggestion:
        errors["email"] = _("Bedoelt u %(email)s?") % {"email": suggestion}
    if errors:
        return Wish(None, submission, errors, suggestion)
    command = JoinGroup(
        id=submission.removeprefix("sign-up:") or new_id,
        theme=code,
        name=fields.get("name", ""),
        phone=number.e164 if isinstance(number, PhoneNumber) else "",
        email=address.address if isinstance(address, EmailAddress) else "",
        contribution=fields.get("contribution", ""),
        shares="shares" in fields,
        adult="adult" in fields,
        explicit="explicit" in fields,
        reunion="reunion" in fields,
        channel=Channel.PHONE,
        owner=phone.owner,
    )
    return Wish(command, submission)


def leave(code: str, fields: dict[str, str], phone: Phone) -> Wish:
    """Ik doe toch niet mee: only what this phone signed up for (R36)."""
    return Wish(LeaveGroup(code, fields.get("id", "")[:LONGEST_ID], owner=phone.owner))


def _number(text: str) -> PhoneNumber | Unusable | None:
    return parse_phone(text) if text.strip() else None


def _address(text: str) -> EmailAddress | Unusable | None:
    return parse_email(text) if text.strip() else None
