"""The people of one group as a table: no window and no storage. On the console only, never in the hall (R18)."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from bijeenkomst.contact_details import display_phone
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.i18n import gettext as _

Index = QModelIndex | QPersistentModelIndex
REACH = (1, 2)  # the columns by which somebody can be reached
NOWHERE = QModelIndex()


class MembersModel(QAbstractTableModel):
    """Rows are sign-ups in the order in which they came."""

    def __init__(self) -> None:
        super().__init__()
        # said once: a table asks for thousands of cells, and how many columns there are for each
        self._headings = (_("Naam"), _("Telefoon"), _("E-mail"), _("Kan bijdragen"), _("Via"))
        self._ways = {
            Channel.PHONE: _("telefoon"),
            Channel.SPOKEN: _("mondeling, aan een helper"),
            Channel.PAPER: _("papier"),
            Channel.CONSOLE: _("mondeling"),
        }
        self._group: ThemeGroup | None = None
        self._handed_over = False

    def show_group(self, group: ThemeGroup | None, *, handed_over: bool = False) -> None:
        """Show this group's people; once it was handed over, nothing to reach them by any more (R42).

        Who only joined comes below: a table that is told of all rows anew measures every one of them.
        """
        before, after = self._members, group.members if group else ()
        count = len(before)
        if 0 < count < len(after) and before == after[:count] and handed_over is self._handed_over:
            self.beginInsertRows(NOWHERE, count, len(after) - 1)
            self._group = group
            self.endInsertRows()
            return
        self.beginResetModel()
        self._group, self._handed_over = group, handed_over
        self.endResetModel()

    def sign_up(self, row: int) -> SignUp:
        """The sign-up in a row."""
        return self._members[row]

    def row_of(self, person: str) -> int | None:
        """The row of the sign-up with this id; None when it is not there."""
        return next((row for row, one in enumerate(self._members) if one.id == person), None)

    @property
    def _members(self) -> tuple[SignUp, ...]:
        return self._group.members if self._group else ()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """As many as signed up."""
        return 0 if parent.isValid() else len(self._members)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """The headings below."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands in a cell."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        one = self._members[index.row()]
        if self._handed_over and index.column() in REACH:
            return _("bij de groep")
        phone = display_phone(one.phone) if one.phone else ""
        way = ", ".join(one.rows) or self._ways[one.consent.channel]
        return (one.name, phone, one.email, one.contribution, way)[index.column()]
