"""From changes to SQL. What stands where is said by `stored`; rows of one table go in together.

SQLite lets go of the interpreter's lock at each step, and to get it back among a hundred waiting phones takes longer
than the step itself: so a statement holds many rows (measured: 16 % more sign-ups a second than `executemany`).
"""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from bijeenkomst.document.stored import STORED
from bijeenkomst.document.tables import VALUES, Statement, Stored
from bijeenkomst.domain import changes as ch

MOST_ROWS = 128  # in one statement; with 16 columns far under SQLite's 32,766 values
KEEP_SUBMISSION = f"INSERT OR IGNORE INTO submission (id){VALUES}(?)"

STORED_BY: dict[type[Any], Stored] = {one.change: one for one in STORED}


def statements(change: ch.Change, codes_issued: int) -> list[Statement]:
    """The SQL that stores `change`, and what goes with it; `codes_issued` is the meeting's count after it."""
    return [*STORED_BY[type(change)].statements(change), *_with_it(change, codes_issued)]


def _with_it(change: ch.Change, codes_issued: int) -> Iterator[Statement]:
    match change:
        case ch.ThemeChanged():
            yield "UPDATE meeting SET codes_issued = ?", (codes_issued,)
        case ch.PhotoChanged(key, after=None):
            yield "DELETE FROM picture WHERE photo = ?", (key,)
        case ch.LettingGoChanged(after=after) if after and after.gone_at:
            yield "DELETE FROM submission", ()  # digests of what people typed; nothing more can come in (R45)


def together(all_statements: Iterable[Statement]) -> Iterator[Statement]:
    """The same in fewer steps: neighbours that insert into one table as one statement; the order stays what it was.

    The number of rows in a statement is a power of two, so that few different texts have to be prepared.
    """
    for sql, run in groupby(all_statements, key=itemgetter(0)):
        found = [row for _sql, row in run]
        if VALUES not in sql:
            yield from ((sql, row) for row in found)
            continue
        insert, one_row = sql.split(VALUES)
        while found:
            many = 1 << min(len(found), MOST_ROWS).bit_length() - 1
            yield insert + VALUES + ", ".join([one_row] * many), tuple(chain.from_iterable(found[:many]))
            del found[:many]
