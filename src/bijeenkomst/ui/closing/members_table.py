"""The table of the people of one group, for the closing page."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from bijeenkomst.domain.theme_group import ThemeGroup
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.closing.members import MembersModel

HEIGHT = 160  # pixels: the head and three people
CONTRIBUTION = 3  # the column that takes what room there is


class MembersTable(QTableView):
    """People come in while somebody is in it: the row that the arrow keys are at stays the same person's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.members = MembersModel()
        self._code = ""
        self.setModel(self.members)
        self.setAccessibleName(_("Mensen van deze groep"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMinimumHeight(HEIGHT)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(CONTRIBUTION, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_group(self, group: ThemeGroup | None, *, handed_over: bool) -> None:
        """Show this group's people. Where somebody went, the arrow keys go on at that place; nobody is chosen then."""
        code, at = group.theme.code if group else "", self.currentIndex()
        person = self.members.sign_up(at.row()).id if at.isValid() else ""
        chosen = self.selectionModel().isRowSelected(at.row()) if at.isValid() else False
        row, column = at.row(), at.column()
        self.members.show_group(group, handed_over=handed_over)
        if not person or code != self._code:
            self._code = code
            return
        there = self.members.row_of(person)
        index = self.members.index(min(row, self.members.rowCount() - 1) if there is None else there, column)
        flags = QItemSelectionModel.SelectionFlag
        how = flags.ClearAndSelect | flags.Rows if chosen and there is not None else flags.NoUpdate
        self.selectionModel().setCurrentIndex(index, how)
