"""The system's Chromium, headless, as a phone: small screen, touch, its own cookies."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

PLACES = (
    "/usr/bin/chromium-headless-shell",  # without the parts that draw a window: half the work for the same page
    *("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"),
)
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

SCREEN: ViewportSize = {"width": 360, "height": 740}


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser; several phones can be opened in it."""
    found = next(filter(None, map(shutil.which, PLACES)), None)
    assert found is not None, "Chromium is not installed"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=QUIET)
        try:
            yield browser
        finally:
            browser.close()


def phone(browser: Browser, **other: Any) -> BrowserContext:
    """A phone of 360 x 740 with nothing in its memory; `other` as Playwright's `new_context`."""
    usual: dict[str, Any] = {
        "viewport": SCREEN,
        "device_scale_factor": 2,
        "has_touch": True,
        "is_mobile": True,
        "locale": "nl-NL",
    }
    return browser.new_context(**(usual | other))


class KeptPhone:
    """One phone for many tests, each time with nothing in its memory: a phone more costs Chromium a process."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._page: Page | None = None

    @contextmanager
    def as_new(self) -> Iterator[Page]:
        """Its page, as one that was never anywhere. After a test that failed it is not used again."""
        page = self._page or phone(self._browser).new_page()
        self._page = None
        yield page
        page.unroute_all(behavior="ignoreErrors")
        page.evaluate(
            "() => { try { sessionStorage.clear(); localStorage.clear(); } catch { /* none here */ } }"
        )
        page.goto("about:blank")
        page.context.clear_cookies()
        page.emulate_media(color_scheme="null", reduced_motion="null", forced_colors="null")
        page.set_viewport_size(SCREEN)
        self._page = page

    def close(self) -> None:
        """Put it away."""
        if self._page is not None:
            self._page.context.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a run."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def phone_page(browser: Browser) -> Iterator[Page]:
    """A page on a phone that was never here. Whatever its script throws fails the test."""
    with new_phone(browser) as page:
        yield page


@contextmanager
def new_phone(browser: Browser) -> Iterator[Page]:
    """As `phone_page`, for a test with more than one phone."""
    context = phone(browser)
    page = context.new_page()
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    try:
        yield page
    finally:
        context.close()
    assert not mistakes
