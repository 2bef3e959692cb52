"""Who left a group a moment ago on a phone, for *Terugdraaien* (R36).

What was taken back is kept in memory only, for a few minutes, for that phone only, and never in the file; whoever
withdraws with the facilitator, or letting go, makes all of it forgotten at once (R44, R45).
"""

import time
from collections.abc import Callable, Sequence

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.commands import TakeLeavingBack
from bijeenkomst.session.interface import Update

KEPT_MINUTES = 5
MOST = 300  # people; the one who left longest ago is forgotten first


class LeftJustNow:
    """Used from one event loop, except `heard`."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._left: dict[tuple[str, str], tuple[float, TakeLeavingBack]] = {}

    def heard(self, update: Update) -> None:
        """Listen to the session, on its thread."""
        if update.fresh or update.concerns((ch.WithdrawalChanged, ch.LettingGoChanged)):
            self._left.clear()

    def remember(self, owner: str, changes: Sequence[ch.Change]) -> None:
        """Remember that somebody left on the phone `owner` by these changes."""
        self.forget_the_old()
        back = _the_way_back(owner, changes)
        if back is None:
            return
        self._left[owner, back.sign_up.id] = self._clock(), back
        while len(self._left) > MOST:
            self._left.pop(next(iter(self._left)), None)

    def way_back(self, owner: str, sign_up: str) -> TakeLeavingBack | None:
        """The command that undoes leaving; None when nobody left on this phone, or too long ago."""
        self.forget_the_old()
        left = self._left.get((owner, sign_up))
        return None if left is None else left[1]

    def forget(self, owner: str, sign_up: str) -> None:
        """Forget it, since it was undone."""
        self._left.pop((owner, sign_up), None)

    def forget_the_old(self) -> None:
        """Forget what is older than the page promises."""
        limit = self._clock() - KEPT_MINUTES * 60
        for key in [key for key, (at, _back) in list(self._left.items()) if at <= limit]:
            self._left.pop(key, None)


def _the_way_back(owner: str, changes: Sequence[ch.Change]) -> TakeLeavingBack | None:
    gone = next(
        (one.before for one in changes if isinstance(one, ch.SignUpChanged) and one.after is None), None
    )
    if gone is None or not owner or gone.owner != owner:
        return None
    callers = [one.before for one in changes if isinstance(one, ch.FirstCallerChanged)]
    signposts = [one.before for one in changes if isinstance(one, ch.SignpostChanged)]
    return TakeLeavingBack(
        owner,
        gone,
        first_caller=callers[0] if callers else None,
        was_second=any(isinstance(one, ch.SecondCallerChanged) for one in changes),
        volunteered=any(isinstance(one, ch.VolunteerChanged) for one in changes),
        signpost=signposts[0] if signposts else None,
    )
