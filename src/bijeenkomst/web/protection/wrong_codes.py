"""Wrong codes that phones typed, so that nobody gets in by guessing (R32, R49).

They are counted per phone and per network address, and those of all phones together only slow things down (N17):
somebody who guesses keeps out nobody but themselves and who shares their address. There are 31^6 codes, against thirty
guesses from an address in five minutes.
"""

import hmac
from collections import OrderedDict, deque
from collections.abc import Sequence
from enum import Enum

from bijeenkomst.domain.values.theme_code import read_code
from bijeenkomst.web.protection.senders import address_digest, remembered
from bijeenkomst.web.server.phone_id import Phone

MOST_WRONG_OF_A_PHONE = 6
MOST_WRONG_OF_AN_ADDRESS = 30  # may be a whole hall behind one router
MOST_WRONG = 60  # of all phones together, before every attempt is delayed
WITHIN_SECONDS = 300.0  # wrong codes are counted
DELAY_SECONDS = 2.0


class Entry(Enum):
    """Whether somebody who typed a code was let in."""

    IN = "in"
    WRONG = "wrong"
    WAIT = "wait"  # too many wrong codes came from this phone or this address


class WrongCodes:
    """Counts wrong codes, in memory only. Used from one event loop."""

    def __init__(self) -> None:
        self._all: deque[float] = deque(maxlen=MOST_WRONG)
        self._of_senders: OrderedDict[str, deque[float]] = OrderedDict()

    def delay_seconds(self, now: float) -> float:
        """By how much to delay an attempt: not at all, until very many wrong codes came from all phones together."""
        return DELAY_SECONDS if len(_recent(self._all, now)) >= MOST_WRONG else 0.0

    def attempt(
        self,
        phone: Phone,
        typed: str,
        codes: Sequence[str],
        now: float,
        *,
        door: str = "",
        full: bool = False,
        known: bool = False,
    ) -> Entry:
        """Whether `typed` is one of the `codes`; "" is none. `now` is in seconds, of a clock that never goes back.

        `door` is what the code opens: wrong codes of an address are counted for each door. `full`: nobody fits in any
        more, so that even the right code is wrong. `known`: this phone was let in before, so that others at its
        address do not keep it out.
        """
        of_phone = self._wrong_from(phone.owner)
        of_address = self._wrong_from(address_digest(f"{phone.address} {door}"))
        if len(_recent(of_phone, now)) >= MOST_WRONG_OF_A_PHONE:
            return Entry.WAIT
        if len(_recent(of_address, now)) >= MOST_WRONG_OF_AN_ADDRESS and not known:
            return Entry.WAIT
        read = read_code(typed).encode("utf-8", "replace")
        if not read:
            return Entry.WRONG  # a tap on the button is no guess
        right = [hmac.compare_digest(read, code.encode()) for code in codes if code]
        is_right = any(right)
        if is_right and not full:
            return Entry.IN
        for moments in (self._all, of_phone, of_address):
            moments.append(now)
        return Entry.WRONG

    def forget(self) -> None:
        """Forget all: what was guessed of a code that is no longer valid says nothing of the next."""
        self._all.clear()
        self._of_senders.clear()

    def _wrong_from(self, sender: str) -> deque[float]:
        """When wrong codes came from this phone or address."""
        return remembered(self._of_senders, sender, deque)


def _recent(moments: deque[float], now: float) -> deque[float]:
    while moments and now - moments[0] > WITHIN_SECONDS:
        moments.popleft()
    return moments
