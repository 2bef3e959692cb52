"""The table of the people of one group, for the closing page."""

from PySide6.QtCore import QEvent, QItemSelectionModel
from PySide6.QtWidgets import QHeaderView, QWidget

from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.closing.members import MembersModel
from bijeenkomst.ui.widgets.letters import are_other_letters
from bijeenkomst.ui.widgets.table import RowTable

HEIGHT = 160  # pixels: the head and three people
WIDEST = 240  # pixels: one very long name or address keeps nobody's number out of sight
MEASURED = 100  # rows that say how wide a column is; all of 5,000 took half a second
CONTRIBUTION, CONTRIBUTION_LEAST = 3, 90  # the column that takes what room there is; pixels


class MembersTable(RowTable):
    """People come in while somebody is in it: the row that the arrow keys are at stays the same person's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.members = MembersModel()
        self._widths: dict[int, int] = {}  # asked for a few times at each change of size
        self.members.modelAboutToBeReset.connect(self._widths.clear)
        self.members.rowsAboutToBeInserted.connect(self._widths.clear)
        super().__init__(self.members, _("Mensen van deze groep"), parent)
        self._code = ""
        self.setMinimumHeight(HEIGHT)
        self.setAlternatingRowColors(True)
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.share_room((CONTRIBUTION,), CONTRIBUTION_LEAST)

    def sizeHintForColumn(self, column: int) -> int:
        """How wide a column is; what does not fit ends in dots, and is read by pointing at it."""
        if column not in self._widths:
            self._widths[column] = min(super().sizeHintForColumn(column), WIDEST)
        return self._widths[column]

    def changeEvent(self, event: QEvent) -> None:
        """In other letters the words have another width."""
        if are_other_letters(event):
            self._widths.clear()
        super().changeEvent(event)

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
