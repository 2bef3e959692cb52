"""How many additions of one phone may wait for approval, so that one joker does not fill the facilitator's list."""

from collections import OrderedDict

from bijeenkomst.domain.addition import Visibility
from bijeenkomst.domain.meeting import Meeting

MOST_WAITING = 20  # of one phone
MOST_PHONES = 2000  # remembered; the one that was quiet longest is forgotten first


class WaitingAdditions:
    """Remembers, in memory only, which additions came from which phone. Used from one event loop."""

    def __init__(self) -> None:
        self._sent: OrderedDict[str, set[str]] = OrderedDict()

    def may_add(self, owner: str, addition: str, meeting: Meeting) -> bool:
        """Whether this phone may send this addition now; remembers it when it may. Once more the same may always."""
        sent = self._sent.setdefault(owner, set())
        self._sent.move_to_end(owner)
        if len(self._sent) > MOST_PHONES:
            self._sent.popitem(last=False)
        if addition in sent:
            return True
        sent -= {key for key in sent if _is_dealt_with(meeting, key)}
        if len(sent) >= MOST_WAITING:
            return False
        sent.add(addition)
        return True

    def forget(self, owner: str, addition: str) -> None:
        """It was not stored after all."""
        self._sent.get(owner, set()).discard(addition)


def _is_dealt_with(meeting: Meeting, key: str) -> bool:
    """Whether the facilitator showed it or put it away, wherever it is now. One on its way in is not there yet."""
    found = (below[key] for below in meeting.additions.values() if key in below)
    return any(one.visibility is not Visibility.WAITING for one in found)
