"""Fixtures of all integration tests: one browser for the whole run, and no meeting that stays open after a test."""

from tests.integration.chromium import browser, phone_page
from tests.integration.phone_evening import evening
from tests.support.left_meetings import no_meeting_stays_open

__all__ = ["browser", "evening", "no_meeting_stays_open", "phone_page"]
