"""The groups and their people: the first caller, who wants to be taken off the list, and handing over."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bijeenkomst.domain.commands import LeaveGroup
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.closing.groups_list import GroupsList
from bijeenkomst.ui.closing.members_table import MembersTable
from bijeenkomst.ui.meeting_parts.built_page import BuiltPage
from bijeenkomst.ui.meeting_parts.first_caller import FirstCallerRow
from bijeenkomst.ui.responsive import Building
from bijeenkomst.ui.widgets.button_row import ButtonRow
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.wording.missing import missing_sentence
from bijeenkomst.wording.remaining import remaining


class GroupsPage(BuiltPage):
    """Groups in the kopgroep's order, never by size (R3). Names stand here only: never in the hall (R18).

    What `hand_over`, `withdraw` and `lost` open is up to the page around it.
    """

    def build(self) -> Building:
        """Make its parts; see `Building`."""
        self._shown: object = None
        self.list = GroupsList()
        self.list.currentRowChanged.connect(lambda _row: self._show_group())
        self.hand_over = button(_("Draag over aan de groepen…"), "primary")
        self.why_not = label("", "small")
        self.table = MembersTable()
        self.caller = FirstCallerRow(self._controller)
        self.remove = QPushButton(_("Haal deze aanmelding weg"))
        self.remove.clicked.connect(self._remove)
        self.withdraw = button(_("Iemand wil eraf…"), "", "person")
        self.lost = button(_("Lijst kwijt?"), "", "warning")
        self.remaining = label("", "small")
        yield
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(20)
        layout.addLayout(self._left())
        yield
        middle = self._middle()
        yield
        layout.addWidget(ScrollArea(middle, self), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the groups and the people."""
        super().resizeEvent(event)
        self.list.fit(event.size().width())

    def show_meeting(self) -> None:
        """Show how the groups are now, and what can be done with them."""
        meeting = self._controller.meeting
        self.list.show_meeting(meeting)
        missing = missing_sentence(meeting.details)
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        self.remaining.setText(remaining(meeting))
        self.withdraw.setEnabled(meeting.holds_contacts)
        self._say_why_not()
        self._show_group()

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.list, 1)
        for under in (self.hand_over, self.why_not):
            column.addWidget(under)
        return column

    def _middle(self) -> QWidget:
        self._heading = QLabel()
        self._heading.setProperty("look", "heading")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setWordWrap(True)
        self._missing = QLabel()
        self._missing.setWordWrap(True)
        self._missing.setProperty("notice", "warn")
        column = QVBoxLayout(middle := QWidget())
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._heading, self._missing, self.caller):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(ButtonRow((self.remove, self.withdraw, self.lost), 1))
        column.addWidget(self.remaining)
        return middle

    def _say_why_not(self) -> None:
        """While there is nothing to hand over, the button is off and the reason stands below it."""
        why = ""
        if self._controller.meeting.letting_go is not None:
            why = _("De gegevens van mensen zijn losgelaten. Er is niets meer over te dragen.")
        elif not self._controller.meeting.in_order:
            why = _("Overdragen kan nog niet: er zijn nog geen thema's. Die zet u klaar bij Voorbereiden.")
        self.why_not.setText(why)
        self.why_not.setVisible(bool(why))
        self.hand_over.setEnabled(not why)
        self.hand_over.setAccessibleDescription(why)

    def _show_group(self) -> None:
        code, meeting = self.list.code, self._controller.meeting
        group = meeting.group(code) if code in meeting.themes else None
        shown = (group, code in meeting.handovers, meeting.details.date, self.caller.needs(group))
        # Sign-ups of other groups leave the table alone, and a list of callers that is open.
        if shown != self._shown:
            self._shown = shown
            self.table.show_group(group, handed_over=code in meeting.handovers)
            self.caller.show_group(group)
        self.remove.setEnabled(bool(group and group.members))
        self._heading.setText(
            f"{group.theme.number}. {group.theme.title}" if group else _("Er zijn nog geen thema's.")
        )

    def _remove(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if rows:
            sign_up = self.table.members.sign_up(rows[0].row())
            self._controller.do(LeaveGroup(sign_up.theme, sign_up.id))
