"""What a phone signed up for: its own, and nobody else's (R36)."""

from dataclasses import dataclass

from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import clock_time
from bijeenkomst.web.server.phone_id import Phone


@dataclass(frozen=True, slots=True)
class Joined:
    """A sign-up of this phone in a list: which group and when, nothing of the person."""

    id: str
    theme: Theme
    at: str


def own_sign_ups(meeting: Meeting, phone: Phone, theme: Theme | None = None) -> tuple[Joined, ...]:
    """What this phone signed up for: for one theme, or for all in their order."""
    return tuple(
        Joined(one.id, meeting.themes[one.theme], clock_time(one.consent.given_at.astimezone()))
        for one in _owned(meeting, phone)
        if theme is None or one.theme == theme.code
    )


def sign_ups_of_person(meeting: Meeting, phone: Phone, key: str) -> tuple[SignUp, ...]:
    """All sign-ups of this phone by the person who made the one called `key`; none when that is not this phone's."""
    owned = _owned(meeting, phone)
    asked = next((one for one in owned if one.id == key), None)
    return tuple(one for one in owned if asked is not None and _details(one) == _details(asked))


def _owned(meeting: Meeting, phone: Phone) -> list[SignUp]:
    if phone.new_token:  # it comes here for the first time
        return []
    return [
        one
        for theme in meeting.in_order
        for one in meeting.sign_ups.get(theme.code, NOTHING).values()
        if one.owner == phone.owner
    ]


def _details(one: SignUp) -> tuple[str, str, str]:
    return one.name, one.phone, one.email
