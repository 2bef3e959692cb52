"""What acts as a phone in `bench/` keeps the cookie that it was given: the server must not take it for another phone at
each request, which would be work that no hall asks for.
"""

import asyncio
import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench import live_dots, noisy_phone, page_cost, phones_in_hall, sign_ups, streams_reopened
from bench.given_cookie import NotKnown, be_known, cookie, cookies_given
from bench.live_stream import Served, serving
from bijeenkomst.app.making import make_example
from bijeenkomst.document.file import read_only
from tests.support.in_a_loop import on_own_thread, run_in_loop


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A meeting with phones."""
    return make_example(tmp_path_factory.mktemp("avond"))


@pytest.fixture(scope="module")
def served(file: Path) -> Iterator[Served]:
    """Its server, in a process of its own."""
    with serving("-m", "bijeenkomst", "serve", str(file), "--host", "127.0.0.1", "--port", "0") as one:
        yield one


@pytest.fixture
def codes(file: Path) -> tuple[str, ...]:
    """Those of its themes."""
    return tuple(theme.code for theme in read_only(file).in_order)


def test_a_cookie_of_ones_own_making_is_noticed(served: Served) -> None:
    """The check that all of them make: without it none of the tests below could fail."""
    line = phones_in_hall.Line(served.port, result := phones_in_hall.Result())
    head = phones_in_hall.head_of(served.port, "x" * 22)

    async def ask() -> None:
        await line.ask("page", f"GET / HTTP/1.1\r\n{head}\r\n".encode())
        line.close()
        await asyncio.sleep(0)

    run_in_loop(ask())
    assert result.wrong
    with pytest.raises(NotKnown):
        be_known(f"HTTP/1.1 200 OK\r\nset-cookie: {cookie('y' * 44)}\r\n\r\n")


def test_signing_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sign_ups, "SIGN_UPS", 30)
    _seconds, latencies = on_own_thread(lambda: sign_ups.ours(tmp_path))
    assert len(latencies) == 30


def test_answering(served: Served, file: Path, codes: tuple[str, ...]) -> None:
    ours, theirs = multiprocessing.Pipe(duplex=False)
    live_dots.phones(served.port, codes[0], 5, theirs)
    assert len(ours.recv()) == 5
    assert len(read_only(file).answers[codes[0]]) == 5


def test_being_noisy_beside_calm_ones(
    served: Served, codes: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(noisy_phone, "PAUSE_SECONDS", (0.0, 0.1))
    plan = phones_in_hall.Plan(served.port, 3, 0.0, 1.0, (), codes, "", 0.0)
    calm, noise = phones_in_hall.Result(), phones_in_hall.Result()

    async def both() -> None:
        await asyncio.gather(noisy_phone._all_calm(plan, calm), noisy_phone._noisy(plan, noise))

    run_in_loop(both())
    assert calm.waits["sign up"]
    assert calm.wrong == []
    assert {one for one in noise.wrong if not one.endswith(": 429")} == set()


def test_going_through_an_evening(served: Served, codes: tuple[str, ...]) -> None:
    plan = phones_in_hall.Plan(served.port, 3, 0.0, 1.0, (), codes, "", 0.1)
    result = run_in_loop(phones_in_hall._hall(plan))
    assert result.waits["page after a form"]
    assert result.wrong == []


def test_opening_streams_again(served: Served) -> None:
    async def twice() -> streams_reopened.Counted:
        counted = streams_reopened.Counted()
        for token in cookies_given(served.port, 2):
            for _time in range(2):
                await streams_reopened.open_once(1, token, served.port, counted)
        return counted

    assert run_in_loop(twice()).opened == 4


def test_what_a_page_costs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_in_loop(page_cost.measure(tmp_path, 2))
    assert "a theme in Arabic" in capsys.readouterr().out
