"""A phone's page shows what is, in whatever order its requests are answered and whenever the news comes (N9, R49, R51).

Requests and answers are held here as a slow Wi-Fi does: between a page and its stream, and one answer behind another.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.integration.chromium import new_phone
from tests.integration.phone_evening import Evening
from tests.integration.phones_at_work import STORED, becomes_scribe, signs_up, there, types

SHOW = "#tonen form:has([value=want]) button"
SHOWN, NOT_SHOWN = f"{SHOW}[aria-pressed=true]", f"{SHOW}[aria-pressed=false]"
STREAM = "**/events*"
SLEEPS = """asleep => {
  Object.defineProperty(document, "hidden", {configurable: true, get: () => asleep});
  document.dispatchEvent(new Event("visibilitychange"));
}"""
STAYS = "sessionStorage.setItem('gekozen', '\"uit\"')"  # it does not go along with the hall


@contextmanager
def held(page: Page, address: str, *, answered: bool = False) -> Iterator[list[Callable[[], None]]]:
    """The next request for this address waits until what is then in the list is called.

    It waits before the server has seen it, or `answered`, on the way back.
    """
    waiting: list[Callable[[], None]] = []

    def hold(route: Route) -> None:
        if answered:
            answer = route.fetch()
            waiting.append(lambda: route.fulfill(response=answer))
        else:
            waiting.append(route.continue_)

    page.route(address, hold, times=1)
    yield waiting


def until_held(page: Page, waiting: list[Callable[[], None]]) -> None:
    """Wait for the request that is held."""
    while not waiting:
        page.wait_for_timeout(20)


def writes(page: Page, evening: Evening) -> None:
    becomes_scribe(page, evening)
    types(page, "want", "Een bankje")
    page.wait_for_selector(STORED)
    page.reload()
    page.wait_for_selector(NOT_SHOWN)


def test_news_between_a_group_page_and_its_stream_is_on_the_page(
    evening: Evening, phone_page: Page, browser: Browser
) -> None:
    """R50: what a reader misses while the scribe's page is loading."""
    writes(phone_page, evening)
    with new_phone(browser) as reader, held(phone_page, STREAM) as waiting:
        signs_up(reader, evening)
        phone_page.reload()
        until_held(phone_page, waiting)
        reader.fill("#missing_line", "Wie heeft een zaag?")
        reader.click("#klopt .primary")
        reader.wait_for_selector("#klopt .saved")
        assert not phone_page.is_visible("text=Wie heeft een zaag?")
        waiting.pop()()
        phone_page.wait_for_selector("#gemist >> text=Wie heeft een zaag?")


def test_news_between_a_theme_page_and_its_stream_is_on_the_page(evening: Evening, phone_page: Page) -> None:
    """R23: the outcome that the hall sees while the page is loading."""
    evening.show(1)
    phone_page.goto(evening.url(1))
    phone_page.click("[name=answer][value=yes]")
    phone_page.wait_for_selector("#herkennen .saved")
    with held(phone_page, STREAM) as waiting:
        phone_page.goto(evening.url(1))
        until_held(phone_page, waiting)
        assert evening.served.steer(f"reveal {evening.codes[0]}") == "done"
        assert not phone_page.is_visible("#uitkomst")
        waiting.pop()()
        phone_page.wait_for_selector("#uitkomst:has-text('1')")


def test_places_chosen_between_a_page_and_its_stream_are_on_the_page(
    evening: Evening, phone_page: Page
) -> None:
    """R47"""
    signs_up(phone_page, evening)
    with held(phone_page, STREAM) as waiting:
        phone_page.reload()
        until_held(phone_page, waiting)
        assert evening.served.steer(f"place {evening.codes[0]} bij het raam") == "done"
        waiting.pop()()
        phone_page.wait_for_selector("#waar >> text=bij het raam")


def test_an_older_answer_never_comes_over_a_newer_one(evening: Evening, phone_page: Page) -> None:
    """R51: a page that was fetched before a button was pressed arrives after the answer to that."""
    writes(phone_page, evening)
    with held(phone_page, "**/groep", answered=True) as waiting:
        evening.served.steer(f"place {evening.codes[0]} bij het raam")
        until_held(phone_page, waiting)
        phone_page.click(NOT_SHOWN)
        phone_page.wait_for_selector("#zaal .saved")
        phone_page.wait_for_selector(SHOWN)
        with phone_page.expect_event("requestfinished"):
            waiting.pop()()
    phone_page.wait_for_selector("#waar >> text=bij het raam")
    assert phone_page.is_visible(SHOWN)
    phone_page.click(SHOWN)
    phone_page.wait_for_selector(NOT_SHOWN)
    assert there(evening).released == ""


def test_a_page_made_before_a_form_was_stored_never_comes_over_its_answer(
    evening: Evening, phone_page: Page
) -> None:
    """R51: it was asked for while the form was on its way, and comes in last of all, after the news."""
    writes(phone_page, evening)
    posts: list[Route] = []
    pages: list[Callable[[], None]] = []

    def hold(route: Route) -> None:
        if route.request.method == "POST" and not posts:
            posts.append(route)
        elif route.request.url.endswith("/groep") and not pages:
            answer = route.fetch()
            pages.append(lambda: route.fulfill(response=answer))
        else:
            route.continue_()

    phone_page.route("**/*", hold)
    phone_page.click(NOT_SHOWN)
    while not posts:
        phone_page.wait_for_timeout(20)
    evening.served.steer(f"place {evening.codes[0]} bij het raam")
    until_held(phone_page, pages)
    phone_page.evaluate(SLEEPS, True)
    posts[0].continue_()
    phone_page.wait_for_selector("#zaal .saved")
    phone_page.wait_for_selector(SHOWN)
    with phone_page.expect_response(STREAM):
        phone_page.evaluate(SLEEPS, False)
    with phone_page.expect_event("requestfinished"):
        pages[0]()
    phone_page.evaluate("() => fetch('/').then(answer => answer.text())")  # that answer was taken in by now
    assert phone_page.is_visible(SHOWN)


