"""Connections that get a limited time to send a request: who trickles bytes does not keep a place (slowloris).

One look a second at all connections: a timer for each request cost more than reading the request.
"""

import asyncio
from collections.abc import Iterable
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

SECONDS = 15.0  # for a whole request; a form's own reading gives up earlier, with a page
LOOK_SECONDS = 1.0


class PatientProtocol(HttpToolsProtocol):
    """uvicorn's connection, that knows how long the request that is coming in has taken so far."""

    _since: float | None = None

    def connection_made(self, transport: Any) -> None:
        """A phone has come: it should say something."""
        super().connection_made(transport)
        self._since = self.loop.time()

    def on_message_begin(self) -> None:
        """A request begins."""
        super().on_message_begin()
        if self._since is None:
            self._since = self.loop.time()

    def on_message_complete(self) -> None:
        """The whole request is in."""
        self._since = None
        super().on_message_complete()

    def end_if_slow(self, now: float) -> None:
        """Hang up when the request takes too long."""
        if self._since is not None and now - self._since > SECONDS and not self.transport.is_closing():
            self.transport.close()


async def end_the_slow(connections: Iterable[Any]) -> None:
    """Look at all of uvicorn's connections, again and again."""
    loop = asyncio.get_running_loop()
    while True:
        await asyncio.sleep(min(LOOK_SECONDS, SECONDS))
        for connection in tuple(connections):
            if isinstance(connection, PatientProtocol):
                connection.end_if_slow(loop.time())
