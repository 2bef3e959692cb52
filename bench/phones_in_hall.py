"""Simulated phones in a hall, as cheap as possible, in a process of their own: each opens pages, holds a live stream,
follows the screen, answers, adds and signs up at its own moment, as `pagina.js` and a person would. It sends back the
token that it was given, and goes where a form leads.

Each phone has two connections: one for the stream and one for all else, opened again when the server closed it.
"""

import asyncio
import json
import random
import resource
import secrets
import time
from collections import defaultdict
from collections.abc import Awaitable
from dataclasses import dataclass, field
from functools import lru_cache
from multiprocessing.connection import Connection as Pipe
from typing import Any
from urllib.parse import urlencode

from bench.given_cookie import NotKnown, cookie_line
from bench.live_stream import allow_files
from bench.sign_ups import a_sign_up
from bijeenkomst.web.routes import STREAM
from bijeenkomst.web.server.phone_id import token_in

PATIENCE_SECONDS = 30.0
SHOWN = (
    "path",
    "title",
    "number",
    "revealed",
    "state",
)  # as pagina.js: the next question is no reason to look
FRESHEN_MS = 800
ANSWER_SECONDS = (0.5, 3.0)  # to read the question and tap
ADDS = 0.1  # of the phones, per theme


@dataclass(frozen=True, slots=True)
class Plan:
    """What the phones do: how many there are, in how many seconds they come in, and when it is over.

    `once`: each signs up once, and adds once to each theme; otherwise every time that the slide comes on.
    """

    port: int
    phones: int
    come_in_seconds: float
    seconds: float
    static: tuple[str, ...]
    codes: tuple[str, ...]
    groups: str
    burst_seconds: float
    once: bool = False


@dataclass
class Result:
    """Seconds of each response by kind of request, the wrong responses, and the cost of simulating it."""

    waits: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    wrong: list[str] = field(default_factory=list)
    signed_up: int = 0
    cpu_seconds: float = 0.0
    seconds: float = 0.0


class Line(asyncio.Protocol):
    """A connection for one request after another."""

    def __init__(self, port: int, result: Result) -> None:
        self._port, self._result = port, result
        self._transport: asyncio.Transport | None = None
        self._answered: asyncio.Future[int] | None = None
        self._got = b""
        self._length = -1

    async def ask(self, kind: str, request: bytes) -> int:
        """Send a request, on a new connection if needed; returns the HTTP status, or 0 without a response."""
        start = time.perf_counter()
        loop = asyncio.get_running_loop()
        if self._transport is None or self._transport.is_closing():
            transport, _self = await loop.create_connection(lambda: self, "127.0.0.1", self._port)
            self._transport = transport
        self._answered, self._got, self._length = loop.create_future(), b"", -1
        self._transport.write(request)
        try:
            status = await asyncio.wait_for(self._answered, PATIENCE_SECONDS)
        except (TimeoutError, ConnectionError) as error:
            self._result.wrong.append(f"{kind}: {error!r}")
            return 0
        self._result.waits[kind].append(time.perf_counter() - start)
        if self.token and b"\r\nCookie: " in request:
            self._result.wrong.append(f"{kind}: {NotKnown.__doc__}")
        if status not in (200, 303):
            self._result.wrong.append(f"{kind}: {status}")
        return status

    def data_received(self, data: bytes) -> None:
        """Collect the response."""
        self._got += data
        if self._length < 0:
            end = self._got.find(b"\r\n\r\n")
            if end < 0:
                return
            _before, _name, after = self._got[:end].lower().partition(b"\r\ncontent-length: ")
            self._length = end + 4 + int(after.split(b"\r\n", 1)[0] or 0)
        if len(self._got) >= self._length and self._answered and not self._answered.done():
            self._answered.set_result(int(self._got[9:12]))

    def told(self, name: str) -> str:
        """The value of this header in the last response; "" without it."""
        head = self._got.partition(b"\r\n\r\n")[0].decode("latin-1")
        lines = (line.partition(": ") for line in head.split("\r\n")[1:])
        return next((value for known, _colon, value in lines if known.lower() == name), "")

    @property
    def token(self) -> str:
        """The token that the last response gave the phone to keep; "" when it gave none."""
        return token_in(self.told("set-cookie").partition(";")[0])

    @property
    def leads_to(self) -> str:
        """The page to which the last response led."""
        return self.told("location").partition("#")[0]

    def connection_lost(self, error: Exception | None) -> None:
        """Fail the request under way, if any."""
        self._transport = None
        if self._answered is not None and not self._answered.done():
            self._answered.set_exception(error or ConnectionResetError("hung up"))

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()


class Stream(asyncio.Protocol):
    """The live stream: what is on the screen now; `news` is set when that changes."""

    def __init__(self, request: bytes) -> None:
        self._request = request
        self._transport: asyncio.Transport | None = None
        self.fact: dict[str, Any] = {}
        self.news = asyncio.Event()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Request the stream."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(self._request)

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()

    def data_received(self, data: bytes) -> None:
        """Take the last message."""
        start = data.rfind(b"data: ")
        if start >= 0:
            self.fact = _read(data[start + 6 :].split(b"\n", 1)[0])
            self.news.set()


@lru_cache(maxsize=64)
def _read(message: bytes) -> dict[str, Any]:
    fact: dict[str, Any] = json.loads(message) if message else {}
    return fact


