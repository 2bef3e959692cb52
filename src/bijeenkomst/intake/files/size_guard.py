"""How far the cells of a workbook reach, measured before it is opened.

The reader lays a sheet out as one full rectangle. One stray cell in the far corner (a file of 5 KB) makes that
a hundred gigabytes, and the whole program is aborted. So the rectangle is measured first.
"""

import re
from collections.abc import Sequence

from bijeenkomst.intake.content import Kind
from bijeenkomst.intake.refusals import damaged, too_far
from bijeenkomst.intake.table import column_letter

MOST_CELLS = 2_000_000

_XLSX = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)>")
_XLSX_PLACE = re.compile(rb"""(?:^|\s)r\s*=\s*["']\s*([A-Za-z]*)([0-9]+)""")
_ODS = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>")
_ODS_REPEATED = re.compile(rb"""table:number-(?:rows|columns)-repeated\s*=\s*["']([0-9]+)""")


def refuse_far_cells(kind: Kind, sheets: Sequence[bytes | None], name: str) -> None:
    """See that no sheet in these parts is far larger than any list of themes.

    Raises:
        TableUnreadable: a cell lies too far away, or there is no sheet at all.
    """
    check = {Kind.XLSX: _check_xlsx, Kind.ODS: _check_ods}.get(kind)
    if check is None:  # the parts of an .xlsb are no text
        return
    if not sheets:
        raise damaged(name)
    for sheet in sheets:
        check(sheet or b"", name)


def _check_xlsx(content: bytes, name: str) -> None:
    row = column = rows = columns = 0
    for token in _XLSX.finditer(content):
        place = _XLSX_PLACE.search(token[2])
        if token[1] == b"row":
            row = int(place[2][:12]) if place else row + 1
            column = 0
            continue
        column = _column_number(place[1]) if place and place[1] else column + 1
        if place and place[1]:
            row = int(place[2][:12])
        if not token[2].endswith(b"/"):
            rows, columns = max(rows, row), max(columns, column)
    _check(rows, columns, name)


def _check_ods(content: bytes, name: str) -> None:
    row = column = rows = columns = 0
    for token in _ODS.finditer(content):
        count = _ODS_REPEATED.search(token[2])
        repeated = int(count[1][:12]) if count else 1
        if token[1] == b"table":
            _check(rows, columns, name)
            row = rows = columns = 0
        elif token[1] == b"table-row":
            row += repeated
            column = 0
        else:
            column += repeated
            if not token[2].endswith(b"/") or b"office:" in token[2]:
                rows, columns = max(rows, row), max(columns, column)
    _check(rows, columns, name)


def _check(rows: int, columns: int, name: str) -> None:
    if rows * columns > MOST_CELLS:
        cell = f"{column_letter(columns - 1)}{rows}" if columns <= 16384 else str(rows)
        raise too_far(name, cell)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters[:8].upper():
        number = number * 26 + letter - ord("A") + 1
    return number
