"""One sheet as it stands in the file (ECMA-376 part 1, 18.3): print set-up and views by openpyxl, the rows by `cells`.

The elements of a sheet are in the order that the standard prescribes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import SheetDimension, SheetFormatProperties
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.page import PageMargins, PrintPageSetup
from openpyxl.worksheet.properties import Outline, PageSetupProperties, WorksheetProperties
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.worksheet.views import Pane, Selection, SheetView
from openpyxl.xml.constants import SHEET_MAIN_NS
from openpyxl.xml.functions import Element, SubElement

from bijeenkomst.export.xlsx.cell_text import cell_text
from bijeenkomst.export.xlsx.cells import Line, sheet_data
from bijeenkomst.export.xlsx.layout import Book, Column, Letter, Listing, Look, Row, Sheet, Value
from bijeenkomst.export.xlsx.looks import Looks
from bijeenkomst.export.xlsx.xml_text import text_of

A4 = "9"  # ST_PaperSize
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TABLE = "rId1"  # of the one table that a sheet can have
UPRIGHT_SCALE = 90  # percent, at which `UPRIGHT_WIDTH` is as wide as an A4
UPRIGHT_HEIGHT = 780.0  # points of rows at that size on a page, a little less than there is
_BUTTON = 2.0  # digits: of the filter, beside a heading
_LONGEST_CAPTION = 90  # characters; a header has room for 255, codes included


@dataclass(frozen=True, slots=True)
class _Filled:
    """The rows of a sheet, the widths of its columns, and the range that it fills ("A1:K31")."""

    rows: str
    widths: Sequence[float]
    extent: str
    breaks: Sequence[int] = ()


def sheet_xml(sheet: Sheet, book: Book, looks: Looks) -> str:
    """The XML of the whole sheet."""
    match sheet:
        case Letter():
            filled = _letter(sheet, looks)
            view = SheetView(showGridLines=False)
            high, header, tables, upright = int(sheet.one_page), "", [], sheet.upright
        case Listing():
            filled = _listing(sheet, looks)
            view = SheetView(
                pane=Pane(ySplit=1, topLeftCell="A2", activePane="bottomLeft", state="frozen"),
                selection=[Selection(pane="bottomLeft")],
            )
            high, header, tables, upright = 0, _header(sheet.caption), [_table_reference()], False
    view.tabSelected = True if sheet is book.sheets[0] else None
    setup = _upright() if upright else _lying(high)
    before = (
        WorksheetProperties(
            tabColor=book.colour,
            outlinePr=Outline(summaryBelow=True, summaryRight=True),
            pageSetUpPr=PageSetupProperties(fitToPage=not upright),
        ).to_tree(),
        SheetDimension(filled.extent).to_tree(),
        _views(view),
        SheetFormatProperties(baseColWidth=8, defaultRowHeight=15).to_tree(),
        _columns(filled.widths),
    )
    after = (
        PageMargins(left=0.5, right=0.5, top=0.75, bottom=0.75, header=0.35, footer=0.35).to_tree(),
        setup.to_tree(),
        _header_and_footer(header, f"{book.for_whom} – pagina &P van &N"),
        *_breaks(filled.breaks),
        _numbers_are_text(filled.extent),
        *tables,
    )
    return f'<worksheet xmlns="{SHEET_MAIN_NS}">{text_of(*before)}{filled.rows}{text_of(*after)}</worksheet>'


def table_xml(sheet: Listing, number: int) -> str:
    """The XML of the table of a sheet; `number` is the table's in the workbook."""
    extent = _extent(len(sheet.columns), len(sheet.rows) + 1)
    table = Table(id=number, displayName=sheet.table, ref=extent)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    table.autoFilter = AutoFilter(ref=extent)
    table.tableColumns = [
        TableColumn(id=at, name=column.heading) for at, column in enumerate(sheet.columns, 1)
    ]
    return text_of(table.to_tree())


def _letter(sheet: Letter, looks: Looks) -> _Filled:
    lines = [
        Line(
            [cell.value for cell in row.cells],
            [looks.ids[cell.look] for cell in row.cells],
            _height(row, sheet.widths, looks),
            fixed=row.height is not None,
        )
        for row in sheet.rows
    ]
    breaks = (
        _between_parts(sheet.rows, [_height(row, sheet.widths, looks) for row in sheet.rows])
        if sheet.upright
        else ()
    )
    return _Filled(sheet_data(lines), sheet.widths, _extent(len(sheet.widths), len(lines)), breaks)


