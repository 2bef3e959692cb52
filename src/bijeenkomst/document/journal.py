"""SQLite's rollback journal: beside the file while that is open, and overwritten before it is deleted.

SQLite would delete it at each commit, after which its content cannot be overwritten any more: people who were removed
from the file were still in free blocks of the disk (measured on an image of ext4). So it is kept, with an empty header
(`journal_mode = PERSIST`), which to SQLite, and to whoever copies the file, is no journal at all.
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
WIPED_AFTER: frozenset[type[Any]] = frozenset({PhotoChanged, *(rows.change for rows in OF_PEOPLE)})
HEADER = 28  # bytes; all zero means that there is nothing to roll back (SQLite file format, section 3)


def journal_of(path: Path) -> Path:
    """The path of SQLite's journal of this file."""
    return path.with_name(f"{path.name}-journal")


def wipe_journal(path: Path) -> None:
    """Overwrite what a finished transaction left behind; called by the one writer, between two transactions.

    Raises:
        OSError: it cannot be written.
    """
    if _is_over(journal_of(path)):
        write_over(journal_of(path))


def wipe_after(stored: Iterable[Change], path: Path) -> None:
    """Wipe the journal when these stored changes replaced or removed what somebody gave (R36, R44)."""
    if any(type(change) in WIPED_AFTER and change.before is not None for change in stored):
        with suppress(OSError):  # the changes are stored; the journal is wiped again when the file is closed
            wipe_journal(path)


def remove_journal(path: Path) -> None:
    """Wipe and delete the journal once nobody has the file open; one that has yet to be rolled back stays."""
    with suppress(OSError):  # its header is empty: it does no harm, and is deleted the next time
        if _is_over(journal_of(path)):
            wipe_file(journal_of(path))


def rewrite(connection: sqlite3.Connection, path: Path) -> None:
    """Rewrite the whole file from its content, overwriting every byte that it had, and the journal as well.

    `VACUUM` alone would cut off the end of the file without overwriting it. So first all pages are replaced, in one
    transaction, by those of a compact copy that is padded with empty pages; what is cut off after that is empty.

    Raises:
        sqlite3.Error, OSError: there is no room for it; the file is unchanged and undamaged.
    """
    with closing(_compact(connection)) as compact:
        compact.backup(connection, progress=_no_longer_than(BUSY_TRIES), sleep=BUSY_SECONDS)
    connection.execute("VACUUM")
    wipe_journal(path)


def _no_longer_than(tries: int) -> Callable[[int, int, int], None]:
    """A progress callback that gives up after so many tries; Python itself would wait for ever for another reader."""
    remaining_tries = iter(range(tries))

    def check(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and next(remaining_tries, None) is None:
            error = sqlite3.OperationalError("another program keeps reading the file")
            error.sqlite_errorcode = status
            raise error

    return check


def _compact(connection: sqlite3.Connection) -> sqlite3.Connection:
    """A copy in memory, of the same length as the file, without a byte of what was deleted."""
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
