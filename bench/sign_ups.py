"""Durable sign-ups a second through HTTP, compared with a bare stack in the same run.

Over a hundred connections phones sign up as fast as they are answered, each with the cookie that it was given. The
baseline is the same server (uvicorn, httptools, Starlette) that puts the body of each request in one row, unread, with
the same SQLite settings and the same group commit: no form, no rule, no snapshot. Both answer only when the bytes are
durable; the files are counted afterwards. Goal: at least half as many.

    python bench/sign_ups.py [ROUNDS]

The file lies in the folder for temporary files (TMPDIR); on a disk in memory a commit costs next to nothing.
"""

import asyncio
import logging
import queue
import secrets
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).parents[1]))  # it is started as a file

from bench.given_cookie import be_known, cookie_line, cookies_given
from bijeenkomst.app.making import make_example
from bijeenkomst.document.connecting import SETTINGS
from bijeenkomst.document.file import read_only

CONNECTIONS = 100
SIGN_UPS = 5000
ROUNDS = 3
GOAL = 0.5
LARGEST_GROUP = 500  # as the session's
BARE = "serve-bare"
TABLE = "CREATE TABLE sign_up (id INTEGER PRIMARY KEY, theme TEXT NOT NULL, body BLOB NOT NULL) STRICT"


@dataclass(slots=True)
class Crowd:
    """The requests still to be sent by the next free connection, and the seconds that each response took."""

    requests: Iterator[bytes]
    done: asyncio.Future[None]
    latencies: list[float] = field(default_factory=list)
    busy: int = CONNECTIONS

    def fail(self, why: str) -> None:
        """End the round with an error."""
        if not self.done.done():
            self.done.set_exception(RuntimeError(why))


class Connection(asyncio.Protocol):
    """One phone after another on one persistent connection."""

    def __init__(self, crowd: Crowd) -> None:
        self._crowd = crowd
        self._transport: asyncio.Transport | None = None
        self._answer = b""
        self._sent_at = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Wait for `go`, so that connecting is not measured."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def go(self) -> None:
        """Send the next sign-up, or leave when there is none."""
        assert self._transport is not None
        request = next(self._crowd.requests, None)
        if request is not None:
            self._sent_at = time.perf_counter()
            self._transport.write(request)
            return
        self._crowd.busy -= 1
        if self._crowd.busy == 0 and not self._crowd.done.done():
            self._crowd.done.set_result(None)

    def data_received(self, data: bytes) -> None:
        """Take a response, which has status 303 and no body."""
        self._answer += data
        if not self._answer.endswith(b"\r\n\r\n"):
            return
        if not self._answer.startswith(b"HTTP/1.1 303"):
            self._crowd.fail(self._answer[:200].decode("latin-1"))
            return
        self._crowd.latencies.append(time.perf_counter() - self._sent_at)
        be_known(self._answer.decode("latin-1"))
        self._answer = b""
        self.go()

    def connection_lost(self, error: Exception | None) -> None:
        """Fail, unless the round is over."""
        self._crowd.fail(f"the server hung up ({error}): {self._answer[:200].decode('latin-1')}")

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()


def sign_ups(codes: list[str], port: int, tokens: list[str]) -> list[bytes]:
    """A request by each of these phones, with a phone number, an e-mail address, or both."""
    return [a_sign_up(codes[number % len(codes)], port, number, token) for number, token in enumerate(tokens)]


def a_sign_up(code: str, port: int, number: int, token: str) -> bytes:
    """The request of the phone that was given this token; "" of one that was given none."""
    fields = {
        "submission": secrets.token_urlsafe(16),
        "name": f"Fatma van der Berg-{number}",
        "phone": f"06 {10000000 + number}" if number % 3 else "",
        "email": f"mens.{number}@voorbeeld.nl" if number % 3 != 1 else "",
        "contribution": "Ik kan op zaterdag helpen met timmeren en opruimen",
        "shares": "on",
        "adult": "on",
        "explicit": "on",
    }
    body = urlencode(fields)
    return (
        f"POST /{code}/sign-up HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n"
        f"{cookie_line(token)}"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n{body}"
    ).encode("ascii")


async def sign_up_all(port: int, requests: list[bytes]) -> tuple[float, list[float]]:
    """Send all requests; returns the seconds for all, and for each."""
    loop = asyncio.get_running_loop()
    crowd = Crowd(iter(requests), loop.create_future())
    connections = [
        (await loop.create_connection(lambda: Connection(crowd), "127.0.0.1", port))[1]
        for _number in range(CONNECTIONS)
    ]
    start = time.perf_counter()
    for connection in connections:
        connection.go()
    await crowd.done
    seconds = time.perf_counter() - start
    for connection in connections:
        connection.close()
    return seconds, crowd.latencies


