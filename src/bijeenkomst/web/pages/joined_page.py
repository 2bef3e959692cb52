"""The page after joining: whom you are with now, what happens next, and whom to ask; and the one after leaving.

It stands at the address of the page that it comes from, so that a phone that keeps no cookies, which we do not know
again, gets that page with a sentence instead.
"""

from collections.abc import Sequence
from math import ceil

from bijeenkomst.contact_details import PhoneNumber, calling_name, parse_phone
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.web.pages.kept_pages import KeptPage
from bijeenkomst.web.pages.left_just_now import KEPT_MINUTES
from bijeenkomst.web.pages.long_texts import Begun, begun
from bijeenkomst.web.pages.my_sign_ups import Joined, as_joined, sign_ups_of_person
from bijeenkomst.web.pages.rendering import PageRenderer
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.wording.consent import reach

WHO = "wie"  # in the query: the id of the sign-up that was just made or taken back
JOINED = frozenset({"sign-up", "back"})
LONGEST_IN_SENTENCE = 110  # characters of a title: a longer one goes in a list of its own
LONGEST_ALONE, LONGEST_IN_LIST = 60, 45
OF_TITLE, OF_PLACE = 26, 32  # characters on a line
MOST_LINES = 6  # of the list above what happens next, and of whom to ring


def after_joining(
    renderer: PageRenderer, meeting: Meeting, phone: Phone, who: str, saved: str, here: str
) -> str | KeptPage | None:
    """For the person of this sign-up, on the phone that made it; None for anybody else, or when it is gone."""
    person = sign_ups_of_person(meeting, phone, who) if saved in JOINED else ()
    if not person:
        return None
    most = LONGEST_IN_LIST if len(person) > 1 else LONGEST_ALONE
    listed = tuple((begun(one.theme.title, most), one) for one in as_joined(meeting, person))
    count = _in_sight(listed, MOST_LINES - ceil(len(reach(meeting.details)) / OF_PLACE))
    return renderer.page(
        "joined.html",
        meeting,
        (),
        of_this_phone=True,
        here=here,
        saved=saved,
        called=calling_name(person[0].name),
        joined=tuple(one for _title, one in listed),
        in_sight=listed[:count],
        folded=listed[count:],
        left=None,
        longest_in_sentence=LONGEST_IN_SENTENCE,
        ring=_to_ring(meeting.details),
    )


def _in_sight(listed: Sequence[tuple[Begun, Joined]], most: int) -> int:
    """How many of the groups are shown: always the first, and others as long as they take no more lines than that."""
    lines = 0
    for number, (title, group) in enumerate(listed):
        letters = len(title.begin) + (
            len(title.begin) // 3 if title.rest else 0
        )  # including the link that unfolds it
        lines += ceil(letters / OF_TITLE) + ceil(len(group.where) / OF_PLACE)
        if number and lines > most:
            return number
    return len(listed)


def after_leaving(renderer: PageRenderer, meeting: Meeting, theme: Theme, left: SignUp) -> str | KeptPage:
    """You are not on the list any more, and how to undo that."""
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
        longest_in_sentence=LONGEST_IN_SENTENCE,
    )


def _to_ring(details: Details) -> PhoneNumber | None:
    """The number of the contact person when a phone can dial it."""
    number = parse_phone(details.contact_phone) if details.contact_phone else None
    return number if isinstance(number, PhoneNumber) else None
