"""Which column is which: the heading row of a themes file, matched loosely (R6)."""

from dataclasses import dataclass

from bijeenkomst.intake.heading_words import LONGEST_HEADING, Heading, heading_of
from bijeenkomst.intake.table import Row, Table

TOLD = frozenset({Heading.STORY, Heading.CONVERSATION})
"""Headings of columns with what was told, not with what people made of it."""
_LOOK_IN_FIRST = 15  # rows; above the headings there may be a line with the village's name


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand in a table. Columns count from 0; `below` are the rows under the headings."""

    heading_row: Row
    title: int
    core_sentence: int | None
    quotes: tuple[int, ...]
    sensitive: int | None
    not_used: tuple[int, ...]
    below: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Stories:
    """The table holds the stories that were told, not the themes made of them; `column` is where."""

    heading_row: Row
    column: int


Headings = Layout | Stories | None
"""What the headings of a table say; None: there are none that are known."""


def recognise(table: Table) -> Headings:
    """The columns of `table` by its headings, or None when there are none that are known."""
    row, best, below = heading_row(table)
    kinds = set(best.values())
    of_themes = Heading.TITLE in kinds and bool(kinds & {Heading.CORE_SENTENCE, Heading.QUOTE})
    if kinds & TOLD and not of_themes:
        column = max(best, key=lambda column: (best[column] is Heading.STORY, column))
        return Stories(row, column)
    return _layout(row, best, below) if best else None


def heading_row(table: Table) -> tuple[Row, dict[int, Heading], tuple[Row, ...]]:
    """The row that is most of all one of headings, what those mean by column, and the rows below it.

    Without such a row nothing is said of the columns, and nothing stands below it.
    """
    best: dict[int, Heading] = {}
    at = 0
    for index, row in enumerate(table.rows[:_LOOK_IN_FIRST]):
        headings = {column: heading for column, cell in enumerate(row.cells) if (heading := heading_of(cell))}
        if len(headings) > len(best) and _is_heading_row(row, headings):
            best, at = headings, index
    return (table.rows[at], best, table.rows[at + 1 :]) if best else (Row(0, ()), {}, ())


def _is_heading_row(row: Row, headings: dict[int, Heading]) -> bool:
    kinds = set(headings.values())
    if kinds & TOLD and (len(kinds) > 1 or len(headings) > 1):
        return True
    beside_others = Heading.STORY in kinds and sum(bool(cell.strip()) for cell in row.cells) > 1
    return (Heading.TITLE in kinds or beside_others) and all(
        len(cell) <= LONGEST_HEADING for cell in row.cells
    )


def _layout(row: Row, headings: dict[int, Heading], below: tuple[Row, ...]) -> Layout:
    first: dict[Heading, int] = {}
    for column, heading in headings.items():
        first.setdefault(heading, column)
    quotes = _quote_columns(row, headings, below)
    used = {first[Heading.TITLE], *quotes}
    used |= {first[kind] for kind in (Heading.CORE_SENTENCE, Heading.SENSITIVE) if kind in first}
    width = max(len(each.cells) for each in (row, *below))
    return Layout(
        heading_row=row,
        title=first[Heading.TITLE],
        core_sentence=first.get(Heading.CORE_SENTENCE),
        quotes=quotes,
        sensitive=first.get(Heading.SENSITIVE),
        not_used=tuple(
            column
            for column in range(width)
            if column not in used
            and headings.get(column) is not Heading.NUMBER
            and any(each.cell(column).strip() for each in below)
        ),
        below=below,
    )


def _quote_columns(row: Row, headings: dict[int, Heading], below: tuple[Row, ...]) -> tuple[int, ...]:
    """The columns with quotes: also those without a heading right of one, as under a merged "Citaten"."""
    columns: list[int] = []
    width = max(len(each.cells) for each in (row, *below))
    for column in range(width):
        named = headings.get(column) is Heading.QUOTE
        goes_on = bool(columns) and columns[-1] == column - 1 and not row.cell(column).strip()
        if named or (goes_on and any(each.cell(column).strip() for each in below)):
            columns.append(column)
    return tuple(columns)
