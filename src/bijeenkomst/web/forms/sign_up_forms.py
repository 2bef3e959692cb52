"""Forms about sign-ups: joining one group or several at once, for oneself or for somebody without a phone; changing
details and leaving again (R29-R34, R36).

A sign-up's id follows from phone, theme and person: the same details once more from the same phone, by somebody who
was not sure that they had arrived, are the same sign-up (N15).
"""

from collections.abc import Iterable, Mapping, Sequence

from bijeenkomst.domain.commands import ChangeSignUp, JoinGroup, LeaveGroup
from bijeenkomst.domain.refusals import ConsentNeeded, Field
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Request
from bijeenkomst.web.forms.contact_fields import Contact, read_contact
from bijeenkomst.web.forms.form_request import FIELD_NAMES, FormRequest, digest, errors_of, stored_once
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.wording.refusals import say

LONGEST_ID = 64


def box(kind: str, theme: Theme) -> str:
    """The name of a theme's own box or field on a form about several groups."""
    return f"{kind}-{theme.code}"


def join(theme: Theme, fields: Mapping[str, str], phone: Phone) -> FormRequest:
    """Ik doe mee: name, phone or e-mail, consent. All that is missing is said at once."""
    contact = read_contact(fields)
    boxes = ((Field.SHARES, True), (Field.EXPLICIT, theme.sensitive), (Field.ADULT, True))
    missing = [ConsentNeeded(one) for one, asked in boxes if asked and FIELD_NAMES[one] not in fields]
    if missing or contact.errors:
        errors = {**contact.errors, **errors_of(*missing)}
        return FormRequest(errors=_in_order(errors), contact=contact)
    return FormRequest((_joining(theme, fields, contact, phone, explicit="explicit" in fields),))


def join_groups(
    themes: Sequence[Theme], fields: Mapping[str, str], phone: Phone, channel: Channel = Channel.PHONE
) -> FormRequest:
    """Several groups with one form. The box of a group is the consent to be on that group's list (R34).

    `channel` is `SPOKEN` when a helper's phone sent it: then no phone owns the sign-up (R32).
    """
    chosen = [theme for theme in themes if box("join", theme) in fields]
    errors: dict[str, str] = {}
    if not chosen:
        errors["groups"] = _("Kruis aan met welke groep u mee wilt doen.")
    for theme in chosen:
        if theme.sensitive and box("explicit", theme) not in fields:
            errors[box("explicit", theme)] = say(ConsentNeeded(Field.EXPLICIT))
    contact = read_contact(fields)
    errors |= contact.errors
    if FIELD_NAMES[Field.ADULT] not in fields:
        errors |= errors_of(ConsentNeeded(Field.ADULT))
    if errors:
        return FormRequest(errors=errors, contact=contact)
    return FormRequest(
        tuple(
            _joining(theme, fields, contact, phone, box("explicit", theme) in fields, channel)
            for theme in chosen
        )
    )


def change(person: Iterable[SignUp], themes: Mapping[str, Theme], fields: Mapping[str, str]) -> FormRequest:
    """Other details for somebody who signed up from this phone, in all groups of that person (R36)."""
    people = tuple(person)
    contact = read_contact(fields, kept=people[0].phone if people else "")
    if contact.errors:
        return FormRequest(errors=_in_order(contact.errors), contact=contact)
    return FormRequest(
        tuple(
            Request(
                ChangeSignUp(
                    one.theme,
                    one.id,
                    one.owner,
                    contact.name,
                    contact.phone,
                    contact.email,
                    fields.get(box("contribution", themes[one.theme]), one.contribution).strip(),
                    "reunion" in fields,
                )
            )
            for one in people
        )
    )


def leave(code: str, fields: Mapping[str, str], phone: Phone) -> FormRequest:
    """Ik doe toch niet mee: only what this phone signed up for (R36)."""
    return FormRequest((Request(LeaveGroup(code, fields.get("id", "")[:LONGEST_ID], owner=phone.owner)),))


def _joining(
    theme: Theme,
    fields: Mapping[str, str],
    contact: Contact,
    phone: Phone,
    explicit: bool,
    channel: Channel = Channel.PHONE,
) -> Request:
    who = (contact.name, contact.phone, contact.email)
    contribution = fields.get("contribution", "").strip()
    command = JoinGroup(
        id=digest(phone.owner, theme.code, *who),
        theme=theme.code,
        name=contact.name,
        phone=contact.phone,
        email=contact.email,
        contribution=contribution,
        shares=True,
        adult=True,
        explicit=explicit,
        reunion="reunion" in fields,
        channel=channel,
        owner="" if channel is Channel.SPOKEN else phone.owner,
    )
    return Request(command, stored_once(fields, "sign-up", theme.code, *who, contribution))


def _in_order(errors: Mapping[str, str]) -> dict[str, str]:
    return {name: errors[name] for name in FIELD_NAMES.values() if name in errors}
