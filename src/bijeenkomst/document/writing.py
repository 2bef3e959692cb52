"""From changes to SQL, as `stored` declares it; rows of one table are inserted together.

SQLite releases the interpreter's lock at each step, and getting it back among a hundred waiting phones takes longer
than the step itself: so a statement inserts many rows (measured: 16 % more sign-ups a second than `executemany`).
"""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from bijeenkomst.document.schema import PHONE_KEY
from bijeenkomst.document.stored import STORED
from bijeenkomst.document.tables import VALUES, NamedValues, Statement, Stored
from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.meeting import Meeting

MOST_ROWS = 128  # in one statement; with 16 columns far under SQLite's 32,766 values
KEEP_SUBMISSION = f"INSERT OR IGNORE INTO submission (id){VALUES}(?)"

KNOWN_DETAILS = (
    *(name for stored in STORED if isinstance(stored, NamedValues) for name in stored.names),
    PHONE_KEY,
)
NO_OTHER_DETAILS = f"DELETE FROM details WHERE name NOT IN ({', '.join('?' * len(KNOWN_DETAILS))})"
"""Names that this version does not know: they are shown nowhere, so nobody could check whether a person is in them."""

STORED_BY: dict[type[Any], Stored] = {stored.change: stored for stored in STORED}


def statements(change: ch.Change, after: Meeting) -> list[Statement]:
    """The SQL that stores `change` and its consequences; `after` is the meeting after it."""
    return [*STORED_BY[type(change)].statements(change), *_with_it(change, after)]


def _with_it(change: ch.Change, meeting: Meeting) -> Iterator[Statement]:
    match change:
        case ch.ThemeChanged():
            yield "UPDATE meeting SET codes_issued = ?", (meeting.codes_issued,)
        case ch.StoryChanged():
            yield "UPDATE meeting SET stories_issued = ?", (meeting.stories_issued,)
        case ch.PhotoChanged(key, after=None):
            yield "DELETE FROM picture WHERE photo = ?", (key,)
        case ch.LettingGoChanged(after=after) if after and after.gone_at:
            # Digests of what people typed; no more forms are accepted. And what the meeting itself does not know (R45).
            yield "DELETE FROM submission", ()
            yield "DELETE FROM picture", ()
            yield NO_OTHER_DETAILS, KNOWN_DETAILS


def together(all_statements: Iterable[Statement]) -> Iterator[Statement]:
    """The same statements in the same order, with consecutive inserts into one table merged.

    The number of rows in a statement is a power of two, so that SQLite has to prepare few different statements.
    """
    for sql, run in groupby(all_statements, key=itemgetter(0)):
        rows = [row for _sql, row in run]
        if VALUES not in sql:
            yield from ((sql, row) for row in rows)
            continue
        insert, placeholders = sql.split(VALUES)
        while rows:
            count = 1 << min(len(rows), MOST_ROWS).bit_length() - 1
            merged = insert + VALUES + ", ".join([placeholders] * count)
            yield merged, tuple(chain.from_iterable(rows[:count]))
            del rows[:count]
