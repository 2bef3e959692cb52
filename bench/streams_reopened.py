"""Memory and open files while live streams are dropped and reopened, as by phones with unstable Wi-Fi.

A hundred phones, each at an address and with a cookie of its own, open their stream again 150 times: half of them hang
up, the others just vanish. Once all have been there it should stay flat. Linux only: read from /proc.

    python -m bench.streams_reopened [TIMES]
"""

import asyncio
import os
import socket
import struct
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bench.given_cookie import be_known, cookie_line, cookies_given
from bench.hall_full_of_phones import Used
from bench.live_stream import serving
from bijeenkomst.app.making import make_example
from bijeenkomst.web.routes import STREAM

PHONES, TIMES, EACH = 100, 15_000, 3000
PATIENCE_SECONDS = 30.0
VANISHES = struct.pack("ii", 1, 0)  # SO_LINGER: a reset instead of a goodbye


@dataclass
class Counted:
    """The number of streams that gave a first message, and that gave another response."""

    opened: int = 0
    other: int = 0


async def open_once(number: int, token: str, port: int, counted: Counted) -> None:
    """Open a stream, wait for the first message, and disconnect."""
    line = socket.socket()
    line.bind((f"127.0.{1 + number // 250}.{1 + number % 250}", 0))
    line.setblocking(False)
    await asyncio.get_running_loop().sock_connect(line, ("127.0.0.1", port))
    reader, writer = await asyncio.open_connection(sock=line)
    head = f"Host: 127.0.0.1:{port}\r\nAccept: text/event-stream\r\n{cookie_line(token)}"
    writer.write(f"GET {STREAM} HTTP/1.1\r\n{head}\r\n".encode())
    answer = await asyncio.wait_for(reader.readuntil(b"data: "), PATIENCE_SECONDS)
    be_known(answer.decode("latin-1"))
    if b"connection: close" in answer.lower():  # no stream to be had: only what is on now
        counted.other += 1
    else:
        counted.opened += 1
    if number % 2:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, VANISHES)
    writer.close()


async def reopen(pid: int, port: int, times: int) -> Counted:
    """Reopen the streams of all phones together, and print figures after every `EACH`."""
    tokens, counted = cookies_given(port, PHONES), Counted()
    await asyncio.gather(*(open_once(number, tokens[number], port, counted) for number in range(PHONES)))
    await measure(pid, counted)
    while counted.opened + counted.other < times:
        await asyncio.gather(*(open_once(number, tokens[number], port, counted) for number in range(PHONES)))
        if (counted.opened + counted.other) % EACH == 0:
            await measure(pid, counted)
    return counted


async def measure(pid: int, counted: Counted) -> None:
    """Print figures, once the server has noticed the last disconnection."""
    await asyncio.sleep(2)
    files = len(os.listdir(f"/proc/{pid}/fd"))
    print(f"{counted.opened:6} opened   {Used.by(pid).megabytes:6.1f} MB   {files:3} open files", flush=True)


def main(times: int) -> None:
    """Measure one server."""
    with tempfile.TemporaryDirectory() as name:
        path = make_example(Path(name))
        with serving("-m", "bijeenkomst", "serve", str(path), "--host", "127.0.0.1", "--port", "0") as served:
            counted = asyncio.run(reopen(served.pid, served.port, times))
    print(f"{counted.opened} streams opened, {counted.other} times only what is on now")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES)
