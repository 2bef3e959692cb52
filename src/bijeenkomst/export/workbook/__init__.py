"""The group's own spreadsheet: its people, what was added to its theme, and how to begin.

One road: a `ThemeGroup` becomes four plain sheets (`layout`: what stands where, no library), those become the
parts of an .xlsx file (`package`), and the whole file lands on disk at once.
"""

from datetime import date
from pathlib import Path

from bijeenkomst.atomic_file import explain, write_atomically
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import DUTCH, speaking


def write_group_workbook(meeting: Meeting, code: str, out: Path, *, made_on: date | None = None) -> Path:
    """Write the spreadsheet of one theme group to `out`, whole or not at all, and return where it stands.

    It holds this group's people and nothing of another theme (R41). The same meeting on the same day
    (`made_on`, today unless given) makes the same bytes.

    Raises:
        KeyError: there is no theme with this code.
        WorldError: the disk is full, the folder is gone or may not be written.
    """
    # The library takes 100 ms to import: only who hands over waits for it.
    from bijeenkomst.export.workbook.package import packed
    from bijeenkomst.export.workbook.sheets import group_sheets

    with speaking(DUTCH):
        data = packed(group_sheets(meeting, code), made_on or date.today())
    try:
        with write_atomically(out) as beside:
            beside.write_bytes(data)
    except OSError as error:
        raise WorldError(explain(error, out)) from error
    return out
