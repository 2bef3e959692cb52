"""The way from the web server to the session: requests from the event loop, replies from the session's thread.

All requests of one turn of the loop go to the session together, and are answered together, so that each thread wakes
the other once. Submitting them one by one made the two threads fight over the interpreter's lock (measured: 1.6
switches a sign-up instead of 0.3).
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Protocol

from bijeenkomst.session.interface import Reply, Request


def tell_loop(loop: asyncio.AbstractEventLoop, callback: Callable[[], None]) -> None:
    """Run `callback` on the loop, from any thread; does nothing when the server has stopped already."""
    with suppress(RuntimeError):  # the loop is closed: the session goes on without it
        loop.call_soon_threadsafe(callback)


class TakesRequests(Protocol):
    """The session at the other end of the bridge."""

    def submit_all(self, asked: Sequence[tuple[Request, Callable[[Reply], None]]]) -> None:
        """Submit several requests at once."""


class SessionBridge:
    """Asks the session on behalf of one event loop, and is used from there."""

    def __init__(self, session: TakesRequests, loop: asyncio.AbstractEventLoop) -> None:
        self._session = session
        self._loop = loop
        self._waiting_requests: list[tuple[Request, Callable[[Reply], None]]] = []
        self._replies: deque[tuple[asyncio.Future[Reply], Reply]] = deque()
        self._is_woken = False

    async def ask(self, request: Request) -> Reply:
        """The session's reply, once what it stored is durable."""
        answer: asyncio.Future[Reply] = self._loop.create_future()
        if not self._waiting_requests:
            self._loop.call_soon(self._submit)  # after all that can be read now
        self._waiting_requests.append((request, lambda reply: self._took_reply(answer, reply)))
        return await answer

    async def ask_all(self, requests: Sequence[Request]) -> list[Reply]:
        """The replies to what one form asks for, submitted and stored together."""
        if len(requests) == 1:
            return [await self.ask(requests[0])]
        return await asyncio.gather(*map(self.ask, requests))

    def _submit(self) -> None:
        requests, self._waiting_requests = self._waiting_requests, []
        self._session.submit_all(requests)

    def _took_reply(self, answer: "asyncio.Future[Reply]", reply: Reply) -> None:
        """On the session's thread. The reply is stored before the flag is read, so that none is ever left behind."""
        self._replies.append((answer, reply))
        if not self._is_woken:
            self._is_woken = True
            tell_loop(self._loop, self._answer)

    def _answer(self) -> None:
        self._is_woken = False
        while self._replies:
            answer, reply = self._replies.popleft()
            if not answer.done():  # it is when the phone has gone meanwhile
                answer.set_result(reply)
