"""How many requests one phone and one network address may make in a minute, so that a noisy one leaves room for others.

A phone is known by its cookie. A network address may be a whole hall behind one router, so it may ask for as much as a
hall does; this laptop itself, and a proxy in front of it, are not counted by address at all. Nothing is kept but one
number per key, in memory, and no longer than a minute after the last request (R22).

Counted by the generic cell rate algorithm (ITU-T I.371, annex A): that one number is the moment at which everything
that was asked for has been earned back.
"""

import hashlib
import ipaddress
import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

MINUTE = 60.0
MOST_KEYS = 4096  # remembered per kind of request; the one that was quiet longest is forgotten first


class RequestKind(StrEnum):
    """The kinds of requests that have a budget of their own."""

    READ = "read"  # a page, the style sheet, the script
    SEND = "send"  # any form
    ADD = "add"  # the form that fills the facilitator's list; counts as SEND as well
    WRITE = "write"  # the plan of a group, which is saved while it is typed


A_PHONE = {RequestKind.READ: 600, RequestKind.SEND: 60, RequestKind.WRITE: 120}
"""Requests a minute: ten times what somebody needs who taps as fast as they can read. Who writes for a group sends at
most one a second.
"""

AN_ADDRESS = {
    RequestKind.READ: 6000,
    RequestKind.SEND: 1200,
    RequestKind.ADD: 120,
    RequestKind.WRITE: 3840,
}
"""Requests a minute: 300 people behind one router who open page, style, script and font and answer four questions, and
64 groups that write, once a second.
"""

STREAMS_OF_A_PHONE = 6  # open pages
STREAMS_OF_AN_ADDRESS = 1000


@dataclass(slots=True)
class Allowance:
    """So many requests a minute for each key, which may all come at once."""

    a_minute: int
    _paid_at: OrderedDict[bytes, float] = field(
        default_factory=OrderedDict
    )  # takes out its first in one step

    def wait(self, key: bytes, now: float) -> float:
        """Seconds until one more request may be made; 0 when it may be made now."""
        return max(0.0, self._paid_at.get(key, now) - now - MINUTE + MINUTE / self.a_minute)

    def take(self, key: bytes, now: float) -> None:
        """Count one more request."""
        paid_at = max(self._paid_at.pop(key, now), now) + MINUTE / self.a_minute
        if len(self._paid_at) >= MOST_KEYS:
            self._paid_at.popitem(last=False)
        self._paid_at[key] = paid_at

    def forget(self, now: float) -> None:
        """Forget every key that has earned back all it asked for."""
        for key in [key for key, paid_at in self._paid_at.items() if paid_at <= now]:
            del self._paid_at[key]

    def __len__(self) -> int:
        return len(self._paid_at)


class Budgets:
    """The budgets of all phones and addresses. Used from one event loop.

    `proxies` returns the network addresses of the proxies in front of this laptop, `clock` gives seconds.
    """

    def __init__(
        self,
        proxies: Callable[[], Collection[str]] = tuple,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._proxies = proxies
        self._clock = clock
        of_phones = {kind: Allowance(number) for kind, number in A_PHONE.items()}
        of_addresses = {kind: Allowance(number) for kind, number in AN_ADDRESS.items()}
        self._all = (*of_phones.values(), *of_addresses.values())
        self._of_phones = {kind: _charged(of_phones, kind) for kind in RequestKind}
        self._of_addresses = {kind: _charged(of_addresses, kind) for kind in RequestKind}
        self._streams: Counter[bytes] = Counter()

    def wait(self, kind: RequestKind, address: str, token: str) -> float:
        """Count this request in each budget that it falls under and return 0; or return the seconds to wait instead.

        `token` is the phone's, "" when it has none yet.
        """
        now = self._clock()
        counted: list[tuple[Allowance, bytes]] = []
        if token:
            key = _key(token)
            counted += [(allowance, key) for allowance in self._of_phones[kind]]
        if not self.is_exempt(address):
            key = address.encode()
            counted += [(allowance, key) for allowance in self._of_addresses[kind]]
        seconds = 0.0
        for allowance, key in counted:
            seconds = max(seconds, allowance.wait(key, now))
        if not seconds:
            for allowance, key in counted:
                allowance.take(key, now)
        return seconds

    @contextmanager
    def stream(self, address: str, token: str) -> Iterator[bool]:
        """Count a live stream while it is open; yields whether it may be opened."""
        most = {_key(token): STREAMS_OF_A_PHONE} if token else {}
        if not self.is_exempt(address):
            most[address.encode()] = STREAMS_OF_AN_ADDRESS
        if any(self._streams[key] >= number for key, number in most.items()):
            yield False
            return
        self._streams.update(most.keys())
        try:
            yield True
        finally:
            for key in most:
                self._streams[key] -= 1
                if not self._streams[key]:
                    del self._streams[key]

    def is_exempt(self, address: str) -> bool:
        """Whether this address is not counted: this laptop itself, or a proxy in front, behind which a hall may be."""
        return is_loopback(address) or address in self._proxies()

    def forget(self) -> None:
        """Forget everybody who need not be remembered any longer; call this now and then."""
        now = self._clock()
        for allowance in self._all:
            allowance.forget(now)

    @property
    def remembered(self) -> int:
        """How many keys are kept now."""
        return sum(map(len, self._all)) + len(self._streams)


@lru_cache(maxsize=MOST_KEYS)
def is_loopback(address: str) -> bool:
    """Whether this is an address for talking to the laptop itself."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _charged(allowances: Mapping[RequestKind, Allowance], kind: RequestKind) -> tuple[Allowance, ...]:
    """Which of these allowances a request of this kind uses up."""
    parts = (RequestKind.SEND, RequestKind.ADD) if kind is RequestKind.ADD else (kind,)
    return tuple(allowances[part] for part in parts if part in allowances)


def _key(token: str) -> bytes:
    """A digest of the token, so that nobody who reads our memory can act as the phone."""
    return hashlib.sha256(token.encode()).digest()
