"""The web server's desk at the session: asks from the event loop, answers from the session's thread.

A group commit answers a whole hall at once; the loop is woken once for all of them.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from bijeenkomst.session.interface import Reply, Request, Session


def tell_loop(loop: asyncio.AbstractEventLoop, callback: Callable[[], None]) -> None:
    """Have `callback` run on the loop, from any thread; nothing when the server has already stopped."""
    with suppress(RuntimeError):  # the loop is closed: nobody is left to tell, and the session goes on
        loop.call_soon_threadsafe(callback)


class Desk:
    """Used from one event loop."""

    def __init__(self, session: Session, loop: asyncio.AbstractEventLoop) -> None:
        self._session = session
        self._loop = loop
        self._answers: deque[tuple[asyncio.Future[Reply], Reply]] = deque()
        self._woken = False

    async def ask(self, request: Request) -> Reply:
        """The session's answer, once its bytes are durable."""
        waiting: asyncio.Future[Reply] = self._loop.create_future()
        self._session.submit(request, lambda reply: self._came(waiting, reply))
        return await waiting

    def _came(self, waiting: "asyncio.Future[Reply]", reply: Reply) -> None:
        """On the session's thread. The answer is there before the flag is read, so none is ever left behind."""
        self._answers.append((waiting, reply))
        if not self._woken:
            self._woken = True
            tell_loop(self._loop, self._hand_out)

    def _hand_out(self) -> None:
        self._woken = False
        while self._answers:
            waiting, reply = self._answers.popleft()
            if not waiting.done():  # the phone may have gone meanwhile
                waiting.set_result(reply)
