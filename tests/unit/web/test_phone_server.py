"""The server's own life: its port, its address, its beginning and its end."""

import asyncio
import contextlib
import ipaddress
import re
import socket
from queue import Queue
from typing import Literal

import httpx
import pytest

from bijeenkomst.domain.commands import ChooseAddress, CountPresent, ForgetAnswers
from bijeenkomst.session.interface import Done, PhoneServerStatus, Request
from bijeenkomst.session.local import LocalSession
from bijeenkomst.web import phone_server
from bijeenkomst.web.pages.live_stream import LiveStream
from bijeenkomst.web.phone_server import PhoneServer
from bijeenkomst.web.protection import slow_clients, visitors
from bijeenkomst.web.protection.answer_sources import MOST_A_MINUTE, AnswerSources
from bijeenkomst.web.protection.visitors import Visitors
from bijeenkomst.web.server.addresses import Address, addresses, in_order
from bijeenkomst.web.server.listening import PortTaken
from tests.unit.session.local_session import session
from tests.unit.web.serving import running

__all__ = ["session"]

HERE = "127.0.0.1"
PATIENCE = 10  # seconds, for what should be there at once


def choose(session: LocalSession, address: str) -> None:
    """As the facilitator does for the sheets."""
    assert isinstance(session.ask(Request(ChooseAddress(address), by_console=True)), Done)


def test_it_serves_until_it_is_stopped_also_with_open_streams(session: LocalSession) -> None:
    """The laptop's evening ends when the facilitator says so, not when the last phone goes home."""
    statuses: Queue[PhoneServerStatus] = Queue()
    with contextlib.ExitStack() as stack:
        phones = stack.enter_context(httpx.Client(limits=httpx.Limits(max_connections=None)))
        served = stack.enter_context(running(PhoneServer(session, HERE, (0,), on_status=statuses.put)))
        assert served.base_url == f"http://{HERE}:{served.port}"
        assert statuses.get(timeout=10).running
        streams = [
            stack.enter_context(phones.stream("GET", f"{served.base_url}/events", timeout=20))
            for _n in range(50)
        ]
        assert all(stream.headers["content-type"].startswith("text/event-stream") for stream in streams)
        while statuses.get(timeout=10).phones < 50:
            pass
        served.stop()
        for stream in streams:
            assert b"welcome" in stream.read()


def test_a_flood_of_answers_is_told_and_no_longer_once_it_is_forgotten(session: LocalSession) -> None:
    """N16, R22."""
    statuses: Queue[PhoneServerStatus] = Queue()
    code, most = session.meeting.in_order[0].code, 2 * MOST_A_MINUTE
    session.ask(Request(CountPresent(5), by_console=True))
    with running(PhoneServer(session, HERE, (0,), on_status=statuses.put)) as served:
        for _phone in range(most):
            sent = httpx.post(f"{served.base_url}/{code}/recognise", data={"answer": "yes"})
            assert sent.status_code == 303
        while (flood := statuses.get(timeout=PATIENCE).flood) is None or len(flood.voters) < most:
            pass
        session.ask(Request(ForgetAnswers(code, flood.voters), by_console=True))
        while statuses.get(timeout=PATIENCE).flood is not None:
            pass
    assert session.meeting.recognition(code).phones.total == 0


@pytest.mark.parametrize("turns", range(4))
def test_it_stops_also_when_a_phone_goes_at_that_moment(
    session: LocalSession, monkeypatch: pytest.MonkeyPatch, turns: int
) -> None:
    """The end must not get lost in news that came up to some turns of the loop before: it would serve for ever."""
    monkeypatch.setattr(phone_server, "STATUS_SECONDS", 0.0)
    serving = PhoneServer(session, HERE, (0,))

    class Changed(asyncio.Event):
        waited_for = False

        async def wait(self) -> Literal[True]:
            self.waited_for = True
            return await super().wait()

    async def ends() -> bool:
        changed, loop = Changed(), asyncio.get_running_loop()
        live, visitors = LiveStream(session.meeting, loop, changed.set), Visitors(changed.set)
        tell = serving._tell_status(lambda _status: None, live, visitors, changed, AnswerSources())
        telling = asyncio.create_task(tell)
        while not changed.waited_for:
            await asyncio.sleep(0)
        changed.set()
        for _turn in range(turns):
            await asyncio.sleep(0)
        telling.cancel()
        ended, _others = await asyncio.wait({telling}, timeout=PATIENCE)
        return telling in ended

    assert asyncio.run(ends())


