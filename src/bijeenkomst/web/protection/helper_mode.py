"""Which phones are in helper mode (R32): let in by the code on the console, in memory only.

Wrong codes are counted a phone and an address first, and over all phones together they only slow (N17): a joker who
guesses keeps nobody out but himself and who shares his address. Who is in stays in, also when another code comes; only
closing puts every phone out. 31^6 codes against thirty guesses of an address in five minutes.
"""

import hashlib
import hmac
import secrets
from collections import OrderedDict, deque
from enum import Enum

from bijeenkomst.domain.changes import HelperCodeChanged
from bijeenkomst.domain.values.theme_code import read_code
from bijeenkomst.session.interface import Update
from bijeenkomst.web.server.phone_id import Phone

MOST_WRONG_OF_A_PHONE = 6
MOST_WRONG_OF_AN_ADDRESS = 30  # may be a whole hall behind one router
MOST_WRONG = 60  # of all together, before every try is held up
WITHIN_SECONDS = 300.0
HELD_SECONDS = 2.0
MOST_SENDERS = 2000  # remembered; the one that was quiet longest is forgotten first
MOST_HELPERS = 200  # phones at once; more than any hall has volunteers


class Entry(Enum):
    """What became of somebody's try."""

    IN = "in"
    WRONG = "wrong"
    WAIT = "wait"  # too many wrong codes were typed on this phone, or at this address


class Helpers:
    """Used from one event loop, except `heard`. An address is kept as a digest with a salt of this process (R22)."""

    def __init__(self) -> None:
        self._salt = secrets.token_bytes(16)
        self._code = ""
        self._in: set[str] = set()
        self._closings = self._followed = 0
        self._wrong: deque[float] = deque(maxlen=MOST_WRONG)
        self._wrong_of: OrderedDict[str, deque[float]] = OrderedDict()

    def heard(self, update: Update) -> None:
        """A listener of the session: closing puts everybody out, however soon another code follows."""
        if any(isinstance(change, HelperCodeChanged) and not change.after for change in update.changes):
            self._closings += 1

    def is_in(self, phone: Phone, code: str) -> bool:
        """Whether this phone was let in and helper mode was not closed since."""
        self._follow(code)
        return bool(code) and not phone.new_token and phone.owner in self._in

    def seconds_held(self, now: float) -> float:
        """How long a try is held up: not at all, until very many wrong codes came from everywhere together."""
        return HELD_SECONDS if len(_recent(self._wrong, now)) >= MOST_WRONG else 0.0

    def let_in(self, phone: Phone, typed: str, code: str, now: float) -> Entry:
        """Somebody typed a code; `now` is a clock that only goes forward, in seconds."""
        self._follow(code)
        counted = (
            (self._of(phone.owner), MOST_WRONG_OF_A_PHONE),
            (self._of(self._digest(phone.address)), MOST_WRONG_OF_AN_ADDRESS),
        )
        if any(len(_recent(wrong, now)) >= most for wrong, most in counted):
            return Entry.WAIT
        same = hmac.compare_digest(read_code(typed).encode("utf-8", "replace"), code.encode())
        if not code or not same or len(self._in) >= MOST_HELPERS:
            for wrong in (self._wrong, *(wrong for wrong, _most in counted)):
                wrong.append(now)
            return Entry.WRONG
        self._in.add(phone.owner)
        return Entry.IN

    def let_out(self, phone: Phone) -> None:
        """This phone is done."""
        self._in.discard(phone.owner)

    def _of(self, sender: str) -> deque[float]:
        wrong = self._wrong_of.setdefault(sender, deque())
        self._wrong_of.move_to_end(sender)
        if len(self._wrong_of) > MOST_SENDERS:
            self._wrong_of.popitem(last=False)
        return wrong

    def _digest(self, address: str) -> str:
        return hashlib.sha256(self._salt + address.encode()).hexdigest()

    def _follow(self, code: str) -> None:
        if self._followed != self._closings or not code:
            self._followed = self._closings
            self._in.clear()
        if code != self._code:
            self._code = code
            self._wrong.clear()
            self._wrong_of.clear()


def _recent(wrong: deque[float], now: float) -> deque[float]:
    while wrong and now - wrong[0] > WITHIN_SECONDS:
        wrong.popleft()
    return wrong
