"""Which phones are in helper mode (R32): let in by the code on the console, and remembered in memory only.

A phone that is in stays in when there is a new code; only closing puts every phone out. Wrong codes keep out nobody but
who guesses: see `wrong_codes`.
"""

from bijeenkomst.domain.changes import HelperCodeChanged
from bijeenkomst.session.interface import Update
from bijeenkomst.web.protection.wrong_codes import Entry, WrongCodes
from bijeenkomst.web.server.phone_id import Phone

MOST_HELPERS = 200  # phones at once: more than any hall has volunteers


class Helpers:
    """The phones in helper mode. Used from one event loop, except `heard`."""

    def __init__(self) -> None:
        self._code = ""
        self._in: set[str] = set()
        self._closings = self._followed = 0
        self._wrong = WrongCodes()

    def heard(self, update: Update) -> None:
        """Listen to the session, on its thread: closing puts every phone out, however soon a new code follows."""
        if any(isinstance(change, HelperCodeChanged) and not change.after for change in update.changes):
            self._closings += 1

    def is_in(self, phone: Phone, code: str) -> bool:
        """Whether this phone was let in, and helper mode was not closed since. `code` is the meeting's."""
        self._follow(code)
        return bool(code) and not phone.new_token and phone.owner in self._in

    def delay_seconds(self, now: float) -> float:
        """By how much to delay an attempt."""
        return self._wrong.delay_seconds(now)

    def let_in(self, phone: Phone, typed: str, code: str, now: float) -> Entry:
        """Let the phone in when the code is right. `now` is in seconds, of a clock that never goes back."""
        self._follow(code)
        entry = self._wrong.attempt(phone, typed, [code], now, full=len(self._in) >= MOST_HELPERS)
        if entry is Entry.IN:
            self._in.add(phone.owner)
        return entry

    def let_out(self, phone: Phone) -> None:
        """Take this phone out of helper mode."""
        self._in.discard(phone.owner)

    def _follow(self, code: str) -> None:
        if self._followed != self._closings or not code:
            self._followed = self._closings
            self._in.clear()
        if code != self._code:
            self._code = code
            self._wrong.forget()
