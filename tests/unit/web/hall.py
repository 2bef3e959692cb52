"""The phone pages of a real meeting in this process, without a socket."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from bijeenkomst.document.file import create
from bijeenkomst.session.local import LocalSession
from bijeenkomst.web.app import make_app
from bijeenkomst.web.desk import Desk
from bijeenkomst.web.live import LiveStream
from tests.unit.domain.evening import an_evening

BASE = "http://192.168.137.1:8080"


@asynccontextmanager
async def a_hall(folder: Path) -> AsyncIterator[tuple[LocalSession, Callable[[], httpx.AsyncClient]]]:
    """A session on a new file, and a way to get a phone (a browser with a cookie jar of its own)."""
    path = folder / "avond.bijeenkomst"
    create(path, an_evening())
    session = LocalSession.open(path)
    loop = asyncio.get_running_loop()
    live = LiveStream(session.meeting, loop, lambda: None)
    app = make_app(session, Desk(session, loop), live)
    transport = httpx.ASGITransport(app=app)  # type: ignore[arg-type]  # our narrower ASGI types
    phones: list[httpx.AsyncClient] = []

    def phone() -> httpx.AsyncClient:
        phones.append(httpx.AsyncClient(transport=transport, base_url=BASE))
        return phones[-1]

    try:
        yield session, phone
    finally:
        for one in phones:
            await one.aclose()
        session.close()
