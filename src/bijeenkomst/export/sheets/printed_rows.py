"""The number of rows on a printed sheet: a list with a long consent text has fewer."""

from functools import lru_cache

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sheet_row import LIST_ROWS, SheetRow, rows_on
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import DUTCH, speaking


def printed_rows(meeting: Meeting, row: SheetRow) -> int:
    """The number of rows on the sheet of `row`. A sheet from before the text changed may have more, which count too."""
    usual, theme = rows_on(row.sheet), meeting.standing(row.theme)
    return usual if usual != LIST_ROWS or theme is None else _rows_of_list(theme, meeting.details)


@lru_cache(maxsize=64)
@speaking(DUTCH)
def _rows_of_list(theme: Theme, details: Details) -> int:
    from bijeenkomst.export.sheets.sign_up_list import (
        set_footer,
    )  # the libraries for drawing are loaded when they are needed

    return set_footer(theme, details).rows
