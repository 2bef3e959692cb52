"""The sign-ups that were made on one phone, and nobody else's (R36)."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bijeenkomst.contact_details import calling_name
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import clock_time
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.wording.places import where_it_sits


@dataclass(frozen=True, slots=True)
class Joined:
    """A sign-up of this phone in a list: the short name, which group, and when (`at`, a time of day).

    `where` says where the group sits, "" when that is not known (R47).
    """

    id: str
    theme: Theme
    at: str
    where: str = ""
    called: str = field(default="", repr=False)


def own_sign_ups(meeting: Meeting, phone: Phone, theme: Theme | None = None) -> tuple[Joined, ...]:
    """The sign-ups of this phone for one theme, or for all themes in their order."""
    return as_joined(meeting, owned(meeting, phone, theme))


def as_joined(meeting: Meeting, sign_ups: Iterable[SignUp]) -> tuple[Joined, ...]:
    """These sign-ups, for a list of them."""
    return tuple(
        Joined(
            sign_up.id,
            meeting.themes[sign_up.theme],
            clock_time(sign_up.consent.given_at.astimezone()),
            where_it_sits(place) if (place := meeting.places.get(sign_up.theme)) else "",
            calling_name(sign_up.name),
        )
        for sign_up in sign_ups
    )


def sign_ups_of_person(meeting: Meeting, phone: Phone, key: str) -> tuple[SignUp, ...]:
    """All sign-ups of this phone by the person of the sign-up with id `key`; () when that is not this phone's."""
    mine = owned(meeting, phone)
    person = next((_person(sign_up) for sign_up in mine if sign_up.id == key), None)
    return tuple(sign_up for sign_up in mine if _person(sign_up) == person)


def owned(meeting: Meeting, phone: Phone, theme: Theme | None = None) -> list[SignUp]:
    """All sign-ups that were made on this phone, or those for one theme."""
    if phone.new_token:  # it is new here
        return []
    return [
        sign_up
        for group in (meeting.in_order if theme is None else (theme,))
        for sign_up in meeting.sign_ups.get(group.code, NOTHING).values()
        if sign_up.owner == phone.owner
    ]


def _person(sign_up: SignUp) -> tuple[str, str, str]:
    return sign_up.name, sign_up.phone, sign_up.email
