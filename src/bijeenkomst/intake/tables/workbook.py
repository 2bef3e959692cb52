"""Packed workbooks (.xlsx, .xlsb, .ods) as tables."""

from collections.abc import Sequence

from bijeenkomst.intake.content import Content, Kind
from bijeenkomst.intake.refusals import damaged
from bijeenkomst.intake.sheet_metadata import SheetMetadata
from bijeenkomst.intake.table import Table
from bijeenkomst.intake.tables.metadata_in_ods import metadata_in_ods
from bijeenkomst.intake.tables.metadata_in_xlsx import metadata_in_xlsx
from bijeenkomst.intake.tables.sheets import read_sheets


def read_workbook(content: Content) -> tuple[Table, ...]:
    """The sheets that have something in them, in their order.

    Raises:
        TableUnreadable: damaged or locked.
    """
    metadata: Sequence[SheetMetadata] = ()
    try:
        match content.kind:
            case Kind.ODS:
                metadata = metadata_in_ods(content.sheets[0] or b"")
            case Kind.XLSX:
                metadata = [
                    SheetMetadata() if sheet is None else metadata_in_xlsx(sheet) for sheet in content.sheets
                ]
    except (ValueError, LookupError, ArithmeticError) as error:
        raise damaged(content.source) from error
    return read_sheets(content.data, metadata, content.source)
