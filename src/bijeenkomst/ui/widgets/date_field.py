"""A date as people type it, which says back which day that is."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import long_date, short_date
from bijeenkomst.intake.dates import parse_date
from bijeenkomst.ui.widgets.field import LabelledField


class DateField(LabelledField):
    """Takes "24-11-2026" and "24 november 2026". Signal: `changed()` when it is left with another date in it."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("dag-maand-jaar"))
        super().__init__(name, self.line, parent=parent)
        self._last: dt.date | None = None
        self.line.textChanged.connect(self._say_back)
        self.line.editingFinished.connect(self._left)

    @property
    def date(self) -> dt.date | None:
        """The day that was typed; None when empty or not understood."""
        try:
            return parse_date(self.line.text())
        except ValueError:
            return None

    @property
    def understood(self) -> bool:
        """Whether it is empty or a day that exists."""
        return not self.line.text().strip() or self.date is not None

    def show_date(self, date: dt.date | None) -> None:
        """Fill in a day, or nothing."""
        self._last = date
        self.line.setText(short_date(date) if date else "")
        self._say_back()

    def _say_back(self) -> None:
        date = self.date
        self.say_hint(long_date(date) if date else "")

    def _left(self) -> None:
        if not self.understood:
            self.say_wrong(_("Deze dag bestaat niet. Schrijf hem zo: 24-11-2026."))
        elif self.date != self._last:
            self._last = self.date
            self.changed.emit()
