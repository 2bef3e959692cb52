"""What SQLite itself says stands in a meeting file, to tell what stays there on purpose from what was left behind."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bijeenkomst.document import troubles
from bijeenkomst.document.allowed import tables_of
from bijeenkomst.document.schema import APPLICATION_ID, VERSION

OURS = tables_of(VERSION)
OF_PEOPLE = frozenset({"sign_up", "set_aside"})


def texts_that_stay(path: Path) -> tuple[str, ...]:
    """Every text in the file that is nobody's sign-up: themes, additions, details, and the tables' own definitions.

    Raises:
        DocumentError: it cannot be read.
    """
    try:
        with closing(_open(path)) as connection:
            found: list[str] = []
            for name, sql in connection.execute("SELECT name, sql FROM sqlite_schema").fetchall():
                if name not in OURS:
                    continue  # whoever made it, nothing in it stays on purpose
                found.append(str(sql))
                if name not in OF_PEOPLE:
                    rows = connection.execute(f"SELECT * FROM {name}")
                    found += [cell for row in rows for cell in row if isinstance(cell, str)]
            return tuple(found)
    except sqlite3.Error as error:
        raise troubles.explained(error, path) or troubles.damaged(path) from error


def seed_of(path: Path) -> int | None:
    """The number that is a meeting's own, also in its copies; None for what is no meeting that can be read."""
    try:
        with closing(_open(path)) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                return None
            return int(connection.execute("SELECT code_seed FROM meeting").fetchone()[0])
    except (sqlite3.Error, OSError, TypeError):
        return None


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=5.0)
