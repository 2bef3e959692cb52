"""Rows of text, wherever they came from: a sheet of a workbook, a .csv file or pasted text."""

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.marks import NONE, Marks, Place

MOST_ROWS = 20_000  # with something in them; of far fewer the proposal says that they are too many
LONGEST_CELL = 40_000  # characters; a spreadsheet's own limit is 32,767

Cell = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta


@dataclass(frozen=True, slots=True)
class Row:
    """One row that has something in it. `number` is the one that people see beside it, from 1."""

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """The text in `column` (from 0), "" where the row has ended already."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with a name. `label` is how a sentence about it starts: `Blad "Thema's"`.

    `strange` are the cells with something else than text, with its name; `hidden` is of the whole sheet.
    """

    name: str
    label: str
    rows: tuple[Row, ...]
    marks: Marks = NONE
    strange: Mapping[Place, str] = field(default_factory=dict)
    hidden: bool = False
    delimiter: str = ""  # between the cells, where it was text


def text_rows(lines: Iterable[Sequence[str]]) -> tuple[Row, ...]:
    """The rows of plain text that are not empty, with the numbers that they have among all."""
    return rows_of(lines, NONE)[0]


def rows_of(lines: Iterable[Sequence[Cell]], marks: Marks) -> tuple[tuple[Row, ...], dict[Place, str]]:
    """The rows that are not empty, with the numbers that they have among all; no more than anybody can use.

    Also the cells with something else than text. What stands in a wrong cell ("#N/A") is its text.
    """
    found: list[Row] = []
    strange: dict[Place, str] = {}
    wrong: dict[int, dict[int, str]] = {}
    for (row, column), said in marks.wrong.items():
        wrong.setdefault(row, {})[column] = said
    marked = {*wrong, *(row for row, _column in marks.uncalculated)}
    last = max(marked, default=0)  # the reader ends where no text stands any more
    for number, line in enumerate(_up_to(lines, last), 1):
        cells = tuple(text_of(cell) for cell in line)
        if number in wrong:
            cells = _with_wrong(cells, wrong[number])
        if number in marked or any(cell and not cell.isspace() for cell in cells):
            found.append(Row(number, cells))
            strange |= {(number, at): kind for at, cell in enumerate(line) if (kind := _kind_of(cell))}
        if len(found) == MOST_ROWS:
            break
    return tuple(found), strange


def _up_to(lines: Iterable[Sequence[Cell]], last: int) -> Iterator[Sequence[Cell]]:
    given = 0
    for line in lines:
        given += 1
        yield line
    for _missing in range(given, min(last, given + MOST_ROWS)):
        yield ()


def _with_wrong(cells: tuple[str, ...], wrong: Mapping[int, str]) -> tuple[str, ...]:
    width = max(len(cells), *(column + 1 for column in wrong), 0)
    padded = (*cells, *("" for _missing in range(width - len(cells))))
    return tuple(wrong.get(column, cell) for column, cell in enumerate(padded))


def _kind_of(cell: Cell) -> str:
    """What else than text it is, as people call it; numbers are titles as well ("2040")."""
    match cell:
        case bool():
            return _("ja of nee")
        case dt.date():  # also with a time
            return _("een datum")
        case dt.time() | dt.timedelta():
            return _("een tijd")
        case int() | float():
            return _("een getal")
        case _:
            return ""


def text_of(cell: Cell) -> str:
    """A cell's value as people see it: "3" for 3.0, "2,5", "24-11-2026", "ja" for true."""
    match cell:
        case str():
            return cell[:LONGEST_CELL]
        case bool():
            return _("ja") if cell else _("nee")
        case int():
            return str(cell)
        case float():
            return _number(cell)
        case dt.datetime():
            day = cell.strftime("%d-%m-%Y") if cell.year >= 1000 else str(cell.date())
            return day if cell.time() == dt.time() else f"{day} {cell:%H:%M}"
        case dt.date():
            return f"{cell.day:02d}-{cell.month:02d}-{cell.year}"
        case dt.time():
            return f"{cell:%H:%M}"
        case dt.timedelta():
            minutes = round(cell.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02d}"


def column_letter(column: int) -> str:
    """The letter above a column, as spreadsheets count: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _number(value: float) -> str:
    if not math.isfinite(value):
        return ""
    if value.is_integer() and abs(value) < 1e16:
        return str(int(value))
    return f"{value:.10g}".replace(".", ",")
