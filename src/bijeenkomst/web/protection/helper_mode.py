"""Which phones are in helper mode (R32): let in by the code on the console, and remembered in memory only.

Wrong codes are counted per phone and per network address, and those of all phones together only slow things down
(N17): somebody who guesses keeps out nobody but themselves and who shares their address. A phone that is in stays in
when there is a new code; only closing puts every phone out. There are 31^6 codes, against thirty guesses from an
address in five minutes.
"""

import hmac
from collections import OrderedDict, deque
from enum import Enum

from bijeenkomst.domain.changes import HelperCodeChanged
from bijeenkomst.domain.values.theme_code import read_code
from bijeenkomst.session.interface import Update
from bijeenkomst.web.protection.senders import address_digest, remembered
from bijeenkomst.web.server.phone_id import Phone

MOST_WRONG_OF_A_PHONE = 6
MOST_WRONG_OF_AN_ADDRESS = 30  # may be a whole hall behind one router
MOST_WRONG = 60  # of all phones together, before every attempt is delayed
WITHIN_SECONDS = 300.0  # wrong codes are counted
DELAY_SECONDS = 2.0
MOST_HELPERS = 200  # phones at once: more than any hall has volunteers


class Entry(Enum):
    """Whether somebody who typed a code was let in."""

    IN = "in"
    WRONG = "wrong"
    WAIT = "wait"  # too many wrong codes came from this phone or this address


class Helpers:
    """The phones in helper mode. Used from one event loop, except `heard`."""

    def __init__(self) -> None:
        self._code = ""
        self._in: set[str] = set()
        self._closings = self._followed = 0
        self._wrong: deque[float] = deque(maxlen=MOST_WRONG)
        self._wrong_of: OrderedDict[str, deque[float]] = OrderedDict()

    def heard(self, update: Update) -> None:
        """Listen to the session, on its thread: closing puts every phone out, however soon a new code follows."""
        if any(isinstance(change, HelperCodeChanged) and not change.after for change in update.changes):
            self._closings += 1

    def is_in(self, phone: Phone, code: str) -> bool:
        """Whether this phone was let in, and helper mode was not closed since. `code` is the meeting's."""
        self._follow(code)
        return bool(code) and not phone.new_token and phone.owner in self._in

    def delay_seconds(self, now: float) -> float:
        """By how much to delay an attempt: not at all, until very many wrong codes came from all phones together."""
        return DELAY_SECONDS if len(_recent(self._wrong, now)) >= MOST_WRONG else 0.0

    def let_in(self, phone: Phone, typed: str, code: str, now: float) -> Entry:
        """Let the phone in when the code is right. `now` is in seconds, of a clock that never goes back."""
        self._follow(code)
        of_phone = self._wrong_from(phone.owner)
        of_address = self._wrong_from(address_digest(phone.address))
        if (
            len(_recent(of_phone, now)) >= MOST_WRONG_OF_A_PHONE
            or len(_recent(of_address, now)) >= MOST_WRONG_OF_AN_ADDRESS
        ):
            return Entry.WAIT
        is_right = hmac.compare_digest(read_code(typed).encode("utf-8", "replace"), code.encode())
        if not code or not is_right or len(self._in) >= MOST_HELPERS:
            for moments in (self._wrong, of_phone, of_address):
                moments.append(now)
            return Entry.WRONG
        self._in.add(phone.owner)
        return Entry.IN

    def let_out(self, phone: Phone) -> None:
        """Take this phone out of helper mode."""
        self._in.discard(phone.owner)

    def _wrong_from(self, sender: str) -> deque[float]:
        """When wrong codes came from this phone or address."""
        return remembered(self._wrong_of, sender, deque)

    def _follow(self, code: str) -> None:
        if self._followed != self._closings or not code:
            self._followed = self._closings
            self._in.clear()
        if code != self._code:
            self._code = code
            self._wrong.clear()
            self._wrong_of.clear()


def _recent(moments: deque[float], now: float) -> deque[float]:
    while moments and now - moments[0] > WITHIN_SECONDS:
        moments.popleft()
    return moments
