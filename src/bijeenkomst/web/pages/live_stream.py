"""The live stream: every open page is told what is on the screen, by server-sent events (WHATWG HTML, 9.2).

A slow phone gets what is on the screen now, never what was on it before. Each message is made once for all phones.
It is a plain ASGI handler, with half the delay of a streaming response for 1,000 phones (measured).
"""

import asyncio
import json
import time
from collections.abc import Callable, Collection, Mapping
from random import randint
from typing import Any

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.session.interface import Update
from bijeenkomst.web.pages.group_news import AT_WORK, GroupNews
from bijeenkomst.web.pages.hall_screen import public_facts
from bijeenkomst.web.pages.outcomes import Outcomes
from bijeenkomst.web.server.asgi import Message, Receive, Scope, Send
from bijeenkomst.web.server.session_bridge import tell_loop

HEARTBEAT_SECONDS = 15.0
BEAT = b": \n\n"
MOST_STREAMS = 3000  # ten full halls; later phones look now and then
A_PHONE_MS = 4
"""A page of 6 KB takes the hall's Wi-Fi some 2.5 ms (20 Mbit/s), and up to 2 ms to make (bench/page_cost.py): other
pages and forms fit in between."""
LEAST_MS, MOST_MS = 300, 5000
SOON_AGAIN_MS = 2000  # after a connection was lost
NOW_AND_THEN_MS = (20_000, 30_000)  # without a stream: each phone picks a moment of its own
SHOWN = (
    *(ch.StageChanged, ch.RevealChanged, ch.ThemeChanged, ch.AdditionChanged),
    *(ch.PlaceChanged, ch.ScribesChanged, ch.ProgrammeChanged),  # whether groups go to work, and where
)
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),  # a proxy in front must not hold messages back
]


class LiveStream:
    """All open streams; an ASGI application. Used from one event loop, except `heard`."""

    def __init__(
        self, meeting: Meeting, loop: asyncio.AbstractEventLoop, changed: Callable[[], None]
    ) -> None:
        """`changed` is called when the number of open streams changes."""
        self._loop = loop
        self._changed = changed
        self._wakers: set[asyncio.Event] = set()
        self._of_groups: dict[str, set[asyncio.Event]] = {}
        self.outcomes = Outcomes(meeting)
        self._facts = public_facts(meeting, self.outcomes.may_tell)
        self._message = self._message_now()
        self._latest: Meeting | None = None
        self._version = 0
        self._beats = 0
        self._closed = False

    @property
    def phones(self) -> int:
        """The number of open streams: pages that follow the screen."""
        return len(self._wakers)

    @property
    def told(self) -> Mapping[str, Any]:
        """What every open page was told last, of what is on the screen (`hall_screen.public_facts`)."""
        return self._facts

    def heard(self, update: Update) -> None:
        """Listen to the session, on its thread. The loop is woken once for several updates that come together."""
        self.outcomes.heard(update)
        changed = {change.theme for change in update.changes if isinstance(change, AT_WORK)}
        if changed:
            codes = {one for code in changed for one in update.meeting.codes_of(code)}
            tell_loop(self._loop, lambda: self._wake_groups(codes))
        if update.fresh or any(map(_is_shown, update.changes)):
            is_first_waiting = self._latest is None
            self._latest = update.meeting
            if is_first_waiting:
                tell_loop(self._loop, self._publish_latest)

    def publish(self, meeting: Meeting) -> None:
        """Tell every phone what is on the screen now, if that changed."""
        facts = public_facts(meeting, self.outcomes.may_tell)
        if facts != self._facts:
            self._facts = facts
            self._message = self._message_now()
            self._version += 1
            self._wake_all()

    def close(self) -> None:
        """End all streams, so that the server can stop at once."""
        self._closed = True
        self._wake_all()

    async def beat(self) -> None:
        """Send a sign of life every quarter of a minute, so that no phone or router thinks that the connection died."""
        while not self._closed:
            await asyncio.sleep(HEARTBEAT_SECONDS)
            self._beats += 1
            self._wake_all()

    async def __call__(
        self, scope: Scope, receive: Receive, send: Send, news: GroupNews | None = None
    ) -> None:
        """Serve the stream of one page until it disconnects; `news` is what it hears of a group besides."""
        if self.phones >= MOST_STREAMS:
            await self.once(scope, receive, send)
            return
        awake = asyncio.Event()
        gone = asyncio.ensure_future(_until_gone(receive))
        gone.add_done_callback(lambda _task: awake.set())
        self._wakers.add(awake)
        of_group = self._of_groups.setdefault(news.code, set()) if news is not None else set()
        of_group.add(awake)
        self._changed()
        try:
            await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
            await self._tell(gone, awake, send, news)
            if not gone.done():
                await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            gone.cancel()
            self._wakers.discard(awake)
            of_group.discard(awake)
            if news is not None and not of_group:
                self._of_groups.pop(news.code, None)
            self._changed()

    async def once(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """What is on the screen now and when to look again, for a phone without a stream.

        A browser reopens a stream that ended, after the time that the server names (WHATWG HTML, 9.2.3): so the page
        keeps following the screen, only later, and says so.
        """
        again_ms = randint(*NOW_AND_THEN_MS)
        body = self._message_now(again_ms, again=again_ms)
        headers = [*HEADERS, (b"content-length", str(len(body)).encode()), (b"connection", b"close")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    async def _tell(
        self, gone: "asyncio.Future[None]", awake: asyncio.Event, send: Send, news: GroupNews | None
    ) -> None:
        version, beats, said = self._version, self._beats, b""
        await send(_chunk(self._message_now()))  # made anew: it says what time it is
        while not gone.done() and not self._closed:
            awake.clear()
            if version != self._version:
                version, beats = self._version, self._beats
                await send(_chunk(self._message))
            elif beats != self._beats:
                beats = self._beats
                await send(_chunk(BEAT))
            if news is not None and (message := news.message()) != said:
                said = message
                await send(_chunk(message))
            await awake.wait()

    def _publish_latest(self) -> None:
        meeting, self._latest = self._latest, None
        if meeting is not None:
            self.publish(meeting)

    def _message_now(self, retry: int = SOON_AGAIN_MS, **more: int) -> bytes:
        facts = {**self._facts, "within": within_ms(self.phones), **more}
        if "ends" in facts:
            facts["now"] = round(
                time.time() * 1000
            )  # phones count down by this laptop's clock, not by their own
        data = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
        return f"retry: {retry}\ndata: {data}\n\n".encode("utf-8", "replace")

    def _wake_groups(self, codes: Collection[str]) -> None:
        for code in codes:
            for awake in self._of_groups.get(code, ()):
                awake.set()

    def _wake_all(self) -> None:
        for awake in self._wakers:
            awake.set()


def within_ms(phones: int) -> int:
    """Within how many milliseconds this many phones should fetch their page, each at a random moment: if a thousand
    came at once they would all wait for the last one, and so would every form that is sent meanwhile."""
    return min(max(LEAST_MS, A_PHONE_MS * phones), MOST_MS)


def _is_shown(change: ch.Change) -> bool:
    """Whether pages that follow the screen may show something else after it."""
    if isinstance(change, ch.PlanChanged):  # in the harvest: see `hall_screen`
        return change.releases
    return isinstance(change, SHOWN)


def _chunk(body: bytes) -> Message:
    return {"type": "http.response.body", "body": body, "more_body": True}


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
