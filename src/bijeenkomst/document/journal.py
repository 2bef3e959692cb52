"""SQLite's rollback journal: beside the file while it is open, written over before it goes.

SQLite would take it away at each commit, and with it the last hold on what it says: people who were taken out of the
file stood in blocks of the disk that were free by then (measured on an image of ext4). So it is kept with an empty
header (`journal_mode = PERSIST`), which SQLite and any copy of the file take for no journal at all.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from bijeenkomst.document.stored import OF_PEOPLE
from bijeenkomst.domain.changes import Change, PhotoChanged
from bijeenkomst.wiping import wipe_file, write_over

BUSY_SECONDS, BUSY_TRIES = 0.25, 20
WIPED_AFTER: frozenset[type[Any]] = frozenset({PhotoChanged, *(one.change for one in OF_PEOPLE)})
HEADER = 28  # bytes; all zero says that there is nothing to roll back (SQLite file format, section 3)


def journal_of(path: Path) -> Path:
    """Where SQLite keeps the journal of this file."""
    return path.with_name(f"{path.name}-journal")


def wipe_journal(path: Path) -> None:
    """Write over what an ended transaction left; asked by the one writer, between two transactions.

    Raises:
        OSError: the disk does not take it.
    """
    if _is_over(journal_of(path)):
        write_over(journal_of(path))


def wipe_after(stored: Iterable[Change], path: Path) -> None:
    """Wipe it when what somebody gave was changed or taken away by what was stored just now (R36, R44)."""
    if any(type(one) in WIPED_AFTER and one.before is not None for one in stored):
        with suppress(OSError):  # it is stored; what the journal still says goes at closing
            wipe_journal(path)


def remove_journal(path: Path) -> None:
    """Wipe it and take it away, when nobody has the file open any more; one to be rolled back still stays."""
    with suppress(OSError):  # its header is empty: it harms nobody, and goes the next time
        if _is_over(journal_of(path)):
            wipe_file(journal_of(path))


def rewrite(connection: sqlite3.Connection, path: Path) -> None:
    """Write the whole file anew from what is in it, and over every byte that it had, the journal's included.

    `VACUUM` alone cuts off the end of the file, with what stood there. So a compact copy that is filled up with
    empty pages first takes the place of all pages, in one transaction; what is cut off after that is empty.

    Raises:
        sqlite3.Error, OSError: there is no room for it; the file is what it was, and still whole.
    """
    with closing(_compact(connection)) as compact:
        compact.backup(connection, progress=_no_longer_than(BUSY_TRIES), sleep=BUSY_SECONDS)
    connection.execute("VACUUM")
    wipe_journal(path)


def _no_longer_than(tries: int) -> Callable[[int, int, int], None]:
    """Python itself would wait for ever for somebody who reads the file and does not end."""
    left = iter(range(tries))

    def look(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and next(left, None) is None:
            error = sqlite3.OperationalError("somebody goes on reading it")
            error.sqlite_errorcode = status
            raise error

    return look


def _compact(connection: sqlite3.Connection) -> sqlite3.Connection:
    """A copy in memory without a byte of what was taken away, as long as the file is."""
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.backup(copy)
        copy.execute("PRAGMA secure_delete = ON")
        pages, size = (copy.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
        copy.execute("VACUUM")
        if (missing := pages - copy.execute("PRAGMA page_count").fetchone()[0]) > 0:
            copy.execute("CREATE TABLE room (zeros BLOB)")
            copy.execute("INSERT INTO room VALUES (zeroblob(?))", (missing * size,))
            copy.execute("DROP TABLE room")
    except BaseException:
        copy.close()
        raise
    return copy


def _is_over(journal: Path) -> bool:
    try:
        with journal.open("rb") as file:
            return not any(file.read(HEADER))
    except FileNotFoundError:
        return False
