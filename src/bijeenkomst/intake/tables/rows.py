"""The cells of any format as rows of text."""

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bijeenkomst.intake import labels
from bijeenkomst.intake.sheet_metadata import NONE, Place, SheetMetadata
from bijeenkomst.intake.table import NotText, Row

MOST_ROWS = 20_000  # with something in them; of far fewer the proposal says that they are too many
LONGEST_CELL = 40_000  # characters; a spreadsheet's own limit is 32,767

Cell = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta


def text_rows(lines: Iterable[Sequence[str]]) -> tuple[Row, ...]:
    """The rows of plain text that are not empty, with their line numbers."""
    return rows_of(lines, NONE)[0]


def rows_of(
    lines: Iterable[Sequence[Cell]], metadata: SheetMetadata
) -> tuple[tuple[Row, ...], dict[Place, NotText]]:
    """The rows that are not empty, with their numbers in the sheet, up to a limit; and the cells that are not text.

    The text of a wrong cell is its error ("#N/A").
    """
    rows: list[Row] = []
    not_text: dict[Place, NotText] = {}
    wrong: dict[int, dict[int, str]] = {}
    for (row, column), shown in metadata.wrong.items():
        wrong.setdefault(row, {})[column] = shown
    marked = {*wrong, *(row for row, _column in metadata.uncalculated)}
    last = max(marked, default=0)  # the reader stops at the last row with text
    for number, line in enumerate(_up_to(lines, last), 1):
        cells = tuple(text_of(cell) for cell in line)
        if number in wrong:
            cells = _with_wrong(cells, wrong[number])
        if number in marked or any(cell and not cell.isspace() for cell in cells):
            rows.append(Row(number, cells))
            not_text |= {(number, at): kind for at, cell in enumerate(line) if (kind := _not_text(cell))}
        if len(rows) == MOST_ROWS:
            break
    return tuple(rows), not_text


def _up_to(lines: Iterable[Sequence[Cell]], last: int) -> Iterator[Sequence[Cell]]:
    count = 0
    for line in lines:
        count += 1
        yield line
    for _missing in range(count, min(last, count + MOST_ROWS)):
        yield ()


def _with_wrong(cells: tuple[str, ...], wrong: Mapping[int, str]) -> tuple[str, ...]:
    width = max(len(cells), *(column + 1 for column in wrong), 0)
    padded = (*cells, *("" for _missing in range(width - len(cells))))
    return tuple(wrong.get(column, cell) for column, cell in enumerate(padded))


def _not_text(cell: Cell) -> NotText | None:
    match cell:
        case bool():
            return NotText.YES_OR_NO
        case dt.date():  # also with a time
            return NotText.DATE
        case dt.time() | dt.timedelta():
            return NotText.TIME
        case int() | float():
            return NotText.NUMBER
        case _:
            return None


def text_of(cell: Cell) -> str:
    """A cell's value as people see it: "3" for 3.0, "2,5", "24-11-2026", "ja" for true."""
    match cell:
        case str():
            return cell[:LONGEST_CELL]
        case bool():
            return labels.yes_or_no(cell)
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


def _number(value: float) -> str:
    if not math.isfinite(value):
        return ""
    if value.is_integer() and abs(value) < 1e16:
        return str(int(value))
    return f"{value:.10g}".replace(".", ",")
