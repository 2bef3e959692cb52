"""Requests that are mangled, cut in pieces and half closed, on real lines: never a 5xx, never a line that hangs."""

import re
import socket
from collections.abc import Iterator

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bijeenkomst.document.file import create
from bijeenkomst.session.local import LocalSession
from bijeenkomst.web.phone_server import PhoneServer
from bijeenkomst.web.protection import slow_clients
from tests.unit.domain.evening import an_evening
from tests.unit.web.raw_lines import HERE, a_line, answers, code_of
from tests.unit.web.serving import running

HALF = 0.3  # seconds for a request: who sends half of one is soon let go


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PhoneServer]:
    """One server for all of it: it has to stay alive."""
    path = tmp_path_factory.mktemp("avond") / "avond.bijeenkomst"
    create(path, an_evening())
    session = LocalSession.open(path)
    with pytest.MonkeyPatch.context() as patched, running(PhoneServer(session, HERE, (0,))) as server:
        patched.setattr(slow_clients, "SECONDS", HALF)
        server.meeting = lambda: session.meeting  # type: ignore[attr-defined]  # to look at from the tests
        yield server
    session.close()


def sent(served: PhoneServer, *pieces: bytes, half_close: bool = True) -> bytes:
    """All that is answered until the server hangs up; `a_line` gives up when that takes 20 seconds."""
    with a_line(served) as line:
        try:
            for piece in pieces:
                line.sendall(piece)
            if half_close:
                line.shutdown(socket.SHUT_WR)
        except OSError:  # it has hung up already
            pass
        return answers(line)


def is_alive(served: PhoneServer) -> bool:
    return httpx.get(f"{served.base_url}/", timeout=20).status_code == 200


def no_mistake_of_ours(got: bytes) -> bool:
    return not re.search(rb"HTTP/1\.1 5\d\d", got) and b"Traceback" not in got


HEAD = (
    b"POST /%s/recognise HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
)


@pytest.mark.parametrize(
    "body",
    [
        b"zz\r\nanswer=yes\r\n0\r\n\r\n",
        b"-5\r\nanswer=yes\r\n0\r\n\r\n",
        b"0x0a\r\nanswer=yes\r\n0\r\n\r\n",
        b" a\r\nanswer=yes\r\n0\r\n\r\n",
        b"a \r\nanswer=yes\r\n0\r\n\r\n",
        b"a\nanswer=yes\n0\n\n",
        b"a\r\nanswer=yes0\r\n\r\n",
        b"a\r\nanswer=yesXX\r\n0\r\n\r\n",
        b"ffffffffffffffff1\r\nanswer=yes\r\n0\r\n\r\n",
        b"\r\n\r\n",
    ],
)
def test_a_chunk_that_is_no_chunk_stores_nothing(served: PhoneServer, body: bytes) -> None:
    """RFC 9112, 7.1: a length that two readers could understand differently is refused."""
    head = HEAD % code_of(served).encode()
    got = sent(served, head + b"Transfer-Encoding: chunked\r\n\r\n" + body, half_close=False)
    assert no_mistake_of_ours(got)
    assert b"HTTP/1.1 303" not in got
    assert not served.meeting().answers  # type: ignore[attr-defined]
    assert is_alive(served)


@pytest.mark.parametrize("cut", [0, 1, 20, 90, -1])
def test_who_hangs_up_halfway_stores_nothing(served: PhoneServer, cut: int) -> None:
    """Half a request is no request, also when the other half is announced as never coming."""
    whole = HEAD % code_of(served).encode() + b"Content-Length: 10\r\n\r\nanswer=yes"
    assert no_mistake_of_ours(sent(served, whole[:cut]))
    assert not served.meeting().answers  # type: ignore[attr-defined]
    assert is_alive(served)


BITS = [b"\r\n", b"\n", b"\r", b"\x00", b" ", b"\t", b":", b"\xff", b"Host: kwaad.example\r\n"]
BITS += [b"Content-Length: 3\r\n", b"Transfer-Encoding: chunked\r\n", b"Expect: 100-continue\r\n"]
BITS += [b"Connection: upgrade\r\nUpgrade: websocket\r\n"]


@st.composite
def mangled(draw: st.DrawFn) -> list[bytes]:
    """One or two requests, with bytes taken out, put in and doubled, cut in pieces."""
    method = draw(st.sampled_from(["GET", "POST", "HEAD", "PUT", "OPTIONS", "TRACE", "get"]))
    path = draw(
        st.sampled_from(["/", "/groepen", "/events", "/zz9/recognise", "*", "http://x/", "/" + "a" * 5000])
    )
    body = draw(st.binary(max_size=40))
    length = draw(st.one_of(st.none(), st.integers(-2, 60)))
    announced = b"" if length is None else b"Content-Length: %d\r\n" % length
    text = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n".encode() + announced
    text = (text + b"\r\n" + body) * draw(st.integers(1, 2))
    for _turn in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        until = draw(st.integers(at, min(len(text), at + 12)))
        text = text[:at] + draw(st.sampled_from([b"", text[at:until] * 2, *BITS])) + text[until:]
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=3)))
    return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]


@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(mangled())
def test_whatever_comes_down_a_line_it_is_answered_or_dropped(
    served: PhoneServer, pieces: list[bytes]
) -> None:
    assert no_mistake_of_ours(sent(served, *pieces))


def test_after_all_that_it_still_works(served: PhoneServer) -> None:
    url = f"{served.base_url}/{code_of(served)}"
    assert httpx.post(f"{url}/recognise", data={"answer": "yes"}, timeout=20).status_code == 303
    assert len(served.meeting().answers) == 1  # type: ignore[attr-defined]
