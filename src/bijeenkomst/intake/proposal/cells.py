"""What stands in the cells of a theme, with those that are not what they should be.

An error, a formula without an answer, a date for a text, lost letters.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bijeenkomst.domain.rules.checks import UNWANTED, tidy
from bijeenkomst.intake.garbled import is_garbled
from bijeenkomst.intake.proposal import sentences
from bijeenkomst.intake.proposal.grouping import Group
from bijeenkomst.intake.proposal.headings import Layout
from bijeenkomst.intake.proposal.places import Where
from bijeenkomst.intake.proposal.proposed import Problem, Severity
from bijeenkomst.intake.table import NotText, Row, Table

# "#N/A", "#VERW!", "#NAAM?", "Err:502": as cells of a workbook, and as text in what was saved as .csv.
_ERROR = re.compile(r"#(?:N/[AB]|N/B|[A-Z0-9/ÄÖÜ_]{2,16}[!?])|(?:Err|Fout):\d{3}|#{3,}", re.IGNORECASE)

_YES = frozenset("ja j jawel yes y x v vink + ✓ ✔ ✅ ☑ ☒ 🗹 waar true 1 gevoelig aan".split())
_NO = frozenset("nee n no neen onwaar false 0 - – — ☐ □ niet uit".split()) | {"", "niet gevoelig"}

Text = tuple[int, int | None, str]
"""The number of a row, a column, and what stands there."""


@dataclass(frozen=True, slots=True)
class ThemeCells:
    """The texts of a theme. `unread`: what cannot be taken as it is; `no_title`: also not that the title is missing.

    `doubts`: about whether it is sensitive.
    """

    group: Group
    title: Text
    core_sentence: Text
    quotes: tuple[Text, ...]
    sensitive: bool
    title_is_error: bool
    wrong: tuple[Problem, ...]
    doubts: tuple[Problem, ...]


def read_cells(table: Table, layout: Layout, group: Group) -> ThemeCells | None:
    """What these rows say of a theme; None when no used column has anything in it."""
    title, core = (text_of(table, group.first, column) for column in (layout.title, layout.core_sentence))
    each_quote = (text_of(table, row, column) for row in group.rows for column in layout.quotes)
    quotes = tuple(quote for quote in each_quote if quote[2])
    columns = (layout.title, layout.core_sentence, *layout.quotes)
    wrong = tuple(
        problem
        for row in group.rows
        for problem in wrong_cells(table, layout.heading_row, columns, row, must=layout.title)
    )
    if not title[2] and not core[2] and not quotes and not wrong:
        return None
    sensitive, doubts = _sensitive(table, layout, group)
    is_error = _is_error(table, group.first, layout.title)
    return ThemeCells(group, title, core, quotes, sensitive, is_error, wrong, doubts)


def text_of(table: Table, row: Row, column: int | None) -> Text:
    """The text of a cell; "" when what stands there is no text but an error."""
    if column is None:
        return row.number, None, ""
    text = tidy(row.cell(column))
    is_error = (row.number, column) in table.metadata.wrong or _ERROR.fullmatch(text)
    return row.number, column, "" if is_error else text


def _is_error(table: Table, row: Row, column: int) -> bool:
    """Whether an error stands there, or a formula that nobody worked out."""
    place = (row.number, column)
    metadata = table.metadata
    text = tidy(row.cell(column))
    return place in metadata.wrong or place in metadata.uncalculated or bool(_ERROR.fullmatch(text))


def wrong_cells(
    table: Table, heading_row: Row, columns: Sequence[int | None], row: Row, *, must: int
) -> Iterator[Problem]:
    """The problems in these columns of this row. If column `must` is empty, nothing of the row can come in."""
    where = Where(table, heading_row, row.number)
    headings = sum(bool(cell.strip()) for cell in heading_row.cells)
    if heading_row.number and (delimiter := _other_delimiter(table, row, headings)):
        yield where.problem(Severity.ASK, 0, sentences.other_delimiter(delimiter))
    for column in columns:
        if column is None:
            continue
        kind = table.not_text.get((row.number, column))
        if _is_error(table, row, column):
            severity = Severity.BLOCKS if column == must else Severity.ASK
            yield where.problem(severity, column, sentences.Words(_unread(table, row, column)))
        elif kind is not None:
            severity = Severity.NOTE if kind is NotText.NUMBER else Severity.ASK
            yield where.problem(severity, column, sentences.not_text(kind))
        elif is_garbled(row.cell(column)):
            yield where.problem(Severity.ASK, column, sentences.garbled())
        if any(_is_invisible(char) for char in row.cell(column)):
            yield where.problem(Severity.NOTE, column, sentences.invisible())


def _other_delimiter(table: Table, row: Row, columns: int) -> str:
    """What seems to part the cells of `row` instead of the table's own delimiter; "" when nothing does."""
    filled = [cell for cell in row.cells if cell.strip()]
    if not table.delimiter or columns < 2 or len(filled) != 1 or not row.cells[0].strip():
        return ""
    for delimiter in (";", "\t", ","):
        # A comma within a sentence has a space behind it.
        between = re.findall(rf"{delimiter}(?! )", filled[0])
        if delimiter != table.delimiter and len(between) >= columns - 1:
            return delimiter
    return ""


def _sensitive(table: Table, layout: Layout, group: Group) -> tuple[bool, tuple[Problem, ...]]:
    """R4: what is not understood counts as sensitive, after asking."""
    column = layout.sensitive
    if column is None:
        return False, ()
    sensitive = False
    doubts: list[Problem] = []
    for row in group.answers:
        answer = tidy(row.cell(column)).casefold().rstrip(".!")
        if _is_error(table, row, column):
            words = sentences.sensitive_until_then(_unread(table, row, column))
        elif answer in _YES or answer in _NO:
            sensitive = sensitive or answer in _YES
            continue
        else:
            words = sentences.neither_yes_nor_no()
        sensitive = True
        doubts.append(Where(table, layout.heading_row, row.number).problem(Severity.ASK, column, words))
    return sensitive, tuple(dict.fromkeys(doubts))


def _unread(table: Table, row: Row, column: int) -> str:
    if (row.number, column) in table.metadata.uncalculated:
        return sentences.uncalculated()
    return sentences.error(tidy(row.cell(column))[:20])


def _is_invisible(char: str) -> bool:
    return not char.isprintable() and not char.isspace() and unicodedata.category(char) in UNWANTED
