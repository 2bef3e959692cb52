"""The piles that people laid, in the order in which they were made, and the theme that each became (R61)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import hbox, vbox
from bijeenkomst.wording.stories import in_short, name_of_pile

SEEN = 60  # characters of a name


class PileRow(QWidget):
    """Signal: `theme_asked()`."""

    theme_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._becomes = label("", "label"), label("", "muted")
        self.make: QPushButton = button("")
        self.make.clicked.connect(self.theme_asked)
        words = vbox(self._name, self._becomes, margins=0, spacing=2)
        hbox((words, 1), self.make, on=self, margins=0, spacing=16)

    def show_pile(self, meeting: Meeting, pile: str) -> None:
        """Show it as it is now."""
        theme = meeting.themes.get(meeting.piles[pile].theme)
        name = name_of_pile(meeting, pile)
        self._name.setText(in_short(name[:1].upper() + name[1:], SEEN))
        becomes = (
            _("Thema %(number)d: %(title)s") % {"number": theme.number, "title": theme.title} if theme else ""
        )
        self._becomes.setText(becomes)
        self._becomes.setVisible(bool(becomes))
        words = _("Pas het thema aan…") if theme else _("Maak er een thema van…")
        self.make.setText(words)
        self.make.setAccessibleName(f"{words} {name}")


class PileRows(QFrame):
    """Hidden while there are none. Signal: `theme_asked(pile)`."""

    theme_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.rows: dict[str, PileRow] = {}
        self._column: QVBoxLayout = vbox(on=self, margins=(24, 20, 24, 20), spacing=12)
        self._column.addWidget(label(_("Stapels"), "heading"))

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the piles as they are now; rows that stay are kept, so that the focus stays too."""
        for gone in set(self.rows) - set(meeting.piles):
            row = self.rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for pile in meeting.piles:
            if pile not in self.rows:
                row = self.rows[pile] = PileRow()
                row.theme_asked.connect(lambda pile=pile: self.theme_asked.emit(pile))
                self._column.addWidget(row)
            self.rows[pile].show_pile(meeting, pile)
