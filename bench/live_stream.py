"""How long it takes until a thousand phones know of a new theme, compared with a bare broadcast over the same server.

Every open page holds a stream of server-sent events. For ours the clock starts when the facilitator's command goes
to the serving process, and the command is durable in the file before a phone hears of it. The yardstick is uvicorn
with the smallest handler that can hold a stream, which sends a message of the same size to all at once: no command,
no file, no meeting. Both are open at the same time and take turns. Goal: the last phone after at most twice as long.

    python bench/live_stream.py [PHONES]
"""

import asyncio
import json
import logging
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from bijeenkomst.app.making import make_example
from bijeenkomst.document.file import read_only
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.stage import Slide, SlideKind, Stage
from bijeenkomst.web.pages.hall_screen import public_facts
from bijeenkomst.web.routes import STREAM

PHONES = 1000
ROUNDS = 30
GOAL = 2.0
BARE = "serve-bare"
BETWEEN_SECONDS = 0.05  # a facilitator is never faster, and each round starts with a quiet server
PATIENCE_SECONDS = 10.0


class Hall:
    """The phones at one server, and when each heard of the current slide."""

    def __init__(self, phones: int) -> None:
        self._phones = phones
        self._all_heard = asyncio.Event()
        self._heard: list[float] = []
        self.lost = 0

    def heard(self, moment: float) -> None:
        """Record that one more phone has heard it."""
        self._heard.append(moment)
        if len(self._heard) == self._phones:
            self._all_heard.set()

    async def everybody(self) -> list[float]:
        """Wait until all phones have heard it; returns the moments in order, and starts again."""
        try:
            await asyncio.wait_for(self._all_heard.wait(), PATIENCE_SECONDS)
        except TimeoutError as error:
            heard, lost = len(self._heard), self.lost
            raise RuntimeError(
                f"{heard} of {self._phones} phones heard it, {lost} were hung up on"
            ) from error
        self._all_heard.clear()
        moments, self._heard = self._heard, []
        return moments


