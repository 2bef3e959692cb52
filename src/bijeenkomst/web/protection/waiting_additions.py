"""How many additions of one phone, and of one network address, may wait for approval, so that one joker does not fill
the facilitator's list.

A phone is known by its cookie, and a joker's throws it away each time: then there is still the address. That may be a
whole hall behind one router, so who has to wait because of the address sends it again by itself, and everything comes
through as fast as the facilitator deals with it.
"""

import hashlib
import secrets
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
from bijeenkomst.web.server.phone_id import Phone

MOST_WAITING = 20  # of one phone
MOST_OF_AN_ADDRESS = 60
MOST_SENDERS = 2000  # phones and addresses each; the one that was quiet longest is forgotten first
UNTIL_ROOM_SECONDS = 15  # before a phone asks again whether the facilitator's list has room


class Room(Enum):
    """Whether there is room for one more on the facilitator's list."""

    FREE = "free"
    NOT_FOR_PHONE = "not for phone"
    NOT_FOR_ADDRESS = "not for address"


class WaitingAdditions:
    """Remembers, in memory only, which additions came from where. Used from one event loop.

    An address is kept as a digest with a salt of this process, and not at all when it `is_exempt` (R22).
    """

    def __init__(self, is_exempt: Callable[[str], bool]) -> None:
        self._is_exempt = is_exempt
        self._salt = secrets.token_bytes(16)
        self._of_phones: OrderedDict[str, set[str]] = OrderedDict()
        self._of_addresses: OrderedDict[str, set[str]] = OrderedDict()

    def take(self, owner: str, address: str, addition: str, meeting: Meeting) -> Room:
        """Whether this addition may be sent now; remembers it when it may. The same one may always be sent again."""
        of_phone = _sent_by(self._of_phones, owner)
        of_address = (
            _sent_by(self._of_addresses, self._digest(address)) if not self._is_exempt(address) else set()
        )
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
        self, asked: FormRequest, path: str, fields: Mapping[str, str], phone: Phone, meeting: Meeting
    ) -> FormRequest:
        """What an addition asks; or why this phone cannot send more for now.

        Raises:
            NotAccepted: many wait that came from this address; the same can be sent to `path` again in a while.
        """
        if not asked.requests:
            return asked
        match self.take(phone.owner, phone.address, asked.requests[0].submission, meeting):
            case Room.NOT_FOR_PHONE:
                text = _(
                    "Er wachten al %(most)d aanvullingen van deze telefoon. "
                    "Vertel het in de zaal, of probeer het straks weer."
                )
                return FormRequest(errors={"text": text % {"most": MOST_WAITING}})
            case Room.NOT_FOR_ADDRESS:
                raise NotAccepted(send_again(path, fields.items(), UNTIL_ROOM_SECONDS))
            case Room.FREE:
                return asked

    def not_stored(self, asked: FormRequest, phone: Phone) -> None:
        """An addition that was not stored takes up no room; other forms never did."""
        for request in asked.requests:
            if isinstance(request.action, AddAddition):
                self.forget(phone.owner, phone.address, request.action.id)

    def forget(self, owner: str, address: str, addition: str) -> None:
        """It was not stored after all."""
        self._of_phones.get(owner, set()).discard(addition)
        self._of_addresses.get(self._digest(address), set()).discard(addition)

    def _digest(self, address: str) -> str:
        return hashlib.sha256(self._salt + address.encode()).hexdigest()


def _sent_by(senders: OrderedDict[str, set[str]], key: str) -> set[str]:
    sent = senders.setdefault(key, set())
    senders.move_to_end(key)
    if len(senders) > MOST_SENDERS:
        senders.popitem(last=False)
    return sent


def _is_dealt_with(meeting: Meeting, key: str) -> bool:
    """Whether the facilitator showed it or put it away, wherever it is now. One on its way in is not there yet."""
    found = (below[key] for below in meeting.additions.values() if key in below)
    return any(one.visibility is not Visibility.WAITING for one in found)