def test_stopping_before_it_runs_is_no_trouble(session: LocalSession) -> None:
    serving = PhoneServer(session, HERE, (0,))
    serving.bind()
    serving.stop()
    serving.run()


def test_the_next_port_is_taken_when_one_is_in_use(session: LocalSession) -> None:
    """N4"""
    with socket.create_server((HERE, 0)) as other:
        taken = other.getsockname()[1]
        with running(PhoneServer(session, HERE, (taken, 0))) as served:
            assert served.port not in (taken, 0)


def test_no_port_at_all_is_said_in_words(session: LocalSession) -> None:
    """N4"""
    with socket.create_server((HERE, 0)) as other:
        taken = other.getsockname()[1]
        with pytest.raises(PortTaken) as error:
            PhoneServer(session, HERE, (taken,)).bind()
    assert str(taken) in error.value.sentence


@pytest.mark.parametrize(("host", "port"), [(HERE, 70_000), ("203.0.113.7", 0), ("geen.enkele.invalid", 0)])
def test_a_port_or_address_that_cannot_be_is_said_in_words(
    session: LocalSession, host: str, port: int
) -> None:
    with pytest.raises(PortTaken):
        PhoneServer(session, host, (port,)).bind()


def test_what_is_no_request_is_answered_and_never_breaks_it(session: LocalSession) -> None:
    with running(PhoneServer(session, HERE, (0,))) as served:
        for strange in (
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc",  # https on an http port
            b"GET /\xff\xfe HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            b"GET / HTTP/1.1\r\n\r\n",
            b"GET http://[ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
            b"POST /K7/add HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999999999999\r\n\r\n",
        ):
            with socket.create_connection((HERE, served.port), timeout=10) as line:
                line.sendall(strange)
                assert not line.recv(12).startswith(b"HTTP/1.1 5")
        assert httpx.get(f"{served.base_url}/").status_code == 200


