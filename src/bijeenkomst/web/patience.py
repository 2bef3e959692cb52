"""A connection that gets a limited time to send a request: who trickles bytes does not keep a place (slowloris)."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

SECONDS = 15.0  # for a whole request; a form's own reading gives up earlier, with a page


class PatientProtocol(HttpToolsProtocol):
    """uvicorn's connection, that is closed when a request takes too long to come in."""

    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """A phone has come: it should say something."""
        super().connection_made(transport)
        self._wait()

    def on_message_begin(self) -> None:
        """A request begins."""
        super().on_message_begin()
        self._wait()

    def on_message_complete(self) -> None:
        """The whole request is in."""
        self._enough()
        super().on_message_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """The phone has gone."""
        self._enough()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._deadline is None:
            self._deadline = self.loop.call_later(SECONDS, self._give_up)

    def _enough(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self) -> None:
        self._deadline = None
        if not self.transport.is_closing():
            self.transport.close()
