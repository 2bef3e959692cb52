"""The .xlsx file of a group: its sheets, and the parts around them that make it a workbook (ECMA-376 part 1, 12.3).

It is assembled here and not saved by openpyxl, which would put each sheet in the folder for temporary files while
saving. The parts around the rows are written by openpyxl.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from openpyxl.packaging.core import DocumentProperties
from openpyxl.packaging.extended import ExtendedProperties
from openpyxl.packaging.manifest import DEFAULT_OVERRIDE, Manifest, Override
from openpyxl.packaging.relationship import Relationship, RelationshipList
from openpyxl.packaging.workbook import ChildSheet, WorkbookPackage
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName, DefinedNameList
from openpyxl.workbook.properties import CalcProperties, WorkbookProperties
from openpyxl.workbook.views import BookView
from openpyxl.writer.theme import theme_xml
from openpyxl.xml.constants import (
    ARC_APP,
    ARC_CONTENT_TYPES,
    ARC_CORE,
    ARC_ROOT_RELS,
    ARC_STYLE,
    ARC_THEME,
    ARC_WORKBOOK,
    ARC_WORKBOOK_RELS,
    PKG_REL_NS,
    WORKSHEET_TYPE,
    XLSX,
)

from bijeenkomst.export.made_by import MADE_BY
from bijeenkomst.export.xlsx.cell_text import cell_text
from bijeenkomst.export.xlsx.layout import Book, Listing, Sheet
from bijeenkomst.export.xlsx.looks import Looks, looks_in
from bijeenkomst.export.xlsx.sheet_part import TABLE, sheet_xml, table_xml
from bijeenkomst.export.xlsx.xml_text import text_of
from bijeenkomst.export.xlsx.zipped import zipped

_TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"


def packed(book: Book, made_on: dt.date) -> bytes:
    """The bytes of the workbook. Besides `book` they depend only on the date `made_on`."""
    looks = looks_in(book.colour)
    sheets = dict(_sheets(book, looks))
    around = {
        ARC_CONTENT_TYPES: _content_types(sheets),
        ARC_ROOT_RELS: _of_the_file(),
        ARC_APP: _made_by(),
        ARC_CORE: _properties(book, made_on),
        ARC_THEME: theme_xml,
        ARC_STYLE: looks.stylesheet,
        ARC_WORKBOOK: _workbook(book),
        ARC_WORKBOOK_RELS: _of_the_workbook(len(book.sheets)),
    }
    return zipped(around | sheets, made_on)


def _sheets(book: Book, looks: Looks) -> Iterator[tuple[str, str]]:
    """The parts for each sheet and its table, with their names in the file."""
    tables = 0
    for number, sheet in enumerate(book.sheets, 1):
        yield f"xl/worksheets/sheet{number}.xml", sheet_xml(sheet, book, looks)
        if isinstance(sheet, Listing):
            tables += 1
            part = f"xl/tables/table{tables}.xml"
            yield part, table_xml(sheet, tables)
            related = Relationship(TABLE, type="table", Target=f"/{part}")
            yield f"xl/worksheets/_rels/sheet{number}.xml.rels", _related(related)


def _content_types(sheets: Iterable[str]) -> str:
    parts = [*DEFAULT_OVERRIDE, Override(f"/{ARC_WORKBOOK}", XLSX)]
    for name in sheets:
        if not name.endswith(".rels"):
            kind = WORKSHEET_TYPE if name.startswith("xl/worksheets/") else _TABLE_TYPE
            parts.append(Override(f"/{name}", kind))
    return text_of(Manifest(Override=parts).to_tree())


def _of_the_file() -> str:
    return _related(
        Relationship("rId1", type="officeDocument", Target=ARC_WORKBOOK),
        Relationship("rId2", Type=f"{PKG_REL_NS}/metadata/core-properties", Target=ARC_CORE),
        Relationship("rId3", type="extended-properties", Target=ARC_APP),
    )


def _of_the_workbook(sheets: int) -> str:
    return _related(
        *(
            Relationship(f"rId{number}", type="worksheet", Target=f"/xl/worksheets/sheet{number}.xml")
            for number in range(1, sheets + 1)
        ),
        Relationship(f"rId{sheets + 1}", type="styles", Target="styles.xml"),
        Relationship(f"rId{sheets + 2}", type="theme", Target="theme/theme1.xml"),
    )


def _related(*relationships: Relationship) -> str:
    """The relationships of a part: the other parts that it uses, with the ids by which it refers to them."""
    every = RelationshipList()
    for related in relationships:
        every.append(related)
    return text_of(every.to_tree())


def _made_by() -> str:
    """The properties that name this program; the library would name Microsoft Excel."""
    properties = ExtendedProperties()
    properties.Application = MADE_BY
    properties.AppVersion = None
    return text_of(properties.to_tree())


def _properties(book: Book, made_on: dt.date) -> str:
    at = dt.datetime.combine(made_on, dt.time())
    properties = DocumentProperties(
        creator=MADE_BY, title=cell_text(book.title), language="nl-NL", created=at, modified=at
    )
    return text_of(properties.to_tree())


def _workbook(book: Book) -> str:
    """The list of sheets; the headings of tables are repeated on every printed page. What is not printed has an empty
    cell for what is: both Excel and LibreOffice leave a page out on which there is nothing.
    """
    package = WorkbookPackage(
        workbookPr=WorkbookProperties(),
        bookViews=[BookView(activeTab=0)],
        sheets=[
            ChildSheet(name=sheet.title, sheetId=number, id=f"rId{number}")
            for number, sheet in enumerate(book.sheets, 1)
        ],
        calcPr=CalcProperties(calcId=124519, fullCalcOnLoad=True),
    )
    package.definedNames = DefinedNameList(
        definedName=[
            DefinedName(name, localSheetId=at, attr_text=f"{quote_sheetname(sheet.title)}!{cells}")
            for at, sheet in enumerate(book.sheets)
            for name, cells in _printing(sheet)
        ]
    )
    return text_of(package.to_tree())


def _printing(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """The names that say how it prints, and for which cells."""
    if isinstance(sheet, Listing):
        yield "Print_Titles", "$1:$1"
    elif not sheet.printed:
        yield "Print_Area", f"${get_column_letter(len(sheet.widths) + 1)}${len(sheet.rows) + 1}"
