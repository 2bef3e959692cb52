"""The web server's desk at the session: asks from the event loop, answers from the session's thread.

A group commit answers a whole hall at once; the loop is woken once for all of them.
"""

import asyncio
import threading

from bijeenkomst.session.interface import Reply, Request, Session


class Desk:
    """Used from one event loop."""

    def __init__(self, session: Session, loop: asyncio.AbstractEventLoop) -> None:
        self._session = session
        self._loop = loop
        self._lock = threading.Lock()
        self._answers: list[tuple[asyncio.Future[Reply], Reply]] = []

    async def ask(self, request: Request) -> Reply:
        """The session's answer, once its bytes are durable."""
        waiting: asyncio.Future[Reply] = self._loop.create_future()
        self._session.submit(request, lambda reply: self._came(waiting, reply))
        return await waiting

    def _came(self, waiting: "asyncio.Future[Reply]", reply: Reply) -> None:
        with self._lock:
            first = not self._answers
            self._answers.append((waiting, reply))
        if first:
            self._loop.call_soon_threadsafe(self._hand_out)

    def _hand_out(self) -> None:
        with self._lock:
            answers, self._answers = self._answers, []
        for waiting, reply in answers:
            if not waiting.done():  # the phone may have gone meanwhile
                waiting.set_result(reply)
