"""The card for after the evening: what is still here and until when, and three things that may have to be done."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.wording.remaining import remaining


class LaterCard(QFrame):
    """Buttons: to take one person away (R44), to let go of everybody (R45), and for a list that is lost (R46)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.remaining = label()
        self.withdraw = button(_("Iemand wil eraf…"), "", "person")
        self.let_go = button(_("Loslaten…"), "", "trash")
        self.lost = button(_("Lijst kwijt?"), "", "warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(label(_("Na de avond"), "subheading"))
        for widget in (self.remaining, self.withdraw, self.let_go, self.lost):
            column.addWidget(widget)

    def show_meeting(self, meeting: Meeting) -> None:
        """Say what is still here."""
        self.remaining.setText(remaining(meeting))
        self.withdraw.setEnabled(meeting.holds_contacts)
        self.let_go.setVisible(not meeting.rehearsal)  # nothing of a rehearsal is real, and it is thrown away
