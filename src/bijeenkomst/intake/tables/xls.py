"""Old Excel files (.xls) as tables.

The reader reserves as much memory as the file promises to need. A damaged one can promise hundreds of gigabytes, which
ends the whole process. So each is read in a process of its own.
"""

from bijeenkomst.intake.refusals import damaged
from bijeenkomst.intake.subprocess_reader import ReaderGone, run_apart
from bijeenkomst.intake.table import Table
from bijeenkomst.intake.tables.metadata_in_xls import metadata_in_xls
from bijeenkomst.intake.tables.sheets import read_sheets
from bijeenkomst.intake.unreadable import TableUnreadable


def read_xls(data: bytes, name: str) -> tuple[Table, ...]:
    """The sheets that have something in them, in their order.

    Raises:
        TableUnreadable: damaged, locked, or it took too long.
    """
    try:
        answer = run_apart(_read, data, name)
    except ReaderGone as error:
        raise damaged(name) from error
    if isinstance(answer, str):
        raise TableUnreadable(answer)
    return answer


def _read(data: bytes, name: str) -> tuple[Table, ...] | str:
    """In the other process: the tables, or the sentence that says why there are none."""
    try:
        return read_sheets(data, metadata_in_xls(data), name)
    except TableUnreadable as error:
        return error.sentence
