"""Where in a file a problem stands, as the start of its sentence."""

from dataclasses import dataclass

from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.intake import labels
from bijeenkomst.intake.proposal.proposed import Problem, Severity
from bijeenkomst.intake.proposal.sentences import Words
from bijeenkomst.intake.table import Row, Table, column_letter

MOST_NAMED = 10  # rows, sheets or columns in one sentence


@dataclass(frozen=True, slots=True)
class Where:
    """A row of a table by its number, and its columns by their headings."""

    table: Table
    heading_row: Row
    row: int

    def problem(
        self, severity: Severity, column: int | None, words: Words, alike: tuple[int, ...] = ()
    ) -> Problem:
        """`words` with the sheet, the row and the column before them, and what can be chosen after them."""
        where = labels.of_row(self.table.label, self.row)
        name = None if column is None else column_name(self.heading_row, column)
        if name:
            where = labels.of_column(where, name)
        sentence = f"{where}: {words.text} {words.choice}".rstrip()
        return Problem(severity, self.table.name, self.row, name, sentence, alike, words.choice)


def of_table(severity: Severity, table: Table, sentence: str) -> Problem:
    """Something about the whole table."""
    return Problem(severity, table.name, None, None, sentence)


def column_name(headings: Row, column: int) -> str:
    """ "C (Citaat 1)"."""
    heading = tidy(headings.cell(column))[:60]
    letter = column_letter(column)
    return f"{letter} ({heading})" if heading else letter


def row_numbers(rows: tuple[int, ...]) -> str:
    """ "3, 4, 7": the first ten."""
    more = ", …" if len(rows) > MOST_NAMED else ""
    return ", ".join(str(number) for number in rows[:MOST_NAMED]) + more
