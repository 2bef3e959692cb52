"""Connections that get limited time and room for a request: who trickles bytes does not keep a place (slowloris).

One look a second at all connections: a timer for each request cost more than reading the request.
"""

import asyncio
from collections.abc import Callable, Iterable
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from bijeenkomst.web.protection.connections import Connections
from bijeenkomst.web.server.head_with_body import HeadWithBody

SECONDS = 15.0  # for a whole request; a form's own reading gives up earlier, with a page
STUCK_SECONDS = 60.0  # for a phone to take what was sent; longer, and it has left the hall
LOOK_SECONDS = 1.0
MOST_AHEAD = 16  # requests sent before the answers to earlier ones; browsers send none
READ_AT_ONCE = 32 * 1024  # bytes; asyncio's 256 KiB are new memory at each read, of which a form fills 1
MOST_BYTES = 64 * 1024  # of a whole request on the line; `form_body` and `guard` allow less, with a page


class TooManyAtOnce(Exception):
    """Requests pile up on one connection; uvicorn answers that it is no good request, and hangs up."""


class TimeLimitedProtocol(HttpToolsProtocol):
    """uvicorn's connection, that knows how long the request that is coming in has taken so far, and how large it is."""

    _since: float | None = None
    _stuck_since: float | None = None
    _bytes = 0
    among: Connections | None = None

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being answered on it."""
        return bool(
            getattr(self.cycle, "response_complete", True)
        )  # uvicorn has no cycle before the first request

    def connection_made(self, transport: Any) -> None:
        """A phone has come: it should say something."""
        super().connection_made(HeadWithBody(transport, self.loop))  # type: ignore[arg-type]  # all but by name
        if hasattr(transport, "max_size"):  # of asyncio's transports on a selector; Windows has others
            transport.max_size = READ_AT_ONCE
        self._since = self.loop.time()
        if self.among is not None:
            self.among.came(self, self._address)

    def connection_lost(self, exc: Exception | None) -> None:
        """It went."""
        super().connection_lost(exc)
        if self.among is not None:
            self.among.went(self, self._address)

    def data_received(self, data: bytes) -> None:
        """Part of a request. One that never ends is given up; nobody who means well comes near."""
        if self.transport.is_closing():
            return
        self._bytes += len(data)
        super().data_received(data)
        if self._bytes > MOST_BYTES:
            self.hang_up()

    def on_message_begin(self) -> None:
        """A request begins."""
        super().on_message_begin()
        if self._since is None:
            self._since = self.loop.time()

    def on_headers_complete(self) -> None:
        """The beginning of a request is in; it waits for those before it."""
        if len(self.pipeline) >= MOST_AHEAD:
            raise TooManyAtOnce
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The whole request is in."""
        self._since = None
        self._bytes = 0
        super().on_message_complete()

    def pause_writing(self) -> None:
        """The phone takes nothing for now."""
        super().pause_writing()
        self._stuck_since = self.loop.time()

    def resume_writing(self) -> None:
        """It does again."""
        super().resume_writing()
        self._stuck_since = None

    def end_if_slow(self, now: float) -> None:
        """Hang up when the request takes too long, or the phone takes nothing."""
        if self._stuck_since is not None and now - self._stuck_since > STUCK_SECONDS:
            self.hang_up()
        elif self._since is not None and now - self._since > SECONDS and not self.transport.is_closing():
            self.transport.close()

    def hang_up(self) -> None:
        """End it at once, with whatever was still to be sent."""
        self.transport.abort()

    @property
    def _address(self) -> str:
        return self.client[0] if self.client else ""


def time_limited(among: Connections) -> type[TimeLimitedProtocol]:
    """The kind of connection that takes its place among the others."""
    return type("TimeLimitedProtocol", (TimeLimitedProtocol,), {"among": among})


async def end_slow_clients(connections: Iterable[Any], beside: Callable[[], None] = lambda: None) -> None:
    """Look at all of uvicorn's connections, again and again, and do what is to be done `beside` that."""
    loop = asyncio.get_running_loop()
    while True:
        await asyncio.sleep(min(LOOK_SECONDS, SECONDS))
        beside()
        for connection in tuple(connections):
            if isinstance(connection, TimeLimitedProtocol):
                connection.end_if_slow(loop.time())
