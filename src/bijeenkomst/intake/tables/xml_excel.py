"""Excel 2003 XML: one XML file, which portals still save under the name .xls."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from bijeenkomst.intake import labels
from bijeenkomst.intake.refusals import damaged
from bijeenkomst.intake.safe_xml import local, parse
from bijeenkomst.intake.sheet_metadata import Place, SheetMetadata
from bijeenkomst.intake.table import Table
from bijeenkomst.intake.tables.grid import MOST_COLUMNS, Grid
from bijeenkomst.intake.tables.rows import rows_of

_MOST_SHEETS = 100
_YES_OR_NO = {"1": True, "0": False}


def read_xml_excel(data: bytes, name: str) -> tuple[Table, ...]:
    """Its sheets that have something in them, in their order.

    Raises:
        TableUnreadable: damaged.
    """
    try:
        return _tables(parse(data.lstrip()))
    except (SyntaxError, ValueError, LookupError) as error:  # an XML parser's error is a SyntaxError
        raise damaged(name) from error


def _tables(root: Element) -> tuple[Table, ...]:
    tables: list[Table] = []
    for sheet in _children(root, "Worksheet"):
        name = _attribute(sheet, "Name")
        grid, wrong = Grid(), dict[Place, str]()
        columns = set[int]()
        for table in _children(sheet, "Table"):
            columns |= _hidden_columns(table)
            for row in _children(table, "Row"):
                _read_row(row, grid, wrong)
        metadata = SheetMetadata(frozenset(grid.hidden_rows), frozenset(columns), tuple(grid.merged), wrong)
        rows, not_text = rows_of([[_typed(cell) for cell in line] for line in grid.lines], metadata)
        if rows and len(tables) < _MOST_SHEETS:
            hidden = any(
                each.text in ("SheetHidden", "SheetVeryHidden")
                for options in _children(sheet, "WorksheetOptions")
                for each in _children(options, "Visible")
            )
            tables.append(Table(name, labels.of_sheet(name), rows, metadata, not_text, hidden))
    return tuple(tables)


def _read_row(row: Element, grid: Grid, wrong: dict[Place, str]) -> None:
    grid.next_row(_number(row, "Index") or None)
    if _attribute(row, "Hidden") == "1":
        grid.hidden_rows.add(grid.row)
    for cell in _children(row, "Cell"):
        at = _number(cell, "Index")
        text, kind = "", ""
        for data in _children(cell, "Data"):
            text, kind = "".join(data.itertext()), _attribute(data, "Type")
        down, across = _number(cell, "MergeDown") + 1, _number(cell, "MergeAcross") + 1
        grid.add(f"{kind}\x00{text}", down, across, at - 1 if at else None)
        if kind == "Error":
            wrong[grid.row, len(grid.lines[-1]) - 1] = text or "#N/A"


def _typed(cell: str) -> str | float | bool:
    """The value of a cell, which `_read_row` wrote with its kind in front."""
    kind, _zero, text = cell.partition("\x00")
    if kind == "Boolean" and text.strip() in _YES_OR_NO:
        return _YES_OR_NO[text.strip()]
    if kind == "Number":
        try:
            return float(text)
        except ValueError:
            return text
    if kind == "DateTime":  # 2026-11-24T00:00:00.000
        day, _t, time = text.partition("T")
        shown = "-".join(reversed(day.split("-")))
        return shown if time.startswith("00:00") else f"{shown} {time[:5]}"
    return text


def _hidden_columns(table: Element) -> set[int]:
    hidden = set[int]()
    at = 0
    for column in _children(table, "Column"):
        at = (_number(column, "Index") or at + 1) - 1
        last = min(at + _number(column, "Span"), MOST_COLUMNS)
        if _attribute(column, "Hidden") == "1":
            hidden.update(range(at, last + 1))
        at = last + 1
    return hidden


def _children(parent: Element, name: str) -> Iterator[Element]:
    return (child for child in parent if local(child.tag) == name)


def _attribute(element: Element, name: str) -> str:
    return next((value for key, value in element.items() if local(key) == name), "")


def _number(element: Element, name: str) -> int:
    text = _attribute(element, name)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else 0
