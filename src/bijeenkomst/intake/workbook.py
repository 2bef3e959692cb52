"""Workbooks (.xlsx, .ods, .xls) as tables of text. What a formula came to is read, never the formula."""

import io
from typing import TYPE_CHECKING

from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.extent import check_extent
from bijeenkomst.intake.kind_of_file import UNPACKING_ERRORS, Kind, damaged, needs_password
from bijeenkomst.intake.table import Table, rows_of

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_MOST_SHEETS = 100


def read_workbook(data: bytes, kind: Kind, name: str) -> tuple[Table, ...]:
    """The visible sheets of a workbook that have something in them, in their order.

    Raises:
        ThemesUnreadable: damaged, locked, or with cells that lie too far away.
    """
    if kind is not Kind.XLS:
        try:
            check_extent(data, kind, name)
        except UNPACKING_ERRORS as error:
            raise damaged(name) from error
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            return _tables(workbook)
    except PasswordError as error:
        raise needs_password(name) from error
    except (CalamineError, OSError, ValueError, OverflowError, TypeError) as error:
        raise damaged(name) from error
    except BaseException as error:
        # The reader's own slips come as pyo3_runtime.PanicException, which is no Exception and cannot be imported.
        if type(error).__module__ != "pyo3_runtime":
            raise
        raise damaged(name) from error


def _tables(workbook: "CalamineWorkbook") -> tuple[Table, ...]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    tables = []
    for number, sheet in enumerate(workbook.sheets_metadata[:_MOST_SHEETS]):
        if sheet.typ is SheetTypeEnum.WorkSheet and sheet.visible is SheetVisibleEnum.Visible:
            rows = rows_of(workbook.get_sheet_by_index(number).to_python(skip_empty_area=False))
            if rows:
                label = _('Blad "%(sheet)s"') % {"sheet": sheet.name}
                tables.append(Table(sheet.name, label, rows))
    return tuple(tables)
