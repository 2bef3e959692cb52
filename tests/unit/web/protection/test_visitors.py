"""N6: green only after a real phone asked for a page."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from bijeenkomst.web.protection import visitors
from bijeenkomst.web.protection.visitors import Visitors
from bijeenkomst.web.routes import make_app
from bijeenkomst.web.server.addresses import Address
from bijeenkomst.web.server.asgi import Scope
from bijeenkomst.web.server.session_bridge import SessionBridge
from tests.unit.web.hall import HERE, Hall, a_hall

URL = "http://192.168.137.1:8080"


@pytest.fixture(autouse=True)
def _own_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """This laptop has one address."""
    monkeypatch.setattr(visitors, "addresses", lambda: (Address("192.168.137.1", "wlan0"),))


def visit(hall: Hall, on_page: Callable[[Scope], None], client: str, method: str, path: str) -> int:
    """One request from that address; gives the status."""
    bridge = SessionBridge(hall.session, hall.runner.get_loop())
    app = make_app(hall.session, bridge, hall.live, on_page=on_page)

    async def ask() -> int:
        transport = httpx.ASGITransport(app=app, client=(client, 50123))
        async with httpx.AsyncClient(transport=transport, base_url=HERE) as browser:
            return (await browser.request(method, path)).status_code

    return hall.runner.run(ask())


@pytest.mark.parametrize(
    ("client", "method", "path", "seen"),
    [
        ("192.168.137.23", "GET", "/", True),
        ("192.168.137.23", "GET", "/CODE", True),
        ("192.168.137.23", "HEAD", "/", False),
        ("192.168.137.23", "GET", "/nergens", False),
        ("192.168.137.1", "GET", "/", False),
        ("127.0.0.1", "GET", "/", False),
        ("127.3.2.1", "GET", "/", False),
        ("::1", "GET", "/", False),
        ("", "GET", "/", False),
    ],
)
def test_a_page_that_another_device_loads_is_the_proof(
    hall: Hall, client: str, method: str, path: str, seen: bool
) -> None:
    """N6: this laptop's own browser proves nothing."""
    told: list[str] = []
    found = Visitors(lambda: told.append("changed"))
    visit(hall, found.loaded, client, method, path.replace("CODE", hall.code()))
    assert found.seen_phone_at(URL) is seen
    assert len(told) == seen


def test_scripts_and_pictures_are_no_pages(hall: Hall) -> None:
    found = Visitors(lambda: None)
    scripts = [path for path in hall.phone().get("/").text.split('"') if path.endswith(".js")]
    assert scripts
    assert visit(hall, found.loaded, "192.168.137.23", "GET", scripts[0]) == 200
    assert not found.seen_phone_at(URL)


def test_the_first_phone_is_told_once_and_its_address_is_not_kept(hall: Hall) -> None:
    """R22: no address of a phone is stored."""
    told: list[str] = []
    found = Visitors(lambda: told.append("changed"))
    for client in ("10.1.2.3", "10.1.2.4"):
        visit(hall, found.loaded, client, "GET", "/")
    assert told == ["changed"]
    assert "10.1." not in repr(vars(found))


def test_another_network_is_tried_anew() -> None:
    """N3: the address changed, and so may have the firewall and the Wi-Fi."""
    found = Visitors(lambda: None)
    found.loaded({"client": ("10.1.2.3", 1)})
    assert found.seen_phone_at(URL)
    assert found.seen_phone_at(URL)
    assert not found.seen_phone_at("http://10.42.0.1:8080")
    assert not found.seen_phone_at("http://10.42.0.1:8080")
    found.loaded({"client": ("10.42.0.9", 1)})
    assert found.seen_phone_at("http://10.42.0.1:8080")


def test_an_evening_without_a_listener_goes_on(tmp_path: Path) -> None:
    with contextlib.ExitStack() as stack:
        hall = stack.enter_context(a_hall(tmp_path))
        assert hall.phone().get("/").status_code == 200
