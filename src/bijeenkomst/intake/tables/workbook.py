"""Workbooks (.xlsx, .xlsb, .ods, .xls) as tables of text. What a formula came to is read, never the formula."""

import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.files.kind_of_file import Kind
from bijeenkomst.intake.files.plain_xlsx import plain_workbook, workbook_part
from bijeenkomst.intake.files.size_guard import check_ods, check_xlsx
from bijeenkomst.intake.files.zip_parts import UNPACKING_ERRORS, Parts, pack
from bijeenkomst.intake.marks import Marks
from bijeenkomst.intake.refusals import damaged, needs_password
from bijeenkomst.intake.table import Table, rows_of
from bijeenkomst.intake.tables.marks_in_ods import marks_in_ods
from bijeenkomst.intake.tables.marks_in_xls import marks_in_xls
from bijeenkomst.intake.tables.marks_in_xlsx import marks_in_xlsx

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_MOST_SHEETS = 100
_BETWEEN_LINES = re.compile(rb">\s*\n\s*<")
_UNKNOWN = Marks(hidden_known=False)


def read_packed(parts: Parts, kind: Kind, name: str) -> tuple[Table, ...]:
    """The sheets that have something in them, in their order, of a workbook that is packed.

    Raises:
        ThemesUnreadable: damaged, locked, or with cells that lie too far away.
    """
    try:
        plain, marks = _plain(parts, kind, name)
    except (SyntaxError, *UNPACKING_ERRORS) as error:  # an XML parser's error is a SyntaxError
        raise damaged(name) from error
    return _read(plain, marks, name)


def read_old(data: bytes, name: str) -> tuple[Table, ...]:
    """The same of an .xls. Call this in a process that nothing depends on (`apart`).

    Raises:
        ThemesUnreadable: damaged or locked.
    """
    return _read(data, marks_in_xls(data), name)


def _plain(parts: Parts, kind: Kind, name: str) -> tuple[bytes, Sequence[Marks]]:
    if kind is Kind.ODS:
        # The reader gives up on white space between the elements, which some programs put there to be read by people.
        content = _BETWEEN_LINES.sub(b"><", parts["content.xml"])
        check_ods(content, name)
        return pack({**parts, "content.xml": content}), marks_in_ods(content)
    workbook = workbook_part(parts)
    if kind is Kind.XLSB or workbook is None:
        return pack(parts), ()
    plain = plain_workbook(parts, workbook)
    if not plain.sheets:
        raise damaged(name)
    for sheet in plain.sheets:
        check_xlsx(plain.parts.get(sheet, b""), name)
    return pack(plain.parts), tuple(
        marks_in_xlsx(plain.parts[sheet]) if sheet in plain.parts else Marks() for sheet in plain.sheets
    )


def _read(data: bytes, marks: Sequence[Marks], name: str) -> tuple[Table, ...]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            return _tables(workbook, marks)
    except PasswordError as error:
        raise needs_password(name) from error
    except (CalamineError, OSError, ValueError, OverflowError, TypeError) as error:
        raise damaged(name) from error
    except BaseException as error:
        # The reader's own slips come as pyo3_runtime.PanicException, which is no Exception and cannot be imported.
        if type(error).__module__ != "pyo3_runtime":
            raise
        raise damaged(name) from error


def _tables(workbook: "CalamineWorkbook", marks: Sequence[Marks]) -> tuple[Table, ...]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    tables = []
    for number, sheet in enumerate(workbook.sheets_metadata[:_MOST_SHEETS]):
        if sheet.typ is not SheetTypeEnum.WorkSheet:
            continue
        of_sheet = marks[number] if number < len(marks) else _UNKNOWN
        lines = workbook.get_sheet_by_index(number).to_python(skip_empty_area=False)
        label = _('Blad "%(sheet)s"') % {"sheet": sheet.name}
        rows, strange = rows_of(lines, of_sheet)
        if rows:
            hidden = sheet.visible is not SheetVisibleEnum.Visible
            tables.append(Table(sheet.name, label, rows, of_sheet, strange, hidden))
    return tuple(tables)
