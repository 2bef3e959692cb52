"""From the fields of a form to requests to the session, or to what is wrong, field by field."""

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
    Field.MISSING_LINE: "missing_line",
    Field.OFFER: "offer",
    Field.NAME: "name",
    Field.PHONE: "phone",
    Field.EMAIL: "email",
    Field.REACH: "phone",
    Field.CONTRIBUTION: "contribution",
    Field.SHARES: "shares",
    Field.SIGNPOST: "shares",
    Field.EXPLICIT: "explicit",
    Field.ADULT: "adult",
}
"""The names of the inputs, in the order in which they stand on the page: errors come in that order."""
PEOPLE = {str(person): person for person in range(MOST_PEOPLE)}
ANSWERS = {str(answer): answer for answer in Answer}


@dataclass(frozen=True, slots=True)
class SentForm:
    """A form as a phone sent it. `repr` does not show what was typed."""

    kind: str
    fields: Mapping[str, str] = field(repr=False)
    phone: Phone


@dataclass(frozen=True, slots=True)
class FormRequest:
    """The requests that a form makes, each stored once (N15); or errors by field name ("" is the whole form).

    `contact` holds the contact details as they were read, when there is something to ask about them (R31).
    """

    requests: tuple[Request, ...] = ()
    errors: Mapping[str, str] = field(default_factory=dict)
    contact: Contact | None = field(default=None, repr=False)

    def sent_by(self, phone: Phone) -> tuple[Request, ...]:
        """The requests as made by this phone: their keys are of no use to another one."""
        return tuple([Request(request.action, phone.once(request.submission)) for request in self.requests])


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why something was not stored: errors by field name, and the HTTP status that goes with them."""

    errors: Mapping[str, str]
    status: int


def trouble_in(replies: Iterable[Reply]) -> Trouble | None:
    """What went wrong; None when everything is stored."""
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
    """The sentences of refusals by the name of the field that they are about; "" when about none."""
    errors = {}
    for refusal in refusals:
        field_refused = field_of(refusal)
        errors[FIELD_NAMES.get(field_refused, "") if field_refused is not None else ""] = say(refusal)
    return errors


def person_of(fields: Mapping[str, str]) -> int:
    """Which person on this phone answers: 0 or 1 (R22)."""
    return PEOPLE.get(fields.get("person", ""), 0)


def recognise(code: str, fields: Mapping[str, str], phone: Phone) -> FormRequest:
    """Herkent u dit? The answer of one person on this phone, who can change it later (R22)."""
    answer = ANSWERS.get(fields.get("answer", ""))
    if answer is None:
        return FormRequest(errors={"answer": _("Kies ja, een beetje of nee.")})
    return FormRequest((Request(Recognise(code, phone.voter(person_of(fields)), answer)),))


def add(code: str, fields: Mapping[str, str]) -> FormRequest:
    """Wat ontbreekt er nog? The addition waits for approval (R26). Under `NO_THEME` it proposes a missing theme."""
    text = fields.get("text", "")
    if code == NO_THEME and not text.strip():
        return FormRequest(errors={"text": _("Schrijf eerst op welk thema u mist.")})
    key = stored_once(fields, "add", code, text)
    return FormRequest((Request(AddAddition(key, code, text, Channel.PHONE), key),))


def stored_once(fields: Mapping[str, str], kind: str, *content: str) -> str:
    """The key under which a form is stored once (N15): a digest of the id it was rendered with and what was typed.

    A retry, a double tap or a reload has the same key. Somebody who goes back and signs up a neighbour on a form that
    the browser had kept gets another.
    """
    submission = fields.get("submission", "")
    return digest(submission if is_token(submission) else new_token(), kind, *content)


def digest(*parts: str) -> str:
    """32 hexadecimal digits that stand for these parts together, and from which they cannot be read back."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
