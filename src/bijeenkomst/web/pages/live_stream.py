"""The live stream: every open page hears what is on the screen, by server-sent events (WHATWG HTML, 9.2).

Latest wins: a slow phone gets what is on now, never what was on before. One message is made once for all.
A plain ASGI handler: measured at half the delay of a streaming response for 1,000 phones.
"""

import asyncio
import json
from collections.abc import Callable
from random import randint

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.session.interface import Update
from bijeenkomst.web.pages.hall_screen import public_facts
from bijeenkomst.web.pages.outcomes import Outcomes
from bijeenkomst.web.server.asgi import Message, Receive, Scope, Send
from bijeenkomst.web.server.session_bridge import tell_loop

HEARTBEAT_SECONDS = 15.0
BEAT = b": \n\n"
MOST_STREAMS = 3000  # ten full halls; whoever comes after looks now and then
A_PHONE_MS = 4
"""A page of 6 KB fills a hall's Wi-Fi for some 2.5 ms (20 Mbit/s), and takes up to 2 ms to make (bench/page_cost.py):
the others and forms fit in between."""
LEAST_MS, MOST_MS = 300, 5000
SOON_AGAIN_MS = 2000  # after a line that broke
NOW_AND_THEN_MS = (20_000, 30_000)  # when there is no stream to be had, each phone at a moment of its own
SHOWN = (ch.StageChanged, ch.RevealChanged, ch.ThemeChanged, ch.AdditionChanged)
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),  # a proxy in front must not hold messages back
]


class LiveStream:
    """All open streams. Used from one event loop, except `heard`."""

    def __init__(
        self, meeting: Meeting, loop: asyncio.AbstractEventLoop, changed: Callable[[], None]
    ) -> None:
        """`changed` is called when the number of phones is another."""
        self._loop = loop
        self._changed = changed
        self._wakers: set[asyncio.Event] = set()
        self.outcomes = Outcomes(meeting)
        self._facts = public_facts(meeting, self.outcomes.may_tell)
        self._message = self._made()
        self._latest: Meeting | None = None
        self._version = 0
        self._beats = 0
        self._closed = False

    @property
    def phones(self) -> int:
        """How many pages are open and listening."""
        return len(self._wakers)

    def heard(self, update: Update) -> None:
        """A listener of the session, on the session's thread. The loop is woken once for what waits together."""
        self.outcomes.heard(update)
        if update.fresh or any(isinstance(change, SHOWN) for change in update.changes):
            asleep = self._latest is None
            self._latest = update.meeting
            if asleep:
                tell_loop(self._loop, self._publish_latest)

    def publish(self, meeting: Meeting) -> None:
        """Tell every phone what is on now, if that is something else."""
        facts = public_facts(meeting, self.outcomes.may_tell)
        if facts != self._facts:
            self._facts = facts
            self._message = self._made()
            self._version += 1
            self._wake_all()

    def close(self) -> None:
        """End every stream, so that the server can stop at once."""
        self._closed = True
        self._wake_all()

    async def beat(self) -> None:
        """Every quarter of a minute a sign of life, so that no phone or router takes the line for dead."""
        while not self._closed:
            await asyncio.sleep(HEARTBEAT_SECONDS)
            self._beats += 1
            self._wake_all()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One phone's stream, until it goes away."""
        if self.phones >= MOST_STREAMS:
            await self.once(scope, receive, send)
            return
        awake = asyncio.Event()
        gone = asyncio.ensure_future(_until_gone(receive))
        gone.add_done_callback(lambda _task: awake.set())
        self._wakers.add(awake)
        self._changed()
        try:
            await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
            await self._tell(gone, awake, send)
            if not gone.done():
                await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            gone.cancel()
            self._wakers.discard(awake)
            self._changed()

    async def once(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """What is on now, for a phone that there is no stream for, and when to look again.

        A browser opens a stream that ended once more by itself, after the time that the server names (WHATWG HTML,
        9.2.3): so the page goes on following, only later, and says so.
        """
        again = randint(*NOW_AND_THEN_MS)
        body = self._made(again, again=again)
        headers = [*HEADERS, (b"content-length", str(len(body)).encode()), (b"connection", b"close")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    async def _tell(self, gone: "asyncio.Future[None]", awake: asyncio.Event, send: Send) -> None:
        version, beats = -1, self._beats
        while not gone.done() and not self._closed:
            awake.clear()
            if version != self._version:
                version, beats = self._version, self._beats
                await send(_chunk(self._message))
            elif beats != self._beats:
                beats = self._beats
                await send(_chunk(BEAT))
            await awake.wait()

    def _publish_latest(self) -> None:
        meeting, self._latest = self._latest, None
        if meeting is not None:
            self.publish(meeting)

    def _made(self, retry: int = SOON_AGAIN_MS, **more: int) -> bytes:
        facts = {**self._facts, "within": within_ms(self.phones), **more}
        said = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
        return f"retry: {retry}\ndata: {said}\n\n".encode("utf-8", "replace")

    def _wake_all(self) -> None:
        for awake in self._wakers:
            awake.set()


def within_ms(phones: int) -> int:
    """In how many milliseconds so many phones are to come for their page, each at a moment of its own: a thousand at
    once would all wait for the last, and so would every form that is sent meanwhile."""
    return min(max(LEAST_MS, A_PHONE_MS * phones), MOST_MS)


def _chunk(body: bytes) -> Message:
    return {"type": "http.response.body", "body": body, "more_body": True}


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
