"""Fixtures of all integration tests: one browser for the whole run."""

from tests.integration.chromium import browser, phone_page

__all__ = ["browser", "phone_page"]