def test_who_trickles_a_request_loses_the_line(
    session: LocalSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slowloris: a connection that never finishes what it says is closed."""
    monkeypatch.setattr(slow_clients, "SECONDS", 0.05)
    with running(PhoneServer(session, HERE, (0,))) as served:
        for beginning in (b"", b"GET / HTT", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: "):
            with socket.create_connection((HERE, served.port), timeout=10) as line:
                line.sendall(beginning)
                assert line.recv(100) == b""


def test_the_address_of_everywhere_is_the_likely_one(
    session: LocalSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N1: what phones must open, never 0.0.0.0."""
    monkeypatch.setattr(phone_server, "addresses", lambda: (Address("192.168.137.1", "wlan0"),))
    serving = PhoneServer(session, "0.0.0.0", (0,))
    serving.bind()
    assert serving.base_url == f"http://192.168.137.1:{serving.port}"
    serving.stop()
    serving.run()
    public = PhoneServer(session, "0.0.0.0", (0,), public_url="https://doe-mee.example/")
    assert public.base_url == "https://doe-mee.example"


def test_the_address_that_the_facilitator_chose_goes_before_the_likely_one(
    session: LocalSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N1, N3: what stands on the sheets and on the screen is one decision; a network that is gone stops nothing."""
    found = [Address("192.168.137.1", "wlan0"), Address("10.1.0.2", "Kabel")]
    monkeypatch.setattr(phone_server, "addresses", lambda: tuple(found))
    serving = PhoneServer(session, "0.0.0.0", (0,))
    serving.bind()
    choose(session, "http://10.1.0.2:8080")
    assert serving.base_url == f"http://10.1.0.2:{serving.port}"
    del found[1]
    assert serving.base_url == f"http://192.168.137.1:{serving.port}"
    choose(session, "http://[")
    assert serving.base_url == f"http://192.168.137.1:{serving.port}"
    serving.stop()
    serving.run()


@pytest.mark.parametrize(
    "useless",
    [
        (),
        (Address("169.254.3.4", "eth1"),),
        (Address("172.17.0.1", "docker0"), Address("10.88.0.1", "podman1"), Address("169.254.9.9", "wlan0")),
        (Address("172.18.0.1", "br-0123456789ab"),),
    ],
)
def test_an_address_that_no_phone_can_reach_is_none(
    session: LocalSession, monkeypatch: pytest.MonkeyPatch, useless: tuple[Address, ...]
) -> None:
    """P22, N3: it says why, and follows when the network comes back."""
    found = list(useless)
    monkeypatch.setattr(phone_server, "addresses", lambda: tuple(found))
    monkeypatch.setattr(phone_server, "LOOK_AGAIN_SECONDS", 0.01)
    monkeypatch.setattr(phone_server, "STATUS_SECONDS", 0.01)
    statuses: Queue[PhoneServerStatus] = Queue()
    with running(PhoneServer(session, "0.0.0.0", (0,), on_status=statuses.put)) as served:
        without = statuses.get(timeout=PATIENCE)
        found.insert(0, Address("192.168.178.20", "wlan0"))
        found.append(Address("10.0.0.2", "br0"))  # a bridge of the house's own leads to the hall
        back = statuses.get(timeout=PATIENCE)

    assert without.running
    assert without.base_url == ""
    assert "Papier werkt altijd" in str(without.sentence)
    assert back.base_url == f"http://192.168.178.20:{served.port}"
    assert not str(back.sentence)


def test_what_phones_open_is_a_number_on_plain_http(
    session: LocalSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N11, N12: never a .local name alone; a private address has no certificate, and nothing sends phones to https."""
    monkeypatch.setattr(socket, "gethostname", lambda: "laptop.local")
    choose(session, "http://laptop.local:8080")
    for one in addresses():
        ipaddress.ip_address(one.address)
    with running(PhoneServer(session, "0.0.0.0", (0,))) as served:
        assert re.fullmatch(r"http://\d+\.\d+\.\d+\.\d+:\d+", served.base_url)
        answer = httpx.get(f"http://{HERE}:{served.port}/")
        assert answer.status_code == 200
        assert "strict-transport-security" not in answer.headers
        assert "upgrade-insecure-requests" not in answer.headers["content-security-policy"]


def test_the_likely_address_comes_first() -> None:
    """N1, N2: a hotspot, then the way out, then others; inside this computer and VPN after, 169.254 last."""
    hotspot, way_out = Address("192.168.137.1", "Local Area Connection* 10"), Address("192.168.1.20", "wlan0")
    cable, vpn = Address("10.0.0.4", "eth0"), Address("10.8.0.2", "tun0")
    docker, lost = Address("172.17.0.1", "docker0"), Address("169.254.3.4", "eth1")
    mixed = [lost, docker, cable, vpn, way_out, hotspot]
    assert in_order(mixed, way_out.address) == (hotspot, way_out, cable, docker, vpn, lost)


def test_without_anybody_to_tell_no_network_is_looked_at(
    session: LocalSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Doing so kept the first phone waiting."""
    looked: list[str] = []

    def look() -> tuple[Address, ...]:
        looked.append(HERE)
        return ()

    monkeypatch.setattr(phone_server, "addresses", look)
    with running(PhoneServer(session, HERE, (0,))) as served:
        for _time in range(2):
            assert httpx.get(f"{served.base_url}/").status_code == 200
    assert not looked


def test_a_phone_that_loaded_a_page_is_told(session: LocalSession, monkeypatch: pytest.MonkeyPatch) -> None:
    """N6: the zaalcheck turns green by itself; this laptop's own browser does not do it."""
    statuses: Queue[PhoneServerStatus] = Queue()
    with running(PhoneServer(session, HERE, (0,), on_status=statuses.put)) as served:
        assert not statuses.get(timeout=10).seen_phone
        assert httpx.get(f"{served.base_url}/").status_code == 200
        assert statuses.empty()
        monkeypatch.setattr(visitors, "is_this_laptop", lambda _address: False)
        assert httpx.get(f"{served.base_url}/").status_code == 200
        assert statuses.get(timeout=10).seen_phone
