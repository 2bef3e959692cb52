"""The way from the web server to the session: asks from the event loop, answers from the session's thread.

What a hall asks in one turn of the loop goes to the session together, and is answered together: each wakes the other
once. Handing in one by one made the two threads fight over the interpreter's lock (measured: 1.6 switches a sign-up
instead of 0.3).
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress

from bijeenkomst.session.interface import Reply, Request
from bijeenkomst.session.local import LocalSession


def tell_loop(loop: asyncio.AbstractEventLoop, callback: Callable[[], None]) -> None:
    """Have `callback` run on the loop, from any thread; nothing when the server has already stopped."""
    with suppress(RuntimeError):  # the loop is closed: nobody is left to tell, and the session goes on
        loop.call_soon_threadsafe(callback)


class SessionBridge:
    """Used from one event loop."""

    def __init__(self, session: LocalSession, loop: asyncio.AbstractEventLoop) -> None:
        self._session = session
        self._loop = loop
        self._asked: list[tuple[Request, Callable[[Reply], None]]] = []
        self._answers: deque[tuple[asyncio.Future[Reply], Reply]] = deque()
        self._woken = False

    async def ask(self, request: Request) -> Reply:
        """The session's answer, once its bytes are durable."""
        waiting: asyncio.Future[Reply] = self._loop.create_future()
        if not self._asked:
            self._loop.call_soon(self._hand_in)  # after all that can be read now
        self._asked.append((request, lambda reply: self._came(waiting, reply)))
        return await waiting

    async def ask_all(self, requests: Sequence[Request]) -> list[Reply]:
        """The answers to what one form asks, handed in together and stored together."""
        if len(requests) == 1:
            return [await self.ask(requests[0])]
        return await asyncio.gather(*map(self.ask, requests))

    def _hand_in(self) -> None:
        asked, self._asked = self._asked, []
        self._session.submit_all(asked)

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
