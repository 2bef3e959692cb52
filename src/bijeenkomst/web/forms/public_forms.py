"""Forms with which somebody becomes findable: for their group (R55), or with something to offer to all (R56)."""

from collections.abc import Mapping

from bijeenkomst.domain.commands import GiveSignpost, MakeOffer, TakeOfferBack, TakeSignpostBack
from bijeenkomst.domain.refusals import ConsentNeeded, Empty, Field, OneWayOnly
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import spoken
from bijeenkomst.session.interface import Request
from bijeenkomst.web.forms.contact_fields import read_contact
from bijeenkomst.web.forms.form_request import FIELD_NAMES, FormRequest, digest, errors_of, stored_once
from bijeenkomst.web.forms.sign_up_forms import LONGEST_ID
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.wording.refusals import say

WHERE = ("on_sheet", "on_cards", "on_page")
"""The boxes for where a signpost may stand."""


def give_signpost(code: str, fields: Mapping[str, str], phone: Phone) -> FormRequest:
    """One name, one way to be reached, and each place agreed to apart."""
    contact = read_contact(fields)
    errors = dict(contact.errors)
    if contact.phone and contact.email:
        errors["phone"] = say(OneWayOnly())
    if "shares" not in fields or not any(box in fields for box in WHERE):
        errors["shares"] = say(ConsentNeeded(Field.SIGNPOST))
    if errors:
        return FormRequest(errors=errors, contact=contact)
    command = GiveSignpost(
        theme=code,
        sign_up=fields.get("id", "")[:LONGEST_ID],
        name=contact.name,
        phone=contact.phone,
        email=contact.email,
        shares=True,
        on_sheet="on_sheet" in fields,
        on_cards="on_cards" in fields,
        on_page="on_page" in fields,
        channel=Channel.PHONE,
        owner=phone.owner,
        language=spoken().language,
    )
    return FormRequest((Request(command),))


def take_signpost_back(code: str, phone: Phone) -> FormRequest:
    """Whoever agreed can take it back (R44)."""
    return FormRequest((Request(TakeSignpostBack(code, phone.owner)),))


def make_offer(fields: Mapping[str, str], phone: Phone) -> FormRequest:
    """A line, a name and a way to be reached; everything that is missing is named at once."""
    text = " ".join(fields.get("offer", "").split())
    contact = read_contact(fields)
    errors: dict[str, str] = {} if text else {"offer": say(Empty(Field.OFFER))}
    errors |= contact.errors
    if "shares" not in fields:
        errors["shares"] = _("Kruis aan dat alle groepen dit mogen krijgen. Zonder kruisje kan het niet.")
    if FIELD_NAMES[Field.ADULT] not in fields:
        errors |= errors_of(ConsentNeeded(Field.ADULT))
    if errors:
        return FormRequest(errors=errors, contact=contact)
    person = (contact.name, contact.phone, contact.email)
    command = MakeOffer(
        id=digest(phone.owner, "offer", text, *person),
        text=text,
        name=contact.name,
        phone=contact.phone,
        email=contact.email,
        shares=True,
        adult=True,
        channel=Channel.PHONE,
        owner=phone.owner,
        language=spoken().language,
    )
    return FormRequest((Request(command, stored_once(fields, "offer", text, *person)),))


def take_offer_back(fields: Mapping[str, str], phone: Phone) -> FormRequest:
    """A phone can only take back its own."""
    return FormRequest((Request(TakeOfferBack(fields.get("id", "")[:LONGEST_ID], phone.owner)),))