def _between_parts(rows: Sequence[Row], heights: Sequence[float]) -> tuple[int, ...]:
    """Before which rows, counted from 0, a next page begins: where a part begins that has no room left."""
    begins = [at for at, row in enumerate(rows) if row.begins]
    breaks, used = [], 0.0
    for at, end in zip(begins, [*begins[1:], len(rows)], strict=True):
        part = sum(heights[at:end])
        if used and used + part > UPRIGHT_HEIGHT:
            breaks.append(at)
            used = 0.0
        used = (used + part) % UPRIGHT_HEIGHT
    return tuple(breaks)


def _listing(sheet: Listing, looks: Looks) -> _Filled:
    columns = sheet.columns
    ids = [looks.ids[column.look] for column in columns]
    usual = looks.height(None, Look.WORDS, 0)
    wrapping = [(at, column) for at, column in enumerate(columns) if column.look is Look.WRAPPED]

    def height(row: Sequence[Value]) -> float:
        needed = (looks.height(row[at], column.look, column.width) for at, column in wrapping if row[at])
        return max(needed, default=usual)

    heading = Line(
        [column.heading for column in columns],
        [looks.ids[_heading(column)] for column in columns],
        max(looks.height(_heading_words(column), Look.HEADING, column.width - _BUTTON) for column in columns),
        fixed=True,
    )
    body = (Line(row, ids, height(row)) for row in sheet.rows)
    widths = [column.width for column in columns]
    return _Filled(sheet_data(chain((heading,), body)), widths, _extent(len(columns), len(sheet.rows) + 1))


def _extent(columns: int, rows: int) -> str:
    return f"A1:{get_column_letter(columns)}{rows}"


def _height(row: Row, widths: Sequence[float], looks: Looks) -> float:
    if row.height is not None:
        return row.height
    return max(
        looks.height(cell.value, cell.look, room) for cell, room in zip(row.cells, widths, strict=False)
    )


def _heading(column: Column) -> Look:
    centred = column.look in (Look.NUMBER, Look.CENTRED, Look.DATE)
    return Look.HEADING_CENTRED if centred else Look.HEADING


def _heading_words(column: Column) -> str | None:
    """The heading if it can take more lines: over numbers it is one short word."""
    return None if column.look is Look.NUMBER else column.heading


def _columns(widths: Sequence[float]) -> Any:
    columns = Element("cols")
    for number, width in enumerate(widths, 1):
        at = str(number)
        SubElement(columns, "col", {"width": f"{width:g}", "customWidth": "1", "min": at, "max": at})
    return columns


def _views(view: SheetView) -> Any:
    views = Element("sheetViews")
    views.append(view.to_tree())
    return views


def _lying(high: int) -> PrintPageSetup:
    """As wide as the paper, and on `high` pages; 0 is as many as it needs."""
    return PrintPageSetup(orientation="landscape", paperSize=A4, fitToHeight=high, fitToWidth=1)


def _upright() -> PrintPageSetup:
    """Of a fixed size: Excel overlooks page breaks in what is made to fit."""
    return PrintPageSetup(orientation="portrait", paperSize=A4, scale=UPRIGHT_SCALE)


def _breaks(rows: Sequence[int]) -> list[Any]:
    if not rows:
        return []
    breaks = Element("rowBreaks", {"count": str(len(rows)), "manualBreakCount": str(len(rows))})
    for row in rows:
        SubElement(breaks, "brk", {"id": str(row), "max": "16383", "man": "1"})
    return [breaks]


def _header_and_footer(left: str, centre: str) -> Any:
    around = Element("headerFooter")
    if left:
        SubElement(around, "oddHeader").text = f"&L{left}"
    SubElement(around, "oddFooter").text = f"&C{centre}"
    return around


def _header(caption: str) -> str:
    """`caption` as a page header: `&` is doubled, and it is cut, since Excel calls a file with a longer one damaged."""
    text = cell_text(" ".join(caption.split()))
    short = text if len(text) <= _LONGEST_CAPTION else text[: _LONGEST_CAPTION - 1] + "…"
    return short.replace("&", "&&")


def _numbers_are_text(extent: str) -> Any:
    """Tell Excel to ignore numbers stored as text, or it marks every phone number with a green corner."""
    ignored = Element("ignoredErrors")
    SubElement(ignored, "ignoredError", {"sqref": extent, "numberStoredAsText": "1"})
    return ignored


def _table_reference() -> Any:
    tables = Element("tableParts", {"count": "1"})
    SubElement(tables, "tablePart", {f"{{{RELATIONS}}}id": TABLE})
    return tables
