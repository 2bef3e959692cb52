"""What a themes file would bring in, as a table: no window, no storage. Holds the choice per row (R6)."""

from enum import StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.intake.proposal.proposed import ProposedTheme, Severity, ThemeProposal

Index = QModelIndex | QPersistentModelIndex
STATE, ROW, TITLE, CORE, QUOTES, SENSITIVE, NOTES = range(7)


class Choice(StrEnum):
    """What happens with a row."""

    TAKE = "take"
    SKIP = "skip"
    OPEN = "open"  # something is asked, and not answered yet


class ProposalModel(QAbstractTableModel):
    """Signal: `decided()` when the choice for a row changed."""

    decided = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.proposal = ThemeProposal("", (), ())
        self._skipped: frozenset[int] = frozenset()
        self._confirmed: frozenset[int] = frozenset()

    def show_proposal(self, proposal: ThemeProposal) -> None:
        """Start afresh with what another file would bring in."""
        self.beginResetModel()
        self.proposal, self._skipped, self._confirmed = proposal, frozenset(), frozenset()
        self.endResetModel()
        self.decided.emit()

    def choose(self, row: int, choice: Choice) -> None:
        """Take or skip the row with this number in the file."""
        self._skipped, self._confirmed = self._skipped - {row}, self._confirmed - {row}
        if choice is Choice.SKIP:
            self._skipped |= {row}
        elif choice is Choice.TAKE:
            self._confirmed |= {row}
        last = self.index(self.rowCount() - 1, NOTES)
        self.dataChanged.emit(self.index(0, 0), last)
        self.decided.emit()

    def choice(self, row: ProposedTheme) -> Choice:
        """What would happen with this row now."""
        if row.row in self._skipped:
            return Choice.SKIP
        still_open = self.proposal.open_problems(self._skipped, self._confirmed)
        return Choice.OPEN if any(problem in still_open for problem in row.problems) else Choice.TAKE

    def asking(self) -> tuple[ProposedTheme, ...]:
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

    def drafts(self) -> tuple[ThemeDraft, ...]:
        """The themes that would come in; none while something is still open."""
        if self.proposal.open_problems(self._skipped, self._confirmed):
            return ()
        return self.proposal.drafts(self._skipped, self._confirmed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """One row per theme."""
        return 0 if parent.isValid() else len(self.proposal.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """The columns that are named above."""
        return 0 if parent.isValid() else NOTES + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """What stands above the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            _("Komt erin?"), _("Rij"), _("Titel"), _("Kernzin"), _("Citaten"), _("Gevoelig"), _("Goed om te weten"),
        )[section]  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | QFont | None:
        """Words for the table, and all of them as a tip; what can be opened is underlined."""
        row = self.proposal.rows[index.row()]
        if role == Qt.ItemDataRole.FontRole and index.column() == NOTES:
            underlined = QFont()
            underlined.setUnderline(bool(row.problems))
            return underlined
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(problem.sentence for problem in row.problems) or self._cell(row, index.column())
        return None

    def _cell(self, row: ProposedTheme, column: int) -> str:
        match column:
            case 0:
                said = {Choice.TAKE: _("ja"), Choice.SKIP: _("overgeslagen"), Choice.OPEN: _("kies eerst")}
                return said[self.choice(row)]
            case 1:
                return str(row.row)
            case 2:
                return row.draft.title
            case 3:
                return row.draft.core_sentence
            case 4:
                return str(len(row.draft.quotes) or "")
            case 5:
                return _("ja") if row.draft.sensitive else ""
            case _notes:
                count = len(row.problems)
                return (
                    ngettext("%(count)d opmerking", "%(count)d opmerkingen", count) % {"count": count}
                    if count
                    else ""
                )
