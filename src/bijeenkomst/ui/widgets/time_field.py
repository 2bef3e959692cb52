"""A time of day as people type it; asks whether morning or evening is meant where that is unclear."""

import datetime as dt

from bijeenkomst.i18n import clock_time
from bijeenkomst.moments import Either, NotUnderstood, read_time
from bijeenkomst.ui.widgets.moment_field import MomentField
from bijeenkomst.wording.moments import time_not_understood, time_reading


class TimeField(MomentField[dt.time]):
    """Takes "19:30", "20u30", "half acht" and "8 uur 's avonds"."""

    def read(self, text: str) -> dt.time | Either[dt.time] | NotUnderstood:
        """Parse `text`."""
        return read_time(text)

    def written(self, moment: dt.time) -> str:
        """E.g. "19:30"."""
        return clock_time(moment)

    def offered(self, moment: dt.time) -> str:
        """The time with the part of the day, which is what is asked."""
        return time_reading(moment)

    def refused(self, problem: NotUnderstood) -> str:
        """The error for a text that was not understood."""
        return time_not_understood(problem)

    def said_back(self, moment: dt.time) -> str:
        """The time with the part of the day."""
        return time_reading(moment)

    def doubted(self, moment: dt.time) -> str:
        """Never ask: any time of day is plausible."""
        return ""
