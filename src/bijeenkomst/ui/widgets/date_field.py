"""A date as people type it; the field says back which day it understood."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date, short_date
from bijeenkomst.moments import Either, NotUnderstood, read_date
from bijeenkomst.ui.widgets.moment_field import MomentField
from bijeenkomst.wording.moments import day_is_before_the_evening, day_is_past, day_not_understood


class DateField(MomentField[dt.date]):
    """Takes "24-11-2026", "24 november" and "volgende week dinsdag"; asks before it takes a day in the past.

    `evening` gives the day of the meeting, for a date that should come after it: a date without a year is then the next
    one from that day on, and an earlier one is asked about.
    """

    def __init__(
        self,
        name: str,
        evening: Callable[[], dt.date | None] = lambda: None,
        parent: QWidget | None = None,
    ) -> None:
        self._evening = evening
        super().__init__(name, parent=parent)
        self.line.setPlaceholderText(_("dag-maand-jaar"))

    def read(self, text: str) -> dt.date | Either[dt.date] | NotUnderstood:
        """Parse `text`."""
        return read_date(text, dt.date.today(), self._evening())

    def written(self, moment: dt.date) -> str:
        """E.g. "24-11-2026"."""
        return short_date(moment)

    def offered(self, moment: dt.date) -> str:
        """The date with its day of the week."""
        return long_date(moment)

    def refused(self, problem: NotUnderstood) -> str:
        """The error for a text that was not understood."""
        return day_not_understood(problem)

    def said_back(self, moment: dt.date) -> str:
        """The date with its day of the week."""
        return long_date(moment)

    def doubted(self, moment: dt.date) -> str:
        """Days in the past, and days before the evening, have to be confirmed."""
        evening = self._evening()
        if evening is not None and moment < evening:
            return day_is_before_the_evening(moment)
        return day_is_past(moment) if moment < dt.date.today() else ""