class Phone(asyncio.Protocol):
    """A phone with an open page."""

    def __init__(self, hall: Hall, port: int) -> None:
        self._hall = hall
        self._port = port

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Request the stream."""
        assert isinstance(transport, asyncio.Transport)
        transport.write(
            f"GET {STREAM} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nAccept: text/event-stream\r\n\r\n".encode()
        )

    def data_received(self, data: bytes) -> None:
        """Record a message; a keep-alive does not count."""
        if b"\ndata: " in data:
            self._hall.heard(time.perf_counter())

    def connection_lost(self, _error: Exception | None) -> None:
        """Count a lost connection."""
        self._hall.lost += 1


@dataclass(frozen=True, slots=True)
class Served:
    """A server in a process of its own, with the pipes that control it."""

    port: int
    lines: IO[str]
    answers: IO[str]
    pid: int

    def show(self, code: str) -> float:
        """Show a theme; returns the moment of the request."""
        moment = time.perf_counter()
        self.lines.write(f"show {code}\n")
        self.lines.flush()
        return moment


@contextmanager
def serving(*command: str) -> Iterator[Served]:
    """Run a server, and end it afterwards."""
    process = subprocess.Popen(
        [sys.executable, *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        first = process.stdout.readline()
        if not first.startswith("listening on "):
            raise RuntimeError(f"the server did not start: {first!r}")
        port = int(first.strip().rstrip("/").rpartition(":")[2])
        yield Served(port, process.stdin, process.stdout, process.pid)
    finally:
        process.terminate()
        process.wait()
        process.stdin.close()
        process.stdout.close()


async def open_streams(served: Served, phones: int) -> Hall:
    """Connect all phones, and wait until each has the first message."""
    loop = asyncio.get_running_loop()
    hall = Hall(phones)
    for _phone in range(phones):
        await loop.create_connection(lambda: Phone(hall, served.port), "127.0.0.1", served.port)
    await hall.everybody()
    return hall


async def delays(served: Served, hall: Hall, code: str) -> list[float]:
    """Show a theme; returns the seconds until each phone knows it, in order."""
    await asyncio.sleep(BETWEEN_SECONDS)
    start = served.show(code)
    moments = await hall.everybody()
    answer = (await asyncio.to_thread(served.answers.readline)).strip()
    if answer != "done":
        raise RuntimeError(f"showing {code}: {answer!r}")
    return [moment - start for moment in moments]


async def measure(servers: list[Served], codes: list[str], phones: int) -> list[list[list[float]]]:
    """Delays by server and round; the servers take turns."""
    halls = [await open_streams(served, phones) for served in servers]
    rounds: list[list[list[float]]] = [[] for _served in servers]
    for turn in range(ROUNDS + 1):
        for number, (served, hall) in enumerate(zip(servers, halls, strict=True)):
            rounds[number].append(await delays(served, hall, codes[turn % 2]))
    return [of_server[1:] for of_server in rounds]  # the first round warms up


def serve_bare(message: bytes) -> None:
    """The baseline: each line on standard input broadcasts the message."""
    import uvicorn

    logging.disable()  # it is ended with all streams open, which uvicorn finds worth an error
    waiting: set[asyncio.Future[None]] = set()

    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        loop = asyncio.get_running_loop()
        headers = [(b"content-type", b"text/event-stream; charset=utf-8"), (b"cache-control", b"no-store")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        while True:
            woken: asyncio.Future[None] = loop.create_future()
            waiting.add(woken)
            await send({"type": "http.response.body", "body": message, "more_body": True})
            await woken

    def broadcast() -> None:
        for stream in waiting:
            stream.set_result(None)
        waiting.clear()

    def steer(loop: asyncio.AbstractEventLoop) -> None:
        for _line in sys.stdin:
            loop.call_soon_threadsafe(broadcast)
            print("done", flush=True)

    async def run(listening: socket.socket) -> None:
        threading.Thread(target=steer, args=(asyncio.get_running_loop(),), daemon=True).start()
        config = uvicorn.Config(
            app, http="httptools", loop="asyncio", lifespan="off", log_config=None, access_log=False,
            timeout_graceful_shutdown=0,
        )  # fmt: skip
        await uvicorn.Server(config).serve([listening])

    with socket.create_server(("127.0.0.1", 0), backlog=2048) as listening:
        print(f"listening on http://127.0.0.1:{listening.getsockname()[1]}/", flush=True)
        asyncio.run(run(listening))


def a_message(meeting: Meeting) -> bytes:
    """The message of our server about the first theme, so that both send as many bytes."""
    shown = replace(meeting, stage=Stage(Slide(SlideKind.THEME, meeting.in_order[0].code)))
    return f"data: {json.dumps(public_facts(shown), ensure_ascii=False)}\n\n".encode()


def allow_files(wanted: int) -> None:
    """Raise the limit of open files, which connections are (POSIX; Windows has no such limit)."""
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(wanted, hard)), hard))


def report(name: str, rounds: list[list[float]]) -> float:
    """Print the median round; returns the delay of its last phone in seconds."""
    middle = statistics.median(statistics.median(of_round) for of_round in rounds)
    last = statistics.median(of_round[-1] for of_round in rounds)
    worst = max(of_round[-1] for of_round in rounds)
    print(
        f"{name:15} median phone {middle * 1000:5.1f} ms   last {last * 1000:5.1f} (worst round {worst * 1000:5.1f})"
    )
    return last


def main() -> None:
    """Measure and print both, with the ratio of their last phones."""
    phones = int(sys.argv[1]) if len(sys.argv) > 1 else PHONES
    allow_files(4 * phones)
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        path = make_example(Path(name))
        meeting = read_only(path)
        codes = [theme.code for theme in meeting.in_order[:2]]
        bare = stack.enter_context(serving(__file__, BARE, a_message(meeting).decode()))
        ours = stack.enter_context(
            serving("-m", "bijeenkomst", "serve", str(path), "--host", "127.0.0.1", "--port", "0")
        )
        of_bare, of_ours = asyncio.run(measure([bare, ours], codes, phones))
    print(f"a theme shown, {phones:,} open streams, {ROUNDS} rounds each")
    ratio = 1 / report("bare broadcast", of_bare) * report("bijeenkomst", of_ours)
    print(
        f"ratio of the last {ratio:.2f} (goal at most {GOAL}): {'reached' if ratio <= GOAL else 'NOT reached'}"
    )


if __name__ == "__main__":
    if sys.argv[1:2] == [BARE]:
        serve_bare(sys.argv[2].encode())
    else:
        main()
