"""Forms about sign-ups: joining one group or several at once, for oneself or for somebody without a phone; changing
details and leaving again (R29-R34, R36).

The id of a sign-up follows from phone, theme and person: when somebody sends the same details again, not sure that
they arrived, it is the same sign-up (N15).
"""

from collections.abc import Iterable, Mapping, Sequence

from bijeenkomst.domain.commands import ChangeSignUp, JoinGroup, LeaveGroup, TakeLeavingBack
from bijeenkomst.domain.refusals import ConsentNeeded, Field, TooLong
from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.sign_up import LONGEST_CONTRIBUTION, SignUp
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import spoken
from bijeenkomst.session.interface import Request
from bijeenkomst.web.forms.contact_fields import Contact, read_contact
from bijeenkomst.web.forms.form_request import FIELD_NAMES, FormRequest, digest, errors_of, stored_once
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.wording.refusals import say

LONGEST_ID = 64


def box(kind: str, theme: Theme) -> str:
    """The name of the input that belongs to this theme on a form about several groups."""
    return f"{kind}-{theme.code}"


def join(theme: Theme, fields: Mapping[str, str], phone: Phone) -> FormRequest:
    """Ik doe mee: name, phone or e-mail, consent. Everything that is missing is named at once."""
    contact = read_contact(fields)
    boxes = [Field.SHARES, *([Field.EXPLICIT] if theme.sensitive else []), Field.ADULT]
    missing = [ConsentNeeded(box) for box in boxes if FIELD_NAMES[box] not in fields]
    if missing or contact.errors:
        errors = {**contact.errors, **errors_of(*missing)}
        return FormRequest(errors=_in_order(errors), contact=contact)
    return FormRequest((_joining(theme, fields, contact, phone, explicit="explicit" in fields),))


def join_groups(
    themes: Sequence[Theme], fields: Mapping[str, str], phone: Phone, channel: Channel = Channel.PHONE
) -> FormRequest:
    """Join several groups with one form. The box of a group is the consent to be on that group's list (R34).

    `channel` is `SPOKEN` when a helper's phone sent it: then the sign-up belongs to no phone (R32).
    """
    chosen = [theme for theme in themes if box("join", theme) in fields]
    before = chosen_before(themes, fields)
    contact = read_contact(fields)
    errors = dict(contact.errors)
    if not chosen and not before:
        errors["groups"] = none_chosen()
    for theme in themes:
        if theme in before and theme not in chosen:
            errors[box("join", theme)] = say(ConsentNeeded(Field.SHARES))
        if theme in chosen and theme.sensitive and box("explicit", theme) not in fields:
            errors[box("explicit", theme)] = say(ConsentNeeded(Field.EXPLICIT))
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


def chosen_before(themes: Iterable[Theme], fields: Mapping[str, str]) -> tuple[Theme, ...]:
    """The groups for which consent was asked, since they were chosen on the previous screen."""
    codes = fields.get("chosen", "").split()
    return tuple(theme for theme in themes if theme.code in codes)


def none_chosen() -> str:
    """The sentence when no group is ticked."""
    return _("Kruis aan met welke groep u mee wilt doen.")


def change(person: Iterable[SignUp], themes: Mapping[str, Theme], fields: Mapping[str, str]) -> FormRequest:
    """Change the details of somebody who signed up from this phone; `person` is their sign-up in each group (R36)."""
    sign_ups = tuple(person)
    contact = read_contact(fields, kept=sign_ups[0].phone if sign_ups else "")
    contributions = {one.id: _contribution(one, themes, fields) for one in sign_ups}
    too_long = {
        box("contribution", themes[one.theme]): say(TooLong(Field.CONTRIBUTION, LONGEST_CONTRIBUTION))
        for one in sign_ups
        if len(tidy(contributions[one.id])) > LONGEST_CONTRIBUTION
    }
    if contact.errors or too_long:
        return FormRequest(errors={**_in_order(contact.errors), **too_long}, contact=contact)
    return FormRequest(
        tuple(
            Request(
                ChangeSignUp(
                    sign_up.theme,
                    sign_up.id,
                    sign_up.owner,
                    contact.name,
                    contact.phone,
                    contact.email,
                    contributions[sign_up.id],
                    "reunion" in fields,
                )
            )
            for sign_up in sign_ups
        )
    )


def _contribution(sign_up: SignUp, themes: Mapping[str, Theme], fields: Mapping[str, str]) -> str:
    return fields.get(box("contribution", themes[sign_up.theme]), sign_up.contribution).strip()


def leave(code: str, fields: Mapping[str, str], phone: Phone) -> FormRequest:
    """Ik doe toch niet mee: a phone can only take back its own sign-ups (R36)."""
    return FormRequest((Request(LeaveGroup(code, fields.get("id", "")[:LONGEST_ID], owner=phone.owner)),))


def take_leaving_back(way_back: TakeLeavingBack | None) -> FormRequest:
    """Terugdraaien: possible for a few minutes, as long as the sign-up is remembered (R36, R44)."""
    if way_back is None:
        sentence = _("Terugdraaien kan niet meer: daarvoor is het te lang geleden. Meld u hier opnieuw aan.")
        return FormRequest(errors={"": sentence})
    return FormRequest((Request(way_back),))


def who_joins(form_request: FormRequest) -> str:
    """The id of the first sign-up that a form makes, by which its person is found on this phone; "" for none."""
    return next((one.action.id for one in form_request.requests if isinstance(one.action, JoinGroup)), "")


def _joining(
    theme: Theme,
    fields: Mapping[str, str],
    contact: Contact,
    phone: Phone,
    explicit: bool,
    channel: Channel = Channel.PHONE,
) -> Request:
    person = (contact.name, contact.phone, contact.email)
    contribution = fields.get("contribution", "").strip()
    command = JoinGroup(
        id=digest(phone.owner, theme.code, *person),
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
        language=spoken().language,
    )
    return Request(command, stored_once(fields, "sign-up", theme.code, *person, contribution))


def _in_order(errors: Mapping[str, str]) -> dict[str, str]:
    return {name: errors[name] for name in FIELD_NAMES.values() if name in errors}
