"""What comes in on real lines: crowds of connections, slow ones, endless ones, and requests inside requests."""

import contextlib
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from bijeenkomst.document.file import create
from bijeenkomst.session.local import LocalSession
from bijeenkomst.web.phone_server import PhoneServer
from bijeenkomst.web.protection import connections as connections_module
from bijeenkomst.web.protection import slow_clients
from bijeenkomst.web.protection.connections import Connections
from bijeenkomst.web.protection.open_files import allow_many_open_files
from bijeenkomst.web.protection.slow_clients import TimeLimitedProtocol
from bijeenkomst.web.server.static_files import heading_face
from tests.unit.domain.evening import an_evening
from tests.unit.web.raw_lines import HERE, a_line, answers, code_of
from tests.unit.web.serving import running

MANY = 1000


@pytest.fixture
def served(tmp_path: Path) -> Iterator[PhoneServer]:
    """A server with a meeting of its own."""
    path = tmp_path / "avond.bijeenkomst"
    create(path, an_evening())
    session = LocalSession.open(path)
    with running(PhoneServer(session, HERE, (0,))) as server:
        server.meeting = lambda: session.meeting  # type: ignore[attr-defined]  # to look at from the tests
        yield server
    session.close()


def is_hung_up(line: socket.socket, more: bytes) -> bool:
    """Send more; whether nobody is there any longer."""
    try:
        line.sendall(more)
    except (ConnectionResetError, BrokenPipeError):
        return True
    return False


@pytest.mark.parametrize(
    "beginning", [b"", b"G", b"POST /K7/add HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\nte"]
)
def test_a_thousand_connections_that_wait_keep_nobody_out(served: PhoneServer, beginning: bytes) -> None:
    """Silent, or in the middle of a request: others are answered meanwhile."""
    allow_many_open_files()
    with contextlib.ExitStack() as stack:
        for _number in range(MANY):
            stack.enter_context(a_line(served)).sendall(beginning)
        url = f"{served.base_url}/{code_of(served)}"
        assert httpx.get(url, timeout=20).status_code == 200
        assert httpx.post(f"{url}/recognise", data={"answer": "yes"}, timeout=20).status_code == 303


