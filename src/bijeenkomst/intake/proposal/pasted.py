"""Plain text without headings: a theme a line, or cells in the order of the example (R6)."""

import re

from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.intake.proposal import sentences
from bijeenkomst.intake.proposal.headings import Headings, Layout
from bijeenkomst.intake.proposal.list_markers import are_only_markers, without_markers
from bijeenkomst.intake.proposal.places import of_table
from bijeenkomst.intake.proposal.proposed import Problem, Severity
from bijeenkomst.intake.table import Row, Table

_TITLE_AND_SENTENCE = re.compile(r"\s*(?::|\s[-–—])\s+")
_COLUMNS = 5  # title, core sentence and three quotes


def is_a_list(headings: Headings) -> bool:
    """Whether no headings stand above columns: none at all, or one above a single column."""
    return headings is None or (isinstance(headings, Layout) and _headings(headings) == 1)


def lay_out_list(
    table: Table, headings: Headings, lines: tuple[Row, ...]
) -> tuple[Table, Layout, tuple[Problem, ...]]:
    """The table to read, its columns, and what is said of it. `headings`: what is known of them; `lines`: all lines."""
    if _has_columns(table):
        note = of_table(Severity.NOTE, table, sentences.no_headings(table.label))
        return *_with_example_columns(table, _by_position(table)), (note,)
    # "Thema" is a heading; "Thema 1" is the first of them.
    if isinstance(headings, Layout) and not re.search(r"\d", " ".join(headings.heading_row.cells)):
        lines = tuple(row for row in lines if row.number > headings.heading_row.number)
    return *_with_example_columns(table, _by_lines(lines)), ()


def _has_columns(table: Table) -> bool:
    """Whether most rows have several cells, so that it was copied from a table.

    A comma belongs in sentences too: on its own it makes no columns.
    """
    several = sum(sum(bool(cell.strip()) for cell in row.cells) > 1 for row in table.rows)
    return table.delimiter != "," and several * 2 > len(table.rows) > 0


def _by_position(table: Table) -> tuple[Row, ...]:
    """Cells without headings: the first is the title, then the core sentence, then the quotes.

    A first column with only numbers or bullets is none of these.
    """
    rows = table.rows
    if are_only_markers([row.cell(0) for row in rows]):
        rows = tuple(Row(row.number, row.cells[1:]) for row in rows)
    titles = without_markers([row.cell(0) for row in rows])
    return tuple(Row(row.number, (title, *row.cells[1:])) for row, title in zip(rows, titles, strict=True))


def _by_lines(lines: tuple[Row, ...]) -> tuple[Row, ...]:
    """Each line as a title, or as "Titel: kernzin"; numbers and bullets in front of it are left out."""
    plain = without_markers([" ".join(row.cells) for row in lines])
    return tuple(
        Row(row.number, _title_and_sentence(line)) for row, line in zip(lines, plain, strict=True) if line
    )


def _headings(layout: Layout) -> int:
    return sum(bool(cell.strip()) for cell in layout.heading_row.cells)


def _with_example_columns(table: Table, rows: tuple[Row, ...]) -> tuple[Table, Layout]:
    width = max((len(row.cells) for row in rows), default=_COLUMNS)
    layout = Layout(
        heading_row=Row(0, sentences.example_headings()),
        title=0,
        core_sentence=1,
        quotes=tuple(range(2, max(width, _COLUMNS))),
        sensitive=None,
        not_used=(),
        below=rows,
    )
    return Table(table.name, table.label, rows), layout


def _title_and_sentence(line: str) -> tuple[str, ...]:
    plain = tidy(line)
    title, sentence = plain, ""
    parts = _TITLE_AND_SENTENCE.split(plain, maxsplit=1)
    if len(parts) == 2 and parts[0]:
        title, sentence = parts
    return (title.rstrip(":").rstrip(), sentence)
