"""Makes small workbooks for the tests, as people's spreadsheet programs would save them."""

import io
import zipfile
from collections.abc import Mapping, Sequence

import openpyxl

HEADINGS = ("Thema", "Kernzin", "Citaat 1", "Citaat 2", "Citaat 3")
Rows = Sequence[Sequence[object]]

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def xlsx(sheets: Mapping[str, Rows], hidden: Sequence[str] = ()) -> bytes:
    """A workbook with these sheets, by name."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        if name in hidden:
            sheet.sheet_state = "hidden"
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def xlsx_with_stray_cell(cell: str) -> bytes:
    """A themes workbook with a value in a distant cell."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Thema"])
    sheet.append(["Ontmoeten"])
    sheet[cell] = "per ongeluk"
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def ods(rows: Sequence[str]) -> bytes:
    """A LibreOffice workbook; `rows` are the table:table-row elements."""
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="Blad1">{"".join(rows)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return zipped({"mimetype": mimetype, "content.xml": content, "META-INF/manifest.xml": manifest})


def ods_cell(text: str, repeated: int = 1) -> str:
    """One table:table-cell with text in it."""
    return (
        f'<table:table-cell office:value-type="string" table:number-columns-repeated="{repeated}">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file with these parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return packed.getvalue()


def old_office(part: str) -> bytes:
    """The first bytes of an old Office file with a part of this name."""
    return _OLD_OFFICE + bytes(504) + part.encode("utf-16-le") + bytes(512)
