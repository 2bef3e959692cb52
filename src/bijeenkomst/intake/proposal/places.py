"""Where in a file something was found, as the start of a sentence."""

from dataclasses import dataclass

from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.proposal.headings import Layout
from bijeenkomst.intake.proposal.theme_proposal import Problem, Severity
from bijeenkomst.intake.table import Row, Table, column_letter

MOST_NAMED = 10  # rows, sheets or columns in one sentence


@dataclass(frozen=True, slots=True)
class Where:
    """A row of a table, and its columns by their headings."""

    table: Table
    layout: Layout
    row: Row

    def problem(
        self,
        severity: Severity,
        column: int | None,
        text: str,
        alike: tuple[int, ...] = (),
        *,
        choice: str = "",
    ) -> Problem:
        """`text` with the sheet, the row and the column before it, and what can be chosen after it."""
        where = _("%(label)s, rij %(row)d") % {"label": self.table.label, "row": self.row.number}
        named = None if column is None else column_name(self.layout, column)
        if named:
            where = _("%(where)s, kolom %(column)s") % {"where": where, "column": named}
        said = f"{where}: {text} {choice}".rstrip()
        return Problem(severity, self.table.name, self.row.number, named, said, alike, choice)


def column_name(layout: Layout, column: int) -> str:
    """ "C (Citaat 1)"."""
    heading = tidy(layout.heading_row.cell(column))[:60]
    letter = column_letter(column)
    return f"{letter} ({heading})" if heading else letter


def of_table(severity: Severity, table: Table, text: str, **values: object) -> Problem:
    """Something about the whole table; `text` says `%(label)s` where its name stands."""
    return Problem(severity, table.name, None, None, text % {"label": table.label, **values})


def row_numbers(rows: tuple[int, ...]) -> str:
    """ "3, 4, 7": the first ten."""
    more = ", …" if len(rows) > MOST_NAMED else ""
    return ", ".join(str(number) for number in rows[:MOST_NAMED]) + more
