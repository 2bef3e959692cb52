"""What goes over the line at once, and when."""

import asyncio
import contextlib
from typing import Any

from bijeenkomst.web.server.head_with_body import HeadWithBody


class Recorded(asyncio.Transport):
    """A transport that tells what was sent at once."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[bytes | str] = []

    def write(self, data: Any) -> None:
        self.said.append(bytes(data))

    def close(self) -> None:
        self.said.append("closed")

    def is_closing(self) -> bool:
        return "closed" in self.said


@contextlib.contextmanager
def line() -> Any:
    """A line, what it sent, and the loop that it belongs to."""
    loop, transport = asyncio.new_event_loop(), Recorded()
    yield HeadWithBody(transport, loop), transport.said, loop
    loop.close()


def turn(loop: asyncio.AbstractEventLoop) -> None:
    """What was to be done soon is done."""
    loop.run_until_complete(asyncio.sleep(0))


def test_head_and_body_leave_together() -> None:
    with line() as (transport, said, loop):
        transport.write(b"HTTP/1.1 200 OK\r\n\r\n")
        assert not said
        transport.write(b"a page")
        transport.write(b" and more")
        turn(loop)
        assert said == [b"HTTP/1.1 200 OK\r\n\r\na page", b" and more"]


def test_an_empty_body_sends_its_head_at_once() -> None:
    with line() as (transport, said, _loop):
        transport.write(b"HTTP/1.1 303 See Other\r\n\r\n")
        transport.write(b"")
        assert said == [b"HTTP/1.1 303 See Other\r\n\r\n"]


def test_a_head_waits_for_nobody() -> None:
    """A live stream says something when there is something."""
    with line() as (transport, said, loop):
        transport.write(b"HTTP/1.1 200 OK\r\n\r\n")
        turn(loop)
        assert said == [b"HTTP/1.1 200 OK\r\n\r\n"]


def test_closing_comes_after_the_head() -> None:
    with line() as (transport, said, loop):
        transport.write(b"HTTP/1.1 204 No Content\r\n\r\n")
        transport.close()
        turn(loop)
        assert said == [b"HTTP/1.1 204 No Content\r\n\r\n", "closed"]
        assert transport.is_closing()
