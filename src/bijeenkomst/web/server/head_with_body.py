"""An answer leaves in one piece: its head waits for the body.

uvicorn hands the two over one after the other, and each costs a call of the system and a packet on the Wi-Fi; for a
hall full of phones that was a quarter of the server's time.
"""

import asyncio
from typing import Any

HEAD = b"HTTP/1."  # how a head begins; a body that begins so waits for a turn of the loop


class HeadWithBody:
    """A transport of asyncio that keeps the head of an answer until more comes, or this turn of the loop is over."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._head = b""
        self.is_closing = transport.is_closing  # asked for several times a request

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        """Part of an answer."""
        if self._head:
            data, self._head = self._head + data, b""
        elif data.startswith(HEAD):
            self._head = data
            self._loop.call_soon(self._send)
            return
        self._transport.write(data)

    def close(self) -> None:
        """After what was written."""
        self._send()
        self._transport.close()

    def _send(self) -> None:
        if self._head:
            head, self._head = self._head, b""
            self._transport.write(head)