def test_words_that_came_while_others_were_saved_are_on_the_page(evening: Evening, phone_page: Page) -> None:
    """R49: one scribe with two tabs; the answer to what the first saved is older than what it was told since."""
    becomes_scribe(phone_page, evening)
    other = phone_page.context.new_page()
    other.goto(phone_page.url)
    with held(phone_page, "**/plan", answered=True) as waiting:
        types(phone_page, "want", "Een bankje")
        until_held(phone_page, waiting)
        types(other, "how", "Met hout")
        other.wait_for_selector(STORED)
        other.wait_for_selector("#tonen >> text=Met hout")
        waiting.pop()()
        phone_page.wait_for_selector(STORED)
    expect(phone_page.locator("#plan-how")).to_have_value("Met hout")


def test_what_happened_under_black_is_on_a_page_that_came_meanwhile(
    evening: Evening, phone_page: Page
) -> None:
    """R47, P12: nothing is told under a cover; everything when it goes."""
    evening.show(1)
    evening.served.steer("black")
    with phone_page.expect_response(STREAM):
        phone_page.goto(evening.url(1))
    evening.served.steer(f"place {evening.codes[0]} bij het raam")
    assert phone_page.locator("#plek p").count() == 0
    evening.served.steer("uncover")
    phone_page.wait_for_selector("#plek:has-text('bij het raam')", state="attached")


def test_what_happened_while_a_phone_slept_is_on_its_page(evening: Evening, phone_page: Page) -> None:
    """R23: the hall went on to another theme meanwhile."""
    evening.show(1)
    phone_page.goto(evening.url(1))
    phone_page.evaluate(STAYS)
    phone_page.evaluate(SLEEPS, True)
    evening.served.steer(f"reveal {evening.codes[0]}")
    evening.show(3)
    assert not phone_page.is_visible("#uitkomst .outcome")
    phone_page.evaluate(SLEEPS, False)
    phone_page.wait_for_selector("#uitkomst .outcome")


def test_a_page_that_stays_no_longer_says_what_the_hall_left(
    evening: Evening, phone_page: Page, browser: Browser
) -> None:
    """R51: "Nu op het scherm" is no longer there, also on the page of all themes."""
    writes(phone_page, evening)
    phone_page.click(NOT_SHOWN)
    phone_page.wait_for_selector(SHOWN)
    with new_phone(browser) as start:
        start.goto(evening.served.url)
        start.evaluate(STAYS)
        evening.served.steer(f"show harvest {evening.codes[0]}")
        start.wait_for_selector("#nu:has-text('Nu op het scherm')")
        phone_page.goto(evening.url(1))
        phone_page.evaluate(STAYS)
        phone_page.wait_for_selector("#oogst .card")
        evening.served.steer("show groups")
        phone_page.wait_for_selector("#oogst .card", state="detached")
        start.wait_for_selector("#nu:has-text('Welkom')")


def test_a_form_that_is_on_its_way_is_not_taken_from_the_page(evening: Evening, phone_page: Page) -> None:
    """R51: news comes while what a scribe released is under way: the page still says that it was stored."""
    writes(phone_page, evening)
    with held(phone_page, "**/release") as waiting:
        phone_page.click(NOT_SHOWN)
        until_held(phone_page, waiting)
        evening.served.steer(f"place {evening.codes[0]} bij het raam")
        phone_page.wait_for_selector("#waar >> text=bij het raam")
        waiting.pop()()
        phone_page.wait_for_selector("#zaal .saved")
        phone_page.wait_for_selector(SHOWN)


def test_what_a_scribe_changes_after_it_was_shown_is_told_to_who_reads_along(
    evening: Evening, phone_page: Page, browser: Browser
) -> None:
    """R51: readers see which words the hall may see, also when the scribe typed others since."""
    writes(phone_page, evening)
    with new_phone(browser) as reader:
        signs_up(reader, evening)
        phone_page.click(NOT_SHOWN)
        reader.wait_for_selector("[data-line=want]:has-text('De zaal mag dit zien')")
        types(phone_page, "want", " van hout")
        reader.wait_for_selector("[data-line=want]:has-text('nog deze woorden zien')")


@pytest.mark.parametrize("trouble", ["no connection", "too much at once", "failed", "another's page"])
def test_a_page_that_could_not_be_had_is_fetched_once_more(
    evening: Evening, phone_page: Page, trouble: str
) -> None:
    """R47: the news came over the stream, and the page for it did not."""
    signs_up(phone_page, evening)

    def refuse(route: Route) -> None:
        if trouble == "no connection":
            route.abort()
        elif trouble == "another's page":
            route.fulfill(body="<p>Log in op deze wifi", content_type="text/html")
        else:
            status = 429 if trouble == "too much at once" else 500
            route.fulfill(status=status, headers={"Retry-After": "1"}, body="Even geduld")

    phone_page.route("**/groep", refuse, times=1)
    assert evening.served.steer(f"place {evening.codes[0]} bij het raam") == "done"
    phone_page.wait_for_selector("#waar >> text=bij het raam")
