"""The .xlsx file of a group: looks, tables, print set-up and properties by openpyxl, the cells by `cells`."""

import datetime as dt
from collections.abc import Sequence
from itertools import chain
from typing import Any

from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.workbook import Workbook
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from bijeenkomst.export.made_by import MADE_BY
from bijeenkomst.export.xlsx.cell_text import cell_text
from bijeenkomst.export.xlsx.cells import Line, sheet_data
from bijeenkomst.export.xlsx.layout import Book, Column, Letter, Listing, Look, Row, Value
from bijeenkomst.export.xlsx.looks import BODY, FONT, Looks
from bijeenkomst.export.xlsx.zipped import Content, zipped

A4 = "9"  # ST_PaperSize
_LONGEST_CAPTION = 90  # characters; a header has room for 255, codes included


def packed(book: Book, made_on: dt.date) -> bytes:
    """The bytes of the workbook. `made_on` is the only thing in them that does not come from `book`."""
    workbook = _empty_workbook()
    workbook.properties = DocumentProperties(
        creator=MADE_BY,
        title=cell_text(book.title),
        language="nl-NL",
        created=dt.datetime.combine(made_on, dt.time()),
        modified=dt.datetime.combine(made_on, dt.time()),
    )
    contents: dict[str, Content] = {}
    parts = [workbook.create_sheet(sheet.title) for sheet in book.sheets]
    looks = Looks(parts[0], book.colour)
    for part, sheet in zip(parts, book.sheets, strict=True):
        part.sheet_properties.tabColor = book.colour
        _set_up_page(part, book.for_whom)
        match sheet:
            case Letter():
                contents[sheet.title] = _letter(part, sheet, looks)
            case Listing():
                contents[sheet.title] = _listing(part, sheet, looks)
    workbook.worksheets[0].sheet_view.tabSelected = True
    return zipped(workbook, contents, made_on)


def _empty_workbook() -> Workbook:
    workbook = Workbook()
    for sheet in workbook.worksheets:
        workbook.remove(sheet)
    font = Font(name=FONT, size=BODY)
    # Also for what people type in cells that have no look of ours.
    internals: Any = workbook
    internals._fonts = IndexedList([font])
    internals._named_styles["Normal"].font = font
    return workbook


def _letter(part: Worksheet, sheet: Letter, looks: Looks) -> Content:
    _set_widths(part, sheet.widths)
    part.sheet_view.showGridLines = False
    part.page_setup.fitToHeight = int(sheet.one_page)
    lines = [
        Line(
            [cell.value for cell in row.cells],
            [looks.ids[cell.look] for cell in row.cells],
            _height(row, sheet.widths, looks),
            fixed=row.height is not None,
        )
        for row in sheet.rows
    ]
    extent = f"A1:{get_column_letter(len(sheet.widths))}{len(lines)}"
    return Content(sheet_data(lines), extent)


def _listing(part: Worksheet, sheet: Listing, looks: Looks) -> Content:
    columns = sheet.columns
    last = get_column_letter(len(columns))
    extent = f"A1:{last}{len(sheet.rows) + 1}"
    _set_widths(part, [column.width for column in columns])
    part.freeze_panes = "A2"
    part.print_title_rows = "1:1"
    part.oddHeader = HeaderFooterItem(left=_HeaderFooterPart(_header(sheet.caption)))
    part.add_table(_table(sheet, extent))
    drawn = [looks.ids[column.look] for column in columns]
    usual = looks.height(None, Look.WORDS, 0)
    wrapping = [(at, column) for at, column in enumerate(columns) if column.look is Look.WRAPPED]

    def height(row: Sequence[Value]) -> float:
        needed = (looks.height(row[at], column.look, column.width) for at, column in wrapping if row[at])
        return max(needed, default=usual)

    heading = Line(
        [column.heading for column in columns],
        [looks.ids[_heading(column)] for column in columns],
        looks.height(None, Look.HEADING, 0),
        fixed=True,
    )
    body = (Line(row, drawn, height(row)) for row in sheet.rows)
    return Content(sheet_data(chain((heading,), body)), extent)


def _height(row: Row, widths: Sequence[float], looks: Looks) -> float:
    if row.height is not None:
        return row.height
    return max(
        looks.height(cell.value, cell.look, room) for cell, room in zip(row.cells, widths, strict=False)
    )


def _heading(column: Column) -> Look:
    centred = column.look in (Look.NUMBER, Look.CENTRED, Look.DATE)
    return Look.HEADING_CENTRED if centred else Look.HEADING


def _table(sheet: Listing, extent: str) -> Table:
    table = Table(displayName=sheet.table, ref=extent)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    table.autoFilter = AutoFilter(ref=extent)
    table.tableColumns = [
        TableColumn(id=number, name=column.heading) for number, column in enumerate(sheet.columns, 1)
    ]
    return table


def _set_widths(part: Worksheet, widths: Sequence[float]) -> None:
    for number, room in enumerate(widths, 1):
        part.column_dimensions[get_column_letter(number)].width = room


def _set_up_page(part: Worksheet, for_whom: str) -> None:
    part.page_setup.paperSize = A4
    part.page_setup.orientation = "landscape"
    part.page_setup.fitToWidth = 1
    part.page_setup.fitToHeight = 0  # as many pages long as it takes
    part.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    part.page_margins = PageMargins(left=0.5, right=0.5, top=0.75, bottom=0.75, header=0.35, footer=0.35)
    footer = f"{for_whom} – pagina &P van &N"
    part.oddFooter = HeaderFooterItem(center=_HeaderFooterPart(footer))


def _header(caption: str) -> str:
    """`caption` for above a page: `&` is doubled there, and what is too long makes Excel repair the file."""
    text = cell_text(" ".join(caption.split()))
    short = text if len(text) <= _LONGEST_CAPTION else text[: _LONGEST_CAPTION - 1] + "…"
    return short.replace("&", "&&")
