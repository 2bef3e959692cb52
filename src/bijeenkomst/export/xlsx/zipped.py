"""How a workbook becomes the bytes of a file: openpyxl's own writers, with our rows put in.

Everything happens in memory: the library's own way of saving has people's details in the folder for temporary
files while it works.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.packaging.extended import ExtendedProperties
from openpyxl.workbook import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.dimensions import SheetDimension
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.constants import ARC_APP
from openpyxl.xml.functions import Element, SubElement, tostring

from bijeenkomst.export.made_by import MADE_BY

EARLIEST = dt.date(1980, 1, 1)  # that a zip file can say; a laptop whose battery died is in 1970
_PLACE_FOR_ROWS = b"<sheetData />"


@dataclass(frozen=True, slots=True)
class Content:
    """What stands on a sheet: the `sheetData` element, and the range that it fills ("A1:K31")."""

    rows: str
    extent: str


def zipped(workbook: Workbook, contents: Mapping[str, Content], made_on: dt.date) -> bytes:
    """The bytes of `workbook` with these contents, by the sheets' titles; every part is dated `made_on`."""
    out = BytesIO()
    _BookWriter(workbook, _Archive(out, made_on), contents).save()
    return out.getvalue()


class _SheetWriter(WorksheetWriter):
    """Writes all that stands around the rows; `_BookWriter` puts the rows in."""

    def __init__(self, sheet: Worksheet, content: Content) -> None:
        self.out: BytesIO
        super().__init__(sheet, BytesIO())
        self._content = content

    def write_dimensions(self) -> None:
        self.xf.send(SheetDimension(self._content.extent).to_tree())

    def write_rows(self) -> None:
        self.xf.send(Element("sheetData"))

    def write_breaks(self) -> None:
        """A phone number is meant as text: without this Excel marks each with a green corner.

        Here is its place in the order of a sheet's elements; the library has no step for it.
        """
        super().write_breaks()
        ignored = Element("ignoredErrors")
        SubElement(ignored, "ignoredError", {"sqref": self._content.extent, "numberStoredAsText": "1"})
        self.xf.send(ignored)


class _BookWriter(ExcelWriter):
    """Writes sheets without a detour along temporary files."""

    def __init__(self, workbook: Workbook, archive: ZipFile, contents: Mapping[str, Content]) -> None:
        super().__init__(workbook, archive)
        self._zip = archive
        self._contents = contents

    def write_worksheet(self, ws: Any) -> None:
        """In place of the library's, which passes each sheet through a temporary file."""
        content = self._contents[ws.title]
        writer: Any = _SheetWriter(ws, content)
        writer.write()
        around = writer.out.getvalue()
        if around.count(_PLACE_FOR_ROWS) != 1:
            raise AssertionError("the library writes an empty sheet otherwise than it did")
        self._zip.writestr(ws.path[1:], around.replace(_PLACE_FOR_ROWS, content.rows.encode()))
        ws._rels = writer._rels
        self.manifest.append(ws)


def _maker() -> str:
    """Which program made the file; the library would say Microsoft Excel."""
    properties = ExtendedProperties()
    properties.Application = MADE_BY
    properties.AppVersion = None
    return tostring(properties.to_tree())


class _Archive(ZipFile):
    """A zip file whose parts all carry one date, so that the same meeting makes the same bytes."""

    def __init__(self, out: BytesIO, made_on: dt.date) -> None:
        super().__init__(out, "w", ZIP_DEFLATED)
        self._made_on = made_on

    def writestr(
        self,
        zinfo_or_arcname: str | ZipInfo,
        data: Any,
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        if isinstance(zinfo_or_arcname, str):
            data = _maker() if zinfo_or_arcname == ARC_APP else data
            on = max(self._made_on, EARLIEST)
            day = (on.year, on.month, on.day)
            zinfo_or_arcname = ZipInfo(zinfo_or_arcname, (*day, 0, 0, 0))
            zinfo_or_arcname.compress_type = ZIP_DEFLATED
        super().writestr(zinfo_or_arcname, data, compress_type, compresslevel)
