"""Fixtures of all cases."""

from tests.support.left_meetings import no_meeting_stays_open

__all__ = ["no_meeting_stays_open"]
