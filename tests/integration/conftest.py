"""Fixtures of all integration tests: one browser for the whole run."""

from tests.integration.chromium import browser, phone_page
from tests.integration.phone_evening import evening

__all__ = ["browser", "evening", "phone_page"]
