"""The page after joining: whom you are with now, what happens next, and whom to ask; and the one after leaving.

It stands at the address of the page that it comes from, so that a phone that keeps no cookies, which we do not know
again, gets that page with a sentence instead.
"""

from bijeenkomst.contact_details import PhoneNumber, calling_name, parse_phone
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.web.pages.kept_pages import KeptPage
from bijeenkomst.web.pages.left_just_now import KEPT_MINUTES
from bijeenkomst.web.pages.my_sign_ups import as_joined, sign_ups_of_person
from bijeenkomst.web.pages.rendering import PageRenderer
from bijeenkomst.web.server.phone_id import Phone

WHO = "wie"  # the name in the query for the id of a sign-up of whoever just joined or left
JOINED = frozenset({"sign-up", "back"})


def after_joining(
    renderer: PageRenderer, meeting: Meeting, phone: Phone, who: str, saved: str, here: str
) -> str | KeptPage | None:
    """For the person of this sign-up, on the phone that made it; None for anybody else, or when it is gone."""
    person = sign_ups_of_person(meeting, phone, who) if saved in JOINED else ()
    if not person:
        return None
    called = calling_name(person[0].name)
    return renderer.page(
        "joined.html",
        meeting,
        (),
        of_this_phone=True,
        here=here,
        saved=saved,
        called=called,
        joined=as_joined(meeting, person),
        left=None,
        dial=dial(meeting.details),
    )


def after_leaving(renderer: PageRenderer, meeting: Meeting, theme: Theme, left: SignUp) -> str | KeptPage:
    """Not on the list any more, and how to be there again if that was not meant."""
    return renderer.page(
        "joined.html",
        meeting,
        (),
        of_this_phone=True,
        here=f"/{theme.code}",
        saved="left",
        called=calling_name(left.name),
        joined=(),
        left=(left.id, theme, KEPT_MINUTES),
        dial=dial(meeting.details),
    )


def dial(details: Details) -> str:
    """The number of the contact person as a phone dials it (E.164); "" when it can not be told."""
    number = parse_phone(details.contact_phone) if details.contact_phone else None
    return number.e164 if isinstance(number, PhoneNumber) else ""
