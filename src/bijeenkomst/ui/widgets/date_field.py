"""A day as people type it, which says back which day that is."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date, short_date
from bijeenkomst.moments import Either, NotUnderstood, read_date
from bijeenkomst.ui.widgets.moment_field import MomentField
from bijeenkomst.wording.moments import day_is_before_the_evening, day_is_past, day_not_understood


class DateField(MomentField[dt.date]):
    """Takes "24-11-2026", "24 november" and "volgende week dinsdag"; a day in the past is asked about.

    `evening` gives the day of the meeting, for a day that should come after it: without a year it is the next such day
    from then on, and one before it is asked about.
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
        """What `text` means."""
        return read_date(text, dt.date.today(), self._evening())

    def written(self, moment: dt.date) -> str:
        """E.g. "24-11-2026"."""
        return short_date(moment)

    def offered(self, moment: dt.date) -> str:
        """With the day of the week."""
        return long_date(moment)

    def refused(self, found: NotUnderstood) -> str:
        """What to say of what was not understood."""
        return day_not_understood(found)

    def said_back(self, moment: dt.date) -> str:
        """With the day of the week."""
        return long_date(moment)

    def doubted(self, moment: dt.date) -> str:
        """Past days, and days before the evening, are taken only by who says so."""
        evening = self._evening()
        if evening is not None and moment < evening:
            return day_is_before_the_evening(moment)
        return day_is_past(moment) if moment < dt.date.today() else ""
