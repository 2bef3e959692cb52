"""The system's Chromium, headless, as a phone: small screen, touch, its own cookies."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

PLACES = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
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
        "viewport": {"width": 360, "height": 740},
        "device_scale_factor": 2,
        "has_touch": True,
        "is_mobile": True,
        "locale": "nl-NL",
    }
    return browser.new_context(**(usual | other))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a run."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def phone_page(browser: Browser) -> Iterator[Page]:
    """A page on a phone that was never here. Whatever its script throws fails the test."""
    context = phone(browser)
    page = context.new_page()
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    yield page
    context.close()
    assert not mistakes
