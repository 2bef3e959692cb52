"""Whatever happens in whatever order, each phone's page ends up as one that is loaded then (N9, R49-R51)."""

import time
from collections.abc import Callable
from random import Random

from playwright.sync_api import Browser, Page, Route

from tests.integration.chromium import phone
from tests.integration.phone_evening import Evening
from tests.integration.phones_at_work import becomes_scribe, signs_up

SLOWEST_SECONDS = 0.6  # that a request waits, each for itself, so that they overtake each other
ACTIONS = 30
LOOKS = 15  # one a second: a page that is fetched too often has to wait
FRESH_PARTS = """() => Array.from(document.querySelectorAll("[data-fresh]")).map(
  part => part.id + part.innerHTML.replace(/ (hidden|data-text)="[^"]*"/g, "").replace(/Nog [#\\d]+ min/, ""))"""


class SlowWifi:
    """Lets each request of its pages through a random moment later."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._under_way: list[tuple[float, Route]] = []

    def carry(self, page: Page) -> None:
        """From now on this page's requests come over this network."""
        page.route("**/*", self._take)

    def _take(self, route: Route) -> None:
        self._under_way.append((time.monotonic() + self._chance.random() * SLOWEST_SECONDS, route))

    def pass_time(self, page: Page, seconds: float) -> None:
        """Let requests through as their moment comes, for so long."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for late in [one for one in self._under_way if one[0] <= time.monotonic()]:
                self._under_way.remove(late)
                late[1].continue_()
            page.wait_for_timeout(15)  # in which the browser's own events are handled


def tap(page: Page, selector: str, chance: Random) -> None:
    """Tap one of these that are there now, if any."""
    page.evaluate(
        "([buttons, at]) => [...document.querySelectorAll(buttons)].at(at)?.click()",
        [selector, chance.randrange(-3, 3)],
    )


def behind(page: Page, anew: Page, address: str) -> list[tuple[str, str]]:
    """The parts of a page that another would show otherwise now."""
    anew.goto(address)
    parts = zip(page.evaluate(FRESH_PARTS), anew.evaluate(FRESH_PARTS), strict=True)
    return [(here, there) for here, there in parts if here != there]


def test_whatever_overtakes_what_each_page_ends_as_one_that_is_loaded_now(
    evening: Evening, browser: Browser
) -> None:
    chance = Random(evening.codes[0])
    code, wifi = evening.codes[0], SlowWifi(chance)
    scribe, reader, of_theme, start = pages = [phone(browser).new_page() for _each in range(4)]
    becomes_scribe(scribe, evening)
    signs_up(reader, evening)
    of_theme.goto(evening.url(1))
    start.goto(evening.served.url)
    for page in pages:
        page.evaluate("sessionStorage.setItem('gekozen', '\"uit\"')")  # it stays where it is
        wifi.carry(page)

    def types() -> None:
        scribe.focus(f"#plan-{chance.choice(['want', 'how', 'day'])}")
        scribe.keyboard.type(chance.choice(["bank ", "boom "]))

    def misses() -> None:
        reader.locator("#missing_line").evaluate(
            "(field, text) => { field.value = text; }", chance.choice(["een zaag", "lijm"])
        )
        tap(reader, "#klopt .primary", chance)

    def in_the_hall() -> None:
        places = "place {} tafel 2", "place {} tafel 9"
        shown = "show harvest {}", "show {}", f"show {evening.codes[2]}", "show groups", "black", "uncover"
        line = chance.choice((*places, *shown, "reveal {}", "work 50"))
        if line.startswith("reveal"):  # of a theme that the hall does not see no page is told
            assert evening.served.steer(f"show recognition {code}") == "done"
        assert evening.served.steer(line.format(code)) == "done"

    def releases() -> None:
        tap(scribe, "#tonen button", chance)

    actions: list[Callable[[], None]] = [types, misses, in_the_hall, releases, releases]
    for _each in range(ACTIONS):
        chance.choice(actions)()
        wifi.pass_time(scribe, chance.random() * 0.3)
    evening.served.steer("uncover")
    for page in pages:
        page.evaluate("document.activeElement.blur()")
        anew = page.context.new_page()
        address = page.url.split("?")[0].split("#")[0]

        for _each in range(LOOKS):
            if behind(page, anew, address):
                wifi.pass_time(page, 1.0)
        assert not behind(page, anew, address)
    for page in pages:
        page.unroute_all(behavior="ignoreErrors")
        page.context.close()
