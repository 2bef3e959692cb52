"""Packed workbooks (.xlsx, .xlsb, .ods) as tables."""

from collections.abc import Sequence

from bijeenkomst.intake.content import Content, Kind
from bijeenkomst.intake.marks import Marks
from bijeenkomst.intake.refusals import damaged
from bijeenkomst.intake.table import Table
from bijeenkomst.intake.tables.marks_in_ods import marks_in_ods
from bijeenkomst.intake.tables.marks_in_xlsx import marks_in_xlsx
from bijeenkomst.intake.tables.sheets import read_sheets


def read_workbook(content: Content) -> tuple[Table, ...]:
    """The sheets that have something in them, in their order.

    Raises:
        ThemesUnreadable: damaged or locked.
    """
    marks: Sequence[Marks] = ()
    try:
        match content.kind:
            case Kind.ODS:
                marks = marks_in_ods(content.sheets[0] or b"")
            case Kind.XLSX:
                marks = [Marks() if sheet is None else marks_in_xlsx(sheet) for sheet in content.sheets]
    except (ValueError, LookupError, ArithmeticError) as error:
        raise damaged(content.source) from error
    return read_sheets(content.data, marks, content.source)
