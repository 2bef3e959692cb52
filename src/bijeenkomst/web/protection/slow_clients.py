"""Connections with limited time and room for a request, so that trickling bytes does not keep one open (slowloris).

All connections are looked at once a second: a timer for each request took longer than reading the request.
"""

import asyncio
import socket
from collections.abc import Callable, Iterable
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from bijeenkomst.web.forms.form_body import LARGEST_BODY
from bijeenkomst.web.protection.connections import Connections
from bijeenkomst.web.server.head_with_body import HeadWithBody

SECONDS = 15.0  # for a whole request; reading a form gives up earlier, with a page
STUCK_SECONDS = 60.0  # in which a phone reads what was sent; otherwise it has left the hall
LOOK_SECONDS = 1.0
MOST_AHEAD = 16  # requests sent before earlier ones were answered; browsers send none
READ_AT_ONCE = 32 * 1024  # bytes; asyncio allocates 256 KiB for each read, of which a form fills 1
MOST_BYTES = (
    LARGEST_BODY + 64 * 1024
)  # of a whole request as sent; `form_body` and `guard` allow less, with a page


class TooManyAtOnce(Exception):
    """Requests pile up on one connection; uvicorn answers "bad request" and closes it."""


class TimeLimitedProtocol(HttpToolsProtocol):
    """uvicorn's connection, which keeps how long the request that is coming in has taken so far, and its size."""

    _since: float | None = None
    _stuck_since: float | None = None
    _bytes = 0
    among: Connections | None = None

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being answered on it."""
        # uvicorn has no cycle before the first request
        return bool(getattr(self.cycle, "response_complete", True))

    def connection_made(self, transport: Any) -> None:
        """A phone connected; from now on its first request is awaited."""
        super().connection_made(HeadWithBody(transport, self.loop))  # type: ignore[arg-type]  # all but by name
        accepted = transport.get_extra_info("socket")
        if (
            accepted is not None
        ):  # asyncio does so, except on Windows (Nagle's algorithm: tests/unit/web/test_lines.py)
            accepted.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if hasattr(transport, "max_size"):  # asyncio's transports have it, except on Windows
            transport.max_size = READ_AT_ONCE
        self._since = self.loop.time()
        if self.among is not None:
            self.among.opened(self, self._address)

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is closed."""
        super().connection_lost(exc)
        if self.among is not None:
            self.among.closed(self, self._address)

    def data_received(self, data: bytes) -> None:
        """Part of a request came in. A request that grows too large is cut off; no page of ours sends one."""
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
        """The headers of a request are in; it waits for the requests before it."""
        if len(self.pipeline) >= MOST_AHEAD:
            raise TooManyAtOnce
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The whole request is in."""
        self._since = None
        self._bytes = 0
        super().on_message_complete()

    def pause_writing(self) -> None:
        """The phone does not read what was sent."""
        super().pause_writing()
        self._stuck_since = self.loop.time()

    def resume_writing(self) -> None:
        """The phone reads again."""
        super().resume_writing()
        self._stuck_since = None

    def end_if_slow(self, now: float) -> None:
        """Close the connection when the request takes too long, or the phone does not read for too long."""
        if self._stuck_since is not None and now - self._stuck_since > STUCK_SECONDS:
            self.hang_up()
        elif self._since is not None and now - self._since > SECONDS and not self.transport.is_closing():
            self.transport.close()

    def hang_up(self) -> None:
        """Close the connection at once; what was not sent yet is lost."""
        self.transport.abort()

    @property
    def _address(self) -> str:
        return self.client[0] if self.client else ""


def time_limited(among: Connections) -> type[TimeLimitedProtocol]:
    """The class of connections that report themselves to `among`, for uvicorn to make instances of."""
    return type("TimeLimitedProtocol", (TimeLimitedProtocol,), {"among": among})


async def end_slow_clients(connections: Iterable[Any], each_time: Callable[[], None] = lambda: None) -> None:
    """End slow ones among uvicorn's connections, for ever; `each_time` is called before each round."""
    loop = asyncio.get_running_loop()
    while True:
        await asyncio.sleep(min(LOOK_SECONDS, SECONDS))
        each_time()
        for connection in tuple(connections):
            if isinstance(connection, TimeLimitedProtocol):
                connection.end_if_slow(loop.time())
