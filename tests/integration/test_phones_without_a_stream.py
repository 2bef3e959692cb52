"""More phones than there are live streams: who comes last follows later, is told so, and can do everything."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Page, Route

from bijeenkomst.web.protection.budgets import STREAMS_OF_A_PHONE
from bijeenkomst.web.server.phone_id import COOKIE
from tests.integration.phone_evening import Evening, fill_in

STREAM = "**/events"


@contextmanager
def an_open_page(page: Page, evening: Evening) -> Iterator[str]:
    """One more page of the same phone that listens; gives what it hears first."""
    (token,) = (one["value"] for one in page.context.cookies() if one["name"] == COOKIE)
    place = urlsplit(evening.served.url)
    with socket.create_connection((place.hostname or "", place.port or 0)) as line:
        line.sendall(
            f"GET /events HTTP/1.1\r\nHost: {place.netloc}\r\nCookie: {COOKIE}={token}\r\n\r\n".encode()
        )
        heard = b""
        while b"\n\n" not in heard.partition(b"data: ")[2]:
            heard += line.recv(4096)
        yield heard.decode()


@contextmanager
def all_streams_taken(page: Page, evening: Evening) -> Iterator[None]:
    """As many open pages as one phone may have, so that the next one gets no stream."""
    page.context.request.get(evening.url(1))
    with ExitStack() as stack:
        for _page in range(STREAMS_OF_A_PHONE):
            assert "again" not in stack.enter_context(an_open_page(page, evening))
        yield


def wait_for_room(page: Page, evening: Evening) -> None:
    """Until the server has seen that the others went."""
    while True:
        with an_open_page(page, evening) as heard:
            if "again" not in heard:
                return


def look_sooner(route: Route) -> None:
    """What the server says, with a tenth of a second instead of half a minute until the next look."""
    answer = route.fetch()
    said = answer.text().partition("\n")
    assert said[0].startswith("retry: 2")
    assert "again" in said[2]
    route.fulfill(response=answer, body=f"retry: 100\n{said[2]}")


def test_a_phone_without_a_stream_says_so_follows_later_and_can_do_everything(
    evening: Evening, phone_page: Page
) -> None:
    """N5, N15: that the hall is full is no lost connection."""
    phone_page.clock.install()
    with all_streams_taken(phone_page, evening):
        phone_page.route(STREAM, look_sooner)
        phone_page.goto(evening.url(1))
        phone_page.wait_for_selector("#straks:has-text('pas na een halve minuut')", state="visible")
        phone_page.clock.run_for(15_000)
        assert not phone_page.is_visible("#verbinding")
        fill_in(phone_page)
        phone_page.click("[data-form=sign-up] .primary")
        phone_page.wait_for_selector("#meedoen .saved")
        assert evening.meeting.sign_up_count(evening.codes[0]) == 1
        evening.show(2)
        phone_page.wait_for_url(evening.url(2))
        phone_page.wait_for_selector("#straks", state="visible")
        phone_page.unroute_all(behavior="wait")


def test_a_phone_without_a_stream_gets_one_when_there_is_room(evening: Evening, phone_page: Page) -> None:
    with all_streams_taken(phone_page, evening):
        phone_page.route(STREAM, look_sooner)
        phone_page.goto(evening.url(1))
        phone_page.wait_for_selector("#straks", state="visible")
        # over the other, without a moment in between in which it would hear to look again after half a minute
        phone_page.route(STREAM, lambda route: route.abort())
    wait_for_room(phone_page, evening)
    phone_page.unroute_all(behavior="wait")
    phone_page.wait_for_selector("#straks", state="hidden")
    assert not phone_page.is_visible("#verbinding")
