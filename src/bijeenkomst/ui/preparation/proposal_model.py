"""What a file would bring in, as a table: no window, no storage. Holds the choice per row (R6)."""

from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.intake.proposal.proposed import (
    ProposedStory,
    ProposedTheme,
    Severity,
    StoryProposal,
    ThemeProposal,
)
from bijeenkomst.ui.preparation.incoming import Incoming

Index = QModelIndex | QPersistentModelIndex
Row = ProposedTheme | ProposedStory
AnyProposal = ThemeProposal | StoryProposal
STATE, ROW, FIRST = range(3)
"""The first columns; those of what comes in begin at `FIRST`, followed by the remarks."""


class Choice(StrEnum):
    """What happens with a row."""

    TAKE = "take"
    MASK = "mask"  # without what identifies somebody
    SKIP = "skip"
    OPEN = "open"  # something is asked, and not answered yet


class ProposalModel(QAbstractTableModel):
    """Signal: `decided()` when the choice for a row changed."""

    decided = Signal()

    def __init__(self, incoming: Incoming) -> None:
        super().__init__()
        self.incoming = incoming
        self.notes = FIRST + len(incoming.columns)
        self.folded = False  # see `FoldingTable`
        self.proposal: AnyProposal = ThemeProposal("", (), ())
        self._rows_of: dict[Choice, frozenset[int]] = {}
        self._begin()

    def show_proposal(self, proposal: AnyProposal) -> None:
        """Start afresh with what another file would bring in."""
        self.beginResetModel()
        self.proposal = proposal
        self._begin()
        self.endResetModel()
        self.decided.emit()

    def choose(self, choice: Choice, *rows: int) -> None:
        """Take, mask or skip the rows with these numbers in the file."""
        for each in self._rows_of:
            self._rows_of[each] -= frozenset(rows)
        self._rows_of[choice] |= frozenset(rows)
        last = self.index(self.rowCount() - 1, self.notes)
        self.dataChanged.emit(self.index(0, 0), last)
        self.decided.emit()

    def choice(self, row: Row) -> Choice:
        """What would happen with this row now."""
        chosen = next((choice for choice, rows in self._rows_of.items() if row.row in rows), None)
        confirmed = frozenset({row.row} if chosen else ())
        still_open = self.proposal.open_problems_of(row, self._rows_of[Choice.SKIP], confirmed)
        return Choice.OPEN if still_open else chosen or Choice.TAKE

    def asking(self) -> tuple[Row, ...]:
        """The rows about which something is asked, answered or not."""
        return tuple(
            row
            for row in self.proposal.rows
            if any(problem.severity is not Severity.NOTE for problem in row.problems)
        )

    def open_count(self) -> int:
        """How many rows still wait for a choice."""
        return sum(self.choice(row) is Choice.OPEN for row in self.asking())

    def whole_file_blocked(self) -> bool:
        """Whether nothing of this file can come in, whatever is chosen."""
        return any(problem.severity is not Severity.NOTE for problem in self.proposal.problems)

    def drafts(self) -> tuple[Any, ...]:
        """The drafts that would come in; none while something is still open."""
        skipped, taken, masked = (self._rows_of[each] for each in (Choice.SKIP, Choice.TAKE, Choice.MASK))
        if self.proposal.open_problems(skipped, taken | masked):
            return ()
        return self.proposal.drafts(skipped, taken, masked)

    def _begin(self) -> None:
        self._rows_of = {choice: frozenset() for choice in (Choice.TAKE, Choice.MASK, Choice.SKIP)}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """One for each row of the file that would come in."""
        return 0 if parent.isValid() else len(self.proposal.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """The columns that are named above."""
        return 0 if parent.isValid() else self.notes + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """What stands above the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        own = (column.heading for column in self.incoming.columns)
        return (_("Komt erin?"), _("Rij"), *own, _("Goed om te weten"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | QFont | None:
        """Words for the table, and all of them as a tip; what can be opened is underlined."""
        row = self.proposal.rows[index.row()]
        if role == Qt.ItemDataRole.FontRole and index.column() == self.notes:
            underlined = QFont()
            underlined.setUnderline(bool(row.problems))
            return underlined
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(problem.sentence for problem in row.problems) or self._cell(row, index.column())
        return None

    def _cell(self, row: Row, column: int) -> str:
        if column == STATE:
            return {
                Choice.TAKE: _("ja"),
                Choice.MASK: _("ja, onleesbaar gemaakt"),
                Choice.SKIP: _("overgeslagen"),
                Choice.OPEN: _("kies eerst"),
            }[self.choice(row)]
        if column == ROW:
            return str(row.row)
        if column == FIRST and self.folded:
            return "\n".join(filter(None, (self._own(row, FIRST), self._folded(row))))
        if column < self.notes:
            return self._own(row, column)
        count = len(row.problems)
        words = ngettext("%(count)d opmerking", "%(count)d opmerkingen", count) % {"count": count}
        return words if count else ""

    def _own(self, row: Row, column: int) -> str:
        return self.incoming.columns[column - FIRST].cell(self._shown(row))

    def _folded(self, row: Row) -> str:
        """What stands in the columns that are folded; a short word with what it is about."""
        draft = self._shown(row)
        said = (
            cell if column.wide else f"{column.heading}: {cell}"
            for column in self.incoming.columns[1:]
            if (cell := column.cell(draft))
        )
        return " · ".join(said)

    def _shown(self, row: Row) -> Any:
        """The draft as it would come in now."""
        return row.masked if row.masked and row.row in self._rows_of[Choice.MASK] else row.draft
