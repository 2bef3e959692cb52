"""How many rows a sheet has as it is printed: a long consent text takes some from a list."""

from functools import lru_cache

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sheet_row import LIST_ROWS, SheetRow, rows_on
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import DUTCH, speaking


def printed_rows(meeting: Meeting, row: SheetRow) -> int:
    """The rows of the sheet that `row` is on. A sheet from before the text changed may have more, and those count."""
    usual, theme = rows_on(row.sheet), meeting.standing(row.theme)
    return usual if usual != LIST_ROWS or theme is None else _rows_of_list(theme, meeting.details)


@lru_cache(maxsize=64)
@speaking(DUTCH)
def _rows_of_list(theme: Theme, details: Details) -> int:
    from bijeenkomst.export.sheets.sign_up_list import (
        set_footer,
    )  # what draws paper is loaded once it is asked for

    return set_footer(theme, details).rows
