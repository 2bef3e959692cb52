"""A copy of a meeting file, also while a program writes in it ("Bewaar een kopie")."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bijeenkomst.atomic_file import write_atomically
from bijeenkomst.document import troubles

PAGES_AT_ONCE = 256  # SQLite lets the writer in between


def save_copy(path: Path, target: Path) -> Path:
    """Write a copy of the file `path` as `target`; it is there complete, or not at all. Gives `target`.

    Raises:
        DocumentError: it cannot be read, or not be written there.
    """
    if target.resolve() == path.resolve():
        raise troubles.already_there(target)
    try:
        with (
            write_atomically(target) as beside,
            closing(_read_only(path)) as source,
            closing(sqlite3.connect(beside)) as copy,
        ):
            source.backup(copy, pages=PAGES_AT_ONCE)
    except sqlite3.Error as error:
        raise troubles.explained(error, target) or troubles.damaged(path) from error
    except OSError as error:
        raise troubles.cannot_make(error, target) from error
    return target


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=5.0)
