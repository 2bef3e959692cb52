"""How many additions of one phone, and of one network address, may wait for approval, so that one joker does not fill
the facilitator's list.

A phone is known by its cookie. A joker's phone may throw that away each time, but it keeps its address. An address may
be a whole hall behind one router, so a phone that has to wait because of its address sends the addition again by
itself, and everything comes through as fast as the facilitator deals with it.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from enum import Enum

from bijeenkomst.domain.commands import AddAddition
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.i18n import gettext as _
from bijeenkomst.web.forms.form_body import NotAccepted
from bijeenkomst.web.forms.form_request import FormRequest
from bijeenkomst.web.protection.rate_limit import send_again
from bijeenkomst.web.protection.senders import address_digest, remembered
from bijeenkomst.web.server.phone_id import Phone

MOST_WAITING = 20  # of one phone
MOST_OF_AN_ADDRESS = 60
UNTIL_ROOM_SECONDS = 15  # before a phone asks again whether the facilitator's list has room


class Room(Enum):
    """Whether there is room for one more on the facilitator's list."""

    FREE = "free"
    NOT_FOR_PHONE = "not for phone"
    NOT_FOR_ADDRESS = "not for address"


class WaitingAdditions:
    """Remembers, in memory only, which additions came from where. Used from one event loop.

    An address is kept as a digest, and not at all when it `is_exempt` (R22).
    """

    def __init__(self, is_exempt: Callable[[str], bool]) -> None:
        self._is_exempt = is_exempt
        self._of_phones: OrderedDict[str, set[str]] = OrderedDict()
        self._of_addresses: OrderedDict[str, set[str]] = OrderedDict()

    def take(self, owner: str, address: str, addition: str, meeting: Meeting) -> Room:
        """Whether there is room for this addition; remembers it when there is. It may always be sent again."""
        of_phone = remembered(self._of_phones, owner, set)
        of_address: set[str] = set()
        if not self._is_exempt(address):
            of_address = remembered(self._of_addresses, address_digest(address), set)
        if addition in of_phone:
            return Room.FREE
        for sent, most, full in (
            (of_phone, MOST_WAITING, Room.NOT_FOR_PHONE),
            (of_address, MOST_OF_AN_ADDRESS, Room.NOT_FOR_ADDRESS),
        ):
            sent -= {key for key in sent if _is_dealt_with(meeting, key)}
            if len(sent) >= most:
                return full
        of_phone.add(addition)
        of_address.add(addition)
        return Room.FREE

    def unless_full(
        self, addition: FormRequest, path: str, fields: Mapping[str, str], phone: Phone, meeting: Meeting
    ) -> FormRequest:
        """The addition that a form asks to store; or an error, when too many of this phone wait.

        Raises:
            NotAccepted: too many from this address wait; the page sends the same to `path` again in a while.
        """
        if not addition.requests:
            return addition
        match self.take(phone.owner, phone.address, addition.requests[0].submission, meeting):
            case Room.NOT_FOR_PHONE:
                text = _(
                    "Er wachten al %(most)d aanvullingen van deze telefoon. "
                    "Vertel het in de zaal, of probeer het straks weer."
                )
                return FormRequest(errors={"text": text % {"most": MOST_WAITING}})
            case Room.NOT_FOR_ADDRESS:
                raise NotAccepted(send_again(path, fields.items(), UNTIL_ROOM_SECONDS))
            case Room.FREE:
                return addition

    def not_stored(self, form_request: FormRequest, phone: Phone) -> None:
        """An addition that was not stored takes up no room; other forms never did."""
        for request in form_request.requests:
            if isinstance(request.action, AddAddition):
                self.forget(phone.owner, phone.address, request.action.id)

    def forget(self, owner: str, address: str, addition: str) -> None:
        """Forget an addition that was not stored after all."""
        self._of_phones.get(owner, set()).discard(addition)
        self._of_addresses.get(address_digest(address), set()).discard(addition)


def _is_dealt_with(meeting: Meeting, key: str) -> bool:
    """Whether the facilitator showed or hid it, under whatever theme it is now; not while it is still being stored."""
    additions = (below[key] for below in meeting.additions.values() if key in below)
    return any(addition.visibility is not Visibility.WAITING for addition in additions)
