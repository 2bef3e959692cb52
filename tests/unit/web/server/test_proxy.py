"""A public https address in front of this laptop: believed from a configured proxy only."""

import asyncio
from typing import Any

import pytest

from bijeenkomst.domain.commands import ChooseAddress
from bijeenkomst.web.phone_server import PhoneServer
from bijeenkomst.web.protection.visitors import Visitors
from bijeenkomst.web.routes import make_app
from bijeenkomst.web.server.proxy import BehindProxy, public_address
from bijeenkomst.web.server.session_bridge import SessionBridge
from tests.unit.web.hall import Hall

PUBLIC = "https://meedoen.voorbeeld.nl"
SENT_ON = {"host": "meedoen.voorbeeld.nl", "x-forwarded-proto": "https", "x-forwarded-for": "203.0.113.7"}


def test_behind_the_meetings_own_https_address_cookies_stay_on_https(hall: Hall) -> None:
    hall.does(ChooseAddress(PUBLIC))
    answer = hall.phone().get("/?taal=pl", headers=SENT_ON)
    assert answer.status_code == 200
    cookies = answer.headers.get_list("set-cookie")
    assert len(cookies) == 2
    assert all(cookie.endswith("; Secure") for cookie in cookies)


def test_forms_work_there_and_lead_to_addresses_without_a_host(hall: Hall) -> None:
    """Absolute links are right whatever stands in front, because ours name no host."""
    hall.does(ChooseAddress(PUBLIC))
    headers = {**SENT_ON, "origin": PUBLIC, "sec-fetch-site": "same-origin"}
    answer = hall.phone().post(f"/{hall.code()}/add", {"text": "Een buurtapp"}, headers=headers)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(f"/{hall.code()}?")


def test_without_a_public_address_nobody_is_believed(hall: Hall) -> None:
    """Anybody on the Wi-Fi can send these headers."""
    headers = {key: value for key, value in SENT_ON.items() if key != "host"}
    answer = hall.phone().get("/", headers=headers)
    assert "Secure" not in answer.headers["set-cookie"]
    hall.does(ChooseAddress("http://192.168.137.1:8080"))
    assert "Secure" not in hall.phone().get("/", headers=headers).headers["set-cookie"]


@pytest.mark.parametrize(
    ("client", "trusted", "seen"),
    [
        ("127.0.0.1", ("127.0.0.1",), "203.0.113.7"),
        ("192.168.1.9", ("127.0.0.1",), "192.168.1.9"),
        ("192.168.1.9", ("127.0.0.1", "192.168.1.9"), "203.0.113.7"),
        ("127.0.0.1", (), "127.0.0.1"),
    ],
)
def test_only_a_configured_proxy_says_who_the_phone_is(
    client: str, trusted: tuple[str, ...], seen: str
) -> None:
    found: list[str] = []

    async def app(scope: Any, _receive: Any, _send: Any) -> None:
        found.append(scope["client"][0])

    headers = [(name.encode(), value.encode()) for name, value in SENT_ON.items()]
    scope = {"type": "http", "client": (client, 50000), "scheme": "http", "headers": headers}

    async def nothing(*_message: Any) -> Any:
        return None

    asyncio.run(BehindProxy(app, lambda: trusted)(scope, nothing, nothing))
    assert found == [seen]


def test_a_phone_that_came_by_way_of_the_proxy_counts_as_a_real_phone(hall: Hall) -> None:
    """N6: the check turns green, though all requests come from this laptop itself."""
    hall.does(ChooseAddress(PUBLIC))
    visitors = Visitors(lambda: None)
    app = make_app(
        hall.session, SessionBridge(hall.session, hall.runner.get_loop()), hall.live, "", visitors.loaded
    )
    hall.app = app
    hall.phone().get("/")
    assert not visitors.seen_phone_at(PUBLIC)
    hall.phone().get("/", headers=SENT_ON)
    assert visitors.seen_phone_at(PUBLIC)


def test_the_codes_carry_the_public_address_as_soon_as_it_is_chosen(hall: Hall) -> None:
    """N3"""
    server = PhoneServer(hall.session, "127.0.0.1", (8080,))
    assert server.base_url.startswith("http://127.0.0.1:")
    hall.does(ChooseAddress(PUBLIC + "/"))
    assert server.base_url == PUBLIC
    assert server.own_url.startswith("http://127.0.0.1:")


@pytest.mark.parametrize("address", ["", "http://192.168.1.1:8080", "https://", "https://[", "meedoen.nl"])
def test_only_an_https_address_is_a_public_one(address: str) -> None:
    assert public_address(address) == ""
