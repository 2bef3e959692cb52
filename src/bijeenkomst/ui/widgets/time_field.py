"""A time of day as people type it; morning or evening is asked where it is not said."""

import datetime as dt

from PySide6.QtWidgets import QWidget

from bijeenkomst.i18n import clock_time
from bijeenkomst.moments import Either, NotUnderstood, read_time
from bijeenkomst.ui.widgets.moment_field import MomentField
from bijeenkomst.wording.moments import time_not_understood, time_reading


class TimeField(MomentField[dt.time]):
    """Takes "19:30", "20u30", "half acht" and "8 uur 's avonds"."""

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, hint, parent)

    def read(self, text: str) -> dt.time | Either[dt.time] | NotUnderstood:
        """What `text` means."""
        return read_time(text)

    def written(self, moment: dt.time) -> str:
        """E.g. "19:30"."""
        return clock_time(moment)

    def offered(self, moment: dt.time) -> str:
        """With the part of the day, which is what is asked."""
        return time_reading(moment)

    def refused(self, found: NotUnderstood) -> str:
        """What to say of what was not understood."""
        return time_not_understood(found)

    def said_back(self, moment: dt.time) -> str:
        """With the part of the day."""
        return time_reading(moment)

    def doubted(self, moment: dt.time) -> str:
        """No time is strange."""
        return ""
