"""From the fields of a form to what is asked of the session, or to what is wrong with them, field by field."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bijeenkomst.domain.commands import AddAddition, Recognise
from bijeenkomst.domain.refusals import Field, Refusal
from bijeenkomst.domain.values.addition import NO_THEME
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Declined, Failed, Reply, Request
from bijeenkomst.web.forms.contact_fields import Contact
from bijeenkomst.web.server.phone_id import MOST_PEOPLE, Phone, is_token, new_token
from bijeenkomst.wording.refusals import field_of, say

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
PEOPLE = {str(person): person for person in range(MOST_PEOPLE)}
ANSWERS = {str(answer): answer for answer in Answer}


@dataclass(frozen=True, slots=True)
class SentForm:
    """A form as it came from a phone. What was typed stays out of `repr`."""

    kind: str
    fields: Mapping[str, str] = field(repr=False)
    phone: Phone


@dataclass(frozen=True, slots=True)
class FormRequest:
    """What a form asks for, each thing stored once (N15); or errors by field name ("" is the whole form).

    `contact` is what was read of the contact details, when there is something to ask about them (R31).
    """

    requests: tuple[Request, ...] = ()
    errors: Mapping[str, str] = field(default_factory=dict)
    contact: Contact | None = field(default=None, repr=False)

    def sent_by(self, phone: Phone) -> tuple[Request, ...]:
        """As this phone asks it: the id of its form is nothing to another phone."""
        return tuple([Request(each.action, phone.once(each.submission)) for each in self.requests])


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why something was not stored: errors by field name, and the status that goes with them."""

    errors: Mapping[str, str]
    status: int


def trouble_in(replies: Iterable[Reply]) -> Trouble | None:
    """What went wrong; None when all is stored."""
    refusals: list[Refusal] = []
    for reply in replies:
        match reply:
            case Failed():  # its sentence is for the facilitator, in Dutch and with folders of the laptop in it
                return Trouble({"": _not_stored()}, 503)
            case Declined(refusal):
                refusals.append(refusal)
    return Trouble(errors_of(*refusals), 422) if refusals else None


def _not_stored() -> str:
    return _(
        "Nog niet bewaard: er is iets met de computer in de zaal. Wat u typte, is niet weg. Probeer het zo nog "
        "eens, waarschuw de gespreksleider, of meld u aan op papier."
    )


def errors_of(*refusals: Refusal) -> dict[str, str]:
    """Refusals at the fields that they are about; under "" when about none."""
    errors = {}
    for refusal in refusals:
        at = field_of(refusal)
        errors[FIELD_NAMES.get(at, "") if at is not None else ""] = say(refusal)
    return errors


def person_of(fields: Mapping[str, str]) -> int:
    """Which person on this phone answers: 0 or 1 (R22)."""
    return PEOPLE.get(fields.get("person", ""), 0)


def recognise(code: str, fields: Mapping[str, str], phone: Phone) -> FormRequest:
    """Herkent u dit? The answer of one person on this phone, that can be changed (R22)."""
    answer = ANSWERS.get(fields.get("answer", ""))
    if answer is None:
        return FormRequest(errors={"answer": _("Kies ja, een beetje of nee.")})
    return FormRequest((Request(Recognise(code, phone.voter(person_of(fields)), answer)),))


def add(code: str, fields: Mapping[str, str]) -> FormRequest:
    """Wat ontbreekt er nog? It waits for approval (R26). Under `NO_THEME` it is a theme that is missed."""
    text = fields.get("text", "")
    if code == NO_THEME and not text.strip():
        return FormRequest(errors={"text": _("Schrijf eerst op welk thema u mist.")})
    key = stored_once(fields, "add", code, text)
    return FormRequest((Request(AddAddition(key, code, text, Channel.PHONE), key),))


def stored_once(fields: Mapping[str, str], kind: str, *content: str) -> str:
    """The key under which a form is stored once (N15): the id it was rendered with, and what was typed.

    The same again (a retry, a double tap, a reload) has the same key. Somebody who goes back and signs up a
    neighbour on a form that the browser had kept has another.
    """
    given = fields.get("submission", "")
    return digest(given if is_token(given) else new_token(), kind, *content)


def digest(*parts: str) -> str:
    """A short name for these parts together, from which they cannot be read back."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
