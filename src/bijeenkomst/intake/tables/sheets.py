"""The sheets of a workbook of any kind, by python-calamine. What a formula came to is read, never the formula."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bijeenkomst.intake import labels
from bijeenkomst.intake.refusals import damaged, needs_password
from bijeenkomst.intake.sheet_metadata import SheetMetadata
from bijeenkomst.intake.table import Table
from bijeenkomst.intake.tables.rows import rows_of

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_MOST_SHEETS = 100
_UNKNOWN = SheetMetadata(hidden_known=False)


def read_sheets(data: bytes, metadata: Sequence[SheetMetadata], name: str) -> tuple[Table, ...]:
    """The sheets that have something in them, in their order; `metadata` are those of each, as far as known.

    Raises:
        TableUnreadable: damaged or locked.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            return _tables(workbook, metadata)
    except PasswordError as error:
        raise needs_password(name) from error
    except (CalamineError, OSError, ValueError, OverflowError, TypeError) as error:
        raise damaged(name) from error
    except BaseException as error:
        # The reader's own slips come as pyo3_runtime.PanicException, which is no Exception and cannot be imported.
        if type(error).__module__ != "pyo3_runtime":
            raise
        raise damaged(name) from error


def _tables(workbook: "CalamineWorkbook", metadata: Sequence[SheetMetadata]) -> tuple[Table, ...]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    tables = []
    for number, sheet in enumerate(workbook.sheets_metadata[:_MOST_SHEETS]):
        if sheet.typ is not SheetTypeEnum.WorkSheet:
            continue
        of_sheet = metadata[number] if number < len(metadata) else _UNKNOWN
        lines = workbook.get_sheet_by_index(number).to_python(skip_empty_area=False)
        rows, not_text = rows_of(lines, of_sheet)
        if rows:
            hidden = sheet.visible is not SheetVisibleEnum.Visible
            label = labels.of_sheet(sheet.name)
            tables.append(Table(sheet.name, label, rows, of_sheet, not_text, hidden))
    return tuple(tables)