@contextmanager
def serving(*command: str, environment: Mapping[str, str] | None = None) -> Iterator[int]:
    """Run a server in a process of its own; yields its port."""
    process = subprocess.Popen(
        [sys.executable, *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert process.stdout is not None
    try:
        first = process.stdout.readline()
        if not first.startswith("listening on "):
            raise RuntimeError(f"the server did not start: {first!r}")
        yield int(first.strip().rstrip("/").rpartition(":")[2])
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


def ours(folder: Path) -> tuple[float, list[float]]:
    """Run one round with `bijeenkomst serve` on a fresh copy of the example meeting."""
    path = make_example(folder)
    codes = [theme.code for theme in read_only(path).in_order]
    with serving("-m", "bijeenkomst", "serve", str(path), "--host", "127.0.0.1", "--port", "0") as port:
        requests = sign_ups(codes, port, cookies_given(port, SIGN_UPS))
        result = asyncio.run(sign_up_all(port, requests))
    check(sum(len(of_theme) for of_theme in read_only(path).sign_ups.values()))
    return result


def bare(folder: Path) -> tuple[float, list[float]]:
    """Run one round with the bare stack."""
    path = folder / f"bare-{secrets.token_hex(4)}.sqlite"
    with serving(__file__, BARE, str(path)) as port:
        unread = [secrets.token_urlsafe(33) for _phone in range(SIGN_UPS)]
        result = asyncio.run(sign_up_all(port, sign_ups(["A", "B", "C", "D", "E"], port, unread)))
    check(rows_in(path))
    return result


def check(stored: int) -> None:
    """Check that every answered sign-up is in the file, once."""
    if stored != SIGN_UPS:
        raise RuntimeError(f"{SIGN_UPS} sign-ups were answered, {stored} are in the file")


class Inserts:
    """Stores rows in groups, on a thread of its own."""

    def __init__(self, path: Path) -> None:
        self._waiting: queue.SimpleQueue[tuple[asyncio.Future[None], str, bytes]] = queue.SimpleQueue()
        threading.Thread(target=self._write, args=(path,), daemon=True).start()

    async def store(self, theme: str, body: bytes) -> None:
        """Store one row; returns when it is durable."""
        stored: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.put((stored, theme, body))
        await stored

    def _write(self, path: Path) -> None:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute(TABLE)
        connection.executescript(SETTINGS)
        while True:
            group = [self._waiting.get()]
            while len(group) < LARGEST_GROUP and not self._waiting.empty():
                group.append(self._waiting.get())
            connection.execute("BEGIN IMMEDIATE")
            rows = [(theme, body) for _, theme, body in group]
            connection.executemany("INSERT INTO sign_up (theme, body) VALUES (?, ?)", rows)
            connection.execute("COMMIT")
            loop = group[0][0].get_loop()
            loop.call_soon_threadsafe(answer, [waiting for waiting, _, _ in group])


def answer(group: list[asyncio.Future[None]]) -> None:
    for waiting in group:
        waiting.set_result(None)


def rows_in(path: Path) -> int:
    """How many forms are in the file."""
    connection = sqlite3.connect(path)
    count: int = connection.execute("SELECT count(*) FROM sign_up").fetchone()[0]
    connection.close()
    return count


async def serve(app: Any, listening: socket.socket) -> None:
    """Serve an ASGI application as the phone pages are served."""
    import uvicorn

    logging.disable()  # it is ended with streams open, which uvicorn finds worth an error
    config = uvicorn.Config(
        app, http="httptools", loop="asyncio", lifespan="off", log_config=None, access_log=False,
        timeout_graceful_shutdown=0,
    )  # fmt: skip
    await uvicorn.Server(config).serve([listening])


def serve_bare(path: Path) -> None:
    """The baseline: the minimum that a durable server does."""
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import RedirectResponse
    from starlette.routing import Route

    inserts = Inserts(path)

    async def sign_up(request: Request) -> RedirectResponse:
        code = request.path_params["code"]
        await inserts.store(code, await request.body())
        return RedirectResponse(f"/{code}", 303)

    app = Starlette(routes=[Route("/{code}/sign-up", sign_up, methods=["POST"])])
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as listening:
        print(f"listening on http://127.0.0.1:{listening.getsockname()[1]}/", flush=True)
        asyncio.run(serve(app, listening))


def report(name: str, rounds: list[tuple[float, list[float]]]) -> float:
    """Print the median round; returns its sign-ups a second."""
    rate = statistics.median(SIGN_UPS / seconds for seconds, _latencies in rounds)
    waits = sorted(wait for _seconds, latencies in rounds for wait in latencies)
    middle, late = waits[len(waits) // 2], waits[len(waits) * 99 // 100]
    print(
        f"{name:12} {rate:8,.0f} a second   answer after {middle * 1000:5.1f} ms (median), {late * 1000:5.1f} (p99)"
    )
    return rate


def main() -> None:
    """Alternate the two, so that a disturbance affects both."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    of_ours, of_bare = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for _round in range(rounds):
            of_bare.append(bare(folder))
            of_ours.append(ours(folder))
    print(f"{SIGN_UPS:,} durable sign-ups over {CONNECTIONS} connections, {rounds} rounds each")
    ratio = 1 / report("bare stack", of_bare) * report("bijeenkomst", of_ours)
    print(f"ratio {ratio:.2f} (goal at least {GOAL}): {'reached' if ratio >= GOAL else 'NOT reached'}")


if __name__ == "__main__":
    if sys.argv[1:2] == [BARE]:
        serve_bare(Path(sys.argv[2]))
    else:
        main()
