"""Which phones are in helper mode (R32): let in by the code on the console, in memory only.

Another code, or none, puts every phone out. Guessing is limited over all phones together, since a phone that throws
its cookie away is a new one: 30 wrong codes in five minutes against 31^6 of them. A new code on the console lets people
type again at once, so that a joker cannot keep the helpers out.
"""

import hmac
from collections import deque
from enum import Enum

from bijeenkomst.domain.theme_code import read_code
from bijeenkomst.web.phone import Phone

MOST_WRONG = 30
WITHIN_SECONDS = 300.0
MOST_HELPERS = 200  # phones at once; more than any hall has volunteers


class Entry(Enum):
    """What became of somebody's try."""

    IN = "in"
    WRONG = "wrong"
    WAIT = "wait"  # too many wrong codes were typed


class Helpers:
    """Used from one event loop."""

    def __init__(self) -> None:
        self._code = ""
        self._in: set[str] = set()
        self._wrong: deque[float] = deque()

    def is_in(self, phone: Phone, code: str) -> bool:
        """Whether this phone was let in with the `code` that holds now."""
        self._follow(code)
        return bool(code) and not phone.new_token and phone.owner in self._in

    def let_in(self, phone: Phone, typed: str, code: str, now: float) -> Entry:
        """Somebody typed a code; `now` is a clock that only goes forward, in seconds."""
        self._follow(code)
        while self._wrong and now - self._wrong[0] > WITHIN_SECONDS:
            self._wrong.popleft()
        if len(self._wrong) >= MOST_WRONG:
            return Entry.WAIT
        same = hmac.compare_digest(read_code(typed).encode("utf-8", "replace"), code.encode())
        if not code or not same or len(self._in) >= MOST_HELPERS:
            self._wrong.append(now)
            return Entry.WRONG
        self._in.add(phone.owner)
        return Entry.IN

    def let_out(self, phone: Phone) -> None:
        """This phone is done."""
        self._in.discard(phone.owner)

    def _follow(self, code: str) -> None:
        if code != self._code:
            self._code = code
            self._in.clear()
            self._wrong.clear()