def test_who_never_takes_the_answer_loses_the_line(
    served: PhoneServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody asks for much and reads nothing: the server does not keep it forever."""
    monkeypatch.setattr(slow_clients, "STUCK_SECONDS", 0.05)
    made = TimeLimitedProtocol.connection_made

    def with_little_room(connection: TimeLimitedProtocol, transport: Any) -> None:
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        made(connection, transport)

    monkeypatch.setattr(TimeLimitedProtocol, "connection_made", with_little_room)
    with socket.socket() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.settimeout(20)
        line.connect((HERE, served.port))
        line.sendall(b"GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" % heading_face().path.encode() * 10)
        assert httpx.get(f"{served.base_url}/").status_code == 200
        assert served._server is not None
        open_lines = served._server.server_state.connections
        stuck = next(one for one in open_lines if isinstance(one, TimeLimitedProtocol) and not one.is_idle)
        assert any(
            httpx.get(f"{served.base_url}/").status_code == 200 and stuck not in open_lines
            for _try in range(5000)
        )


@pytest.mark.parametrize("by_asyncio", [True, False])
def test_an_answer_never_waits_for_the_phone_to_confirm_its_first_half(
    served: PhoneServer, by_asyncio: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nagle's algorithm (RFC 896) held the page back until the header was confirmed: 40 ms later, on each kept line.

    On Windows asyncio does not know that what it accepted is TCP, and leaves it on.
    """
    if not by_asyncio:
        monkeypatch.setattr("asyncio.base_events._set_nodelay", lambda _socket: None)
    with httpx.Client() as phone:
        assert phone.get(f"{served.base_url}/").status_code == 200
        assert served._server is not None
        (line,) = served._server.server_state.connections
        assert isinstance(line, TimeLimitedProtocol)
        socket_of_line = line.transport.get_extra_info("socket")
        assert socket_of_line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_a_line_takes_no_more_memory_at_once_than_a_form_needs(
    served: PhoneServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A read asks for a few pages of memory, not for asyncio's quarter of a megabyte; a larger form comes in parts."""
    asked = []
    received = TimeLimitedProtocol.data_received

    def data_received(self: TimeLimitedProtocol, data: bytes) -> None:
        asked.append((self.transport.max_size, len(data)))  # type: ignore[attr-defined]
        received(self, data)

    monkeypatch.setattr(TimeLimitedProtocol, "data_received", data_received)
    url = f"{served.base_url}/{code_of(served)}/add"
    assert httpx.post(url, data={"text": "x" * 60_000}, timeout=20).status_code == 422
    assert asked
    assert {most for most, _length in asked} == {slow_clients.READ_AT_ONCE}
    assert all(length <= slow_clients.READ_AT_ONCE for _most, length in asked)


def test_requests_that_pile_up_on_one_line_are_refused(served: PhoneServer) -> None:
    """Thousands of requests in one packet would each take memory until their turn."""
    with a_line(served) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 5000)
        got = answers(line)
    assert len(re.findall(rb"HTTP/1\.1 200", got)) <= slow_clients.MOST_AHEAD + 1
    assert httpx.get(f"{served.base_url}/").status_code == 200


@pytest.mark.parametrize(
    ("beginning", "more"),
    [
        (b"GET /", b"x" * 8192),
        (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ", b"x" * 8192),
        (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n", b"X: y\r\n" * 1365),
        (
            b"POST /K7/add HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n",
            b"2000\r\n" + b"x" * 8192 + b"\r\n",
        ),
        (
            b"POST /K7/add HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n0\r\n",
            b"X: y\r\n" * 1365,
        ),
        (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9000000000\r\n\r\n", b"x" * 8192),
    ],
    ids=["address", "header", "headers", "chunks", "trailers", "body nobody asked for"],
)
def test_a_request_that_never_ends_is_given_up(served: PhoneServer, beginning: bytes, more: bytes) -> None:
    """However fast it is sent: after 192 KB the line is gone, and a page may have been the answer."""
    with a_line(served) as line:
        line.sendall(beginning)
        assert any(is_hung_up(line, more) for _turn in range(4000))
    assert httpx.get(f"{served.base_url}/").status_code == 200


@pytest.mark.parametrize("letters", [60_000, 70_000, 100_000, 130_000])
def test_a_form_that_is_far_too_long_is_answered_over_the_line(served: PhoneServer, letters: int) -> None:
    """A line that is cut off told people nothing, and lost what they had pasted."""
    with httpx.Client(base_url=served.base_url) as phone:
        code = re.findall(r'href="/([A-Z]\d)"', phone.get("/").text)[0]
        answer = phone.post(f"/{code}/add", data={"text": "x" * letters})
    assert answer.status_code == 422
    assert "x" * letters in answer.text


HIDDEN = b"POST /%s/recognise HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n" + (
    b"Content-Type: application/x-www-form-urlencoded\r\n\r\nanswer=yes"
)


@pytest.mark.parametrize(
    "headers",
    [
        b"Content-Length: %(all)d\r\nTransfer-Encoding: chunked\r\n",
        b"Transfer-Encoding: chunked\r\nContent-Length: %(all)d\r\n",
        b"Content-Length: 0\r\nContent-Length: %(all)d\r\n",
        b"Content-Length: %(all)d\r\nContent-Length: 0\r\n",
        b"Content-Length: 0, %(all)d\r\n",
        b"Content-Length: +0\r\n",
        b"Content-Length: 0x0\r\n",
        b"Content-Length: -1\r\n",
        b"Content-Length : 0\r\n",
        b"Transfer-Encoding: xchunked\r\n",
        b"Transfer-Encoding: chunked, identity\r\n",
        b"Transfer-Encoding: identity\r\nContent-Length: 0\r\n",
        b"Transfer-Encoding\x0b: chunked\r\n",
        b"Transfer-Encoding:\x0bchunked\r\n",
        b"X: y\rTransfer-Encoding: chunked\r\n",
        b"X: y\nTransfer-Encoding: chunked\r\n",
        b"X: y\r\n Transfer-Encoding: chunked\r\n",
        b"X: y\x00\r\n",
        b"\r\x00\r\n",
        b" X: y\r\n",
        b"X y\r\n",
        b": y\r\n",
    ],
)
def test_no_request_hides_in_another(served: PhoneServer, headers: bytes) -> None:
    """Request smuggling (RFC 9112, 11.2): lengths that two readers could understand differently are refused."""
    code = code_of(served)
    hidden = b"0\r\n\r\n" + HIDDEN % code.encode()
    with a_line(served) as line:
        line.sendall(
            b"POST /%s/recognise HTTP/1.1\r\nHost: 127.0.0.1\r\n" % code.encode()
            + b"Content-Type: application/x-www-form-urlencoded\r\n"
            + headers.replace(b"%(all)d", str(len(hidden)).encode())
            + b"\r\n"
            + hidden
        )
        got = answers(line)
    assert re.findall(rb"HTTP/1\.1 (\d+)", got) == [b"400"]
    assert not served.meeting().answers  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "bytes_sent",
    [
        b"\x00" * 100,
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET /\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
        b"GET  / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        b"get / http/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        b"GET http://kwaad.example/ HTTP/1.1\r\nHost: kwaad.example\r\nConnection: close\r\n\r\n",
        b"GET //kwaad.example/%2e%2e/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        b"\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 200-maybe\r\nConnection: close\r\n\r\n",
        "GET /ü HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode("latin-1"),
    ],
)
def test_malformed_requests_are_answered_or_dropped(
    served: PhoneServer, bytes_sent: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slow_clients, "SECONDS", 0.2)
    with a_line(served) as line:
        line.sendall(bytes_sent)
        got = answers(line)
    assert not re.match(rb"HTTP/1\.1 5", got)
    assert b"Traceback" not in got
    assert httpx.get(f"{served.base_url}/").status_code == 200


class Line:
    """A connection that is only counted."""

    def __init__(self, *, is_idle: bool = True) -> None:
        self.is_idle = is_idle
        self.hung_up = False

    def hang_up(self) -> None:
        self.hung_up = True


def test_who_opens_a_great_many_makes_room_with_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest that is not being answered goes; other addresses and this laptop notice nothing."""
    monkeypatch.setattr(connections_module, "MOST_OF_AN_ADDRESS", 3)
    among = Connections(100, lambda address: address == HERE)
    busy, idle, other = Line(is_idle=False), Line(), Line()
    among.opened(other, "10.0.0.2")
    for line in (busy, idle, Line(is_idle=False)):
        among.opened(line, "10.0.0.1")
    among.opened(Line(is_idle=False), "10.0.0.1")
    assert (idle.hung_up, busy.hung_up, other.hung_up) == (True, False, False)
    late = Line()
    among.opened(late, "10.0.0.1")
    assert late.hung_up  # all others are being answered
    assert len(among) == 4
    here = [Line() for _line in range(50)]
    for line in here:
        among.opened(line, HERE)
    assert not any(line.hung_up for line in here)


def test_when_all_room_is_taken_the_address_with_most_gives_some_up() -> None:
    among = Connections(5, lambda _address: False)
    quiet = Line()
    among.opened(quiet, "10.0.0.2")
    many = [Line() for _line in range(6)]
    for line in many:
        among.opened(line, "10.0.0.1")
    assert [line.hung_up for line in many] == [True, True, False, False, False, False]
    assert not quiet.hung_up
    for line in many:
        among.closed(line, "10.0.0.1")
    among.closed(quiet, "10.0.0.2")
    assert len(among) == 0
    assert not among._of_address
