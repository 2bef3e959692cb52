"""The baseline for a hall full of phones: the same server (uvicorn, httptools) that does the minimum.

A form is stored unparsed in one row, with the same SQLite settings and the same group commit, and answered when it is
durable; a page is sent as it was made in advance; a line on standard input goes to all open streams.
"""

import asyncio
import json
import socket
import sys
import threading
from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench.sign_ups import Inserts, answer, serve
from bijeenkomst.web.routes import STREAM


def write_pages(path: Path, pages: Mapping[str, bytes]) -> None:
    """Write ready-made responses to a file, by request path."""
    path.write_text(json.dumps({at: b64encode(body).decode() for at, body in pages.items()}), "utf-8")


class BareHall:
    """An ASGI application with the pages, forms and streams of a whole hall."""

    def __init__(self, file: Path, pages: Path) -> None:
        self._inserts = Inserts(file)
        self._pages = {at: b64decode(body) for at, body in json.loads(pages.read_text("utf-8")).items()}
        self._listening: set[asyncio.Future[None]] = set()
        self._message = b""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Handle one request."""
        if scope["path"] == STREAM:
            await self._stream(send)
        elif scope["method"] == "POST":
            await self._form(scope["path"].split("/")[1], receive, send)
        else:
            body = self._pages[scope["path"]]
            headers = [(b"content-encoding", b"gzip"), (b"content-length", str(len(body)).encode())]
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            await send({"type": "http.response.body", "body": body})

    def broadcast(self, message: bytes) -> None:
        """Send a message to all open streams, and to those that are opened later."""
        self._message = b"data: " + message + b"\n\n"
        answer(list(self._listening))
        self._listening.clear()

    async def _form(self, theme: str, receive: Any, send: Any) -> None:
        body, more = b"", True
        while more:
            part = await receive()
            body, more = body + part.get("body", b""), part.get("more_body", False)
        await self._inserts.store(theme, body)
        headers = [(b"location", f"/{theme}".encode()), (b"content-length", b"0")]
        await send({"type": "http.response.start", "status": 303, "headers": headers})
        await send({"type": "http.response.body", "body": b""})

    async def _stream(self, send: Any) -> None:
        await send(
            {"type": "http.response.start", "status": 200, "headers": [(b"cache-control", b"no-store")]}
        )
        while True:
            woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._listening.add(woken)
            await send({"type": "http.response.body", "body": self._message, "more_body": True})
            await woken


async def _serve_hall(hall: BareHall, listening: socket.socket) -> None:
    loop = asyncio.get_running_loop()

    def steer() -> None:
        for line in sys.stdin:
            loop.call_soon_threadsafe(hall.broadcast, line.strip().encode())

    threading.Thread(target=steer, daemon=True).start()
    await serve(hall, listening)


def main() -> None:
    """`python -m bench.bare_hall FILE PAGES`"""
    hall = BareHall(Path(sys.argv[1]), Path(sys.argv[2]))
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listening:  # no Nagle
        listening.bind(("127.0.0.1", 0))
        listening.listen(2048)
        print(f"listening on http://127.0.0.1:{listening.getsockname()[1]}/", flush=True)
        asyncio.run(_serve_hall(hall, listening))


if __name__ == "__main__":
    main()
