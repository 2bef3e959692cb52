"""The page after joining: whom you are with now, what happens next, and whom to ask; and the one after leaving.

It stands at the address of the page that it comes from, so that a phone that keeps no cookies, which we do not know
again, gets that page with a sentence instead.
"""

from collections.abc import Sequence
from dataclasses import dataclass
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
LONGEST_ALONE, LONGEST_IN_LIST, LONGEST_PLACE = 60, 45, 64
OF_TITLE, OF_PLACE = 26, 32  # characters on a line
ROOM = 275  # pixels for the list and whom to ring, on a phone of 740 high and a little more
TITLE_LINE, PLACE_LINE, LINE, ROW, AROUND = 26, 22, 26, 48, 9
GOES_ON = 14  # characters of the link that unfolds the rest
AT_WORK = 48  # pixels: the line that leads to the group


@dataclass(frozen=True, slots=True)
class Listed:
    """A group in the list, with as much of its title and of where it sits as is in sight."""

    group: Joined
    title: Begun
    where: Begun

    @property
    def height(self) -> int:
        """In pixels."""
        lines = TITLE_LINE * _lines(self.title, OF_TITLE) + PLACE_LINE * _lines(self.where, OF_PLACE)
        return AROUND + max(ROW, lines)


def _lines(text: Begun, letters: int) -> int:
    return ceil((len(text.begin) + (GOES_ON if text.rest else 0)) / letters)


def after_joining(
    renderer: PageRenderer, meeting: Meeting, phone: Phone, who: str, saved: str, here: str
) -> str | KeptPage | None:
    """For the person of this sign-up, on the phone that made it; None for anybody else, or when it is gone."""
    person = sign_ups_of_person(meeting, phone, who) if saved in JOINED else ()
    if not person:
        return None
    most = LONGEST_IN_LIST if len(person) > 1 else LONGEST_ALONE
    listed = tuple(
        Listed(one, begun(one.theme.title, most), begun(one.where, LONGEST_PLACE))
        for one in as_joined(meeting, person)
    )
    below = LINE * ceil(len(reach(meeting.details)) / OF_PLACE) + AT_WORK * any(one.where for one in listed)
    count = _in_sight(listed, ROOM - below)
    return renderer.page(
        "joined.html",
        meeting,
        (),
        of_this_phone=True,
        here=here,
        saved=saved,
        called=calling_name(person[0].name),
        joined=tuple(one.group for one in listed),
        where=listed[0].where,
        in_sight=listed[:count],
        folded=listed[count:],
        left=None,
        longest_in_sentence=LONGEST_IN_SENTENCE,
        ring=_to_ring(meeting.details),
    )


def _in_sight(listed: Sequence[Listed], room: int) -> int:
    """How many of the groups are shown: always the first, and others as long as they take no more pixels than that."""
    for number, one in enumerate(listed):
        room -= one.height
        if number and room < 0:
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