def head_of(port: int, token: str = "") -> str:
    """What each request of a phone begins with; its `token` once it was given one."""
    here = f"127.0.0.1:{port}"
    head = f"Host: {here}\r\nOrigin: http://{here}\r\nAccept-Encoding: gzip\r\nAccept-Language: nl\r\n"
    return f"{head}{cookie_line(token)}"


class PhoneInHall:
    """One person with a phone."""

    def __init__(self, number: int, plan: Plan, result: Result) -> None:
        self._number, self._plan, self._result = number, plan, result
        self._line = Line(plan.port, result)
        self._token = ""
        self._head = head_of(plan.port)
        self._stream = Stream(b"")
        self._at = "/"
        self._saw: list[Any] = []
        self._did: set[str] = set()

    async def evening(self) -> None:
        """Take part from coming in until cancelled."""
        plan = self._plan
        await asyncio.sleep(random.uniform(0, plan.come_in_seconds))
        await self._get("first page", "/")
        for address in plan.static:
            await self._get("script, face", address)
        self._stream = Stream(f"GET {STREAM} HTTP/1.1\r\n{self._head}\r\n".encode())
        loop = asyncio.get_running_loop()
        await loop.create_connection(lambda: self._stream, "127.0.0.1", plan.port)
        while True:
            await self._stream.news.wait()
            self._stream.news.clear()
            await self._hear(self._stream.fact)

    async def burst(self) -> None:
        """Sign up once more, at a random moment of the burst."""
        await asyncio.sleep(random.uniform(0, self._plan.burst_seconds))
        await self._sign_up("burst: sign up", self._plan.codes[self._number % len(self._plan.codes)])

    def leave(self) -> None:
        """Hang up."""
        self._line.close()
        self._stream.close()

    async def _hear(self, fact: dict[str, Any]) -> None:
        path = fact.get("path")
        if not path or path == "/":
            return
        saw, self._saw = self._saw, [fact.get(name) for name in SHOWN]
        within = fact.get("within", FRESHEN_MS)
        if path == self._at:
            if saw != self._saw:
                await asyncio.sleep(random.uniform(0, max(FRESHEN_MS, within)) / 1000)
                await self._get("freshen", path)
            if fact.get("moment") == "herkennen" and not fact.get("revealed"):
                await self._answer(path)
            return
        self._at = path
        await asyncio.sleep(random.uniform(0, within) / 1000)
        await self._get("follow", path)
        if path == self._plan.groups and self._wants(path):
            await asyncio.sleep(random.uniform(*ANSWER_SECONDS) * 3)
            code = random.choice(self._plan.codes)
            await self._get("open a theme", f"/{code}")
            await self._sign_up("sign up", code)

    async def _answer(self, path: str) -> None:
        await asyncio.sleep(random.uniform(*ANSWER_SECONDS))
        answer = {"answer": random.choice(("yes", "yes", "partly", "no"))}
        await self._post("recognise", f"{path}/recognise", answer)
        if random.random() < ADDS and self._wants(f"{path}/add"):
            await self._post("add", f"{path}/add", {"text": f"Ook de bankjes bij {self._number}"})

    def _wants(self, what: str) -> bool:
        """Whether to do it now: always the first time, and again unless the plan says `once`."""
        before, self._did = self._did, self._did | {what}
        return not self._plan.once or what not in before

    async def _sign_up(self, kind: str, code: str) -> None:
        request = a_sign_up(code, self._plan.port, self._number, self._token)
        if await self._ask(kind, request) == 303:
            self._result.signed_up += 1
            await self._get("page after a form", self._line.leads_to)

    async def _post(self, kind: str, path: str, fields: dict[str, str]) -> None:
        body = urlencode({"submission": secrets.token_urlsafe(16), **fields})
        head = (
            f"{self._head}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
        )
        if await self._ask(kind, f"POST {path} HTTP/1.1\r\n{head}\r\n{body}".encode()) == 303:
            await self._get("page after a form", self._line.leads_to)

    async def _get(self, kind: str, path: str) -> None:
        await self._ask(kind, f"GET {path} HTTP/1.1\r\n{self._head}\r\n".encode())

    async def _ask(self, kind: str, request: bytes) -> int:
        """The status of the answer; a cookie that it gives is kept."""
        status = await self._line.ask(kind, request)
        if self._line.token:
            self._token = self._line.token
            self._head = head_of(self._plan.port, self._token)
        return status


async def _hall(plan: Plan) -> Result:
    result = Result()
    start = time.perf_counter()
    phones = [PhoneInHall(number, plan, result) for number in range(plan.phones)]
    evening = asyncio.gather(*(phone.evening() for phone in phones))
    await _at_most(evening, plan.seconds)
    if plan.burst_seconds:
        bursting = [PhoneInHall(plan.phones + number, plan, result) for number in range(plan.phones)]
        await asyncio.gather(*(phone.burst() for phone in bursting))
        phones += bursting
    used = resource.getrusage(resource.RUSAGE_SELF)
    result.cpu_seconds, result.seconds = used.ru_utime + used.ru_stime, time.perf_counter() - start
    for phone in phones:
        phone.leave()
    await asyncio.sleep(0)  # until all have
    return result


async def _at_most(doing: Awaitable[Any], seconds: float) -> None:
    try:
        await asyncio.wait_for(doing, seconds)
    except TimeoutError:
        return


def phones_in_hall(plan: Plan, pipe: "Pipe[Result, Any]") -> None:
    """Run all phones, and send the result through the pipe."""
    allow_files(4 * plan.phones)
    result = asyncio.run(_hall(plan))
    result.waits = dict(result.waits)
    pipe.send(result)
