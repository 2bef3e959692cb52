"""What a meeting file may contain besides rows: the tables of its version, and nothing that acts by itself.

A file that somebody tampered with could hold a trigger that copies each sign-up into another table, which letting go
would leave alone. So a file is checked before anything is written to it.
"""

import logging
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

from bijeenkomst.document import troubles
from bijeenkomst.document.schema import FORMER_TABLES, TABLES, VERSION

log = logging.getLogger(__name__)

DROP_ORDER = ("trigger", "view", "index", "table")  # a view or trigger may depend on a table


def tables_of(version: int) -> frozenset[str]:
    """The names of the tables in a file of this version."""
    return frozenset(table.name for table in (*TABLES, *FORMER_TABLES) if table.is_in(version))


def check_tables(path: Path, connection: sqlite3.Connection) -> None:
    """Check that all of our tables are there, as plain tables with exactly our columns. For files of this version.

    Raises:
        DocumentError: another program changed the tables.
    """
    kinds = dict(connection.execute("SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view')"))
    for name, columns in _our_columns().items():
        if kinds.get(name) != "table" or _columns(connection, name) != columns:
            raise troubles.damaged(path)


def take_out_what_is_not_ours(path: Path, connection: sqlite3.Connection) -> None:
    """Drop triggers, views, indexes and tables that no version of this program made. Only their kinds are logged.

    Raises:
        DocumentError: one of them cannot be dropped.
        sqlite3.Error: the file cannot be written.
    """
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    ours = tables_of(version)
    entries = connection.execute(
        "SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    foreign = [(kind, name) for kind, name in entries if kind != "table" or name not in ours]
    if not foreign:
        return
    log.warning("Taken out of a meeting file: %s", ", ".join(sorted(kind for kind, _name in foreign)))
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        for kind, name in sorted(foreign, key=lambda entry: DROP_ORDER.index(entry[0])):
            quoted = name.replace('"', '""')
            try:
                connection.execute(f'DROP {kind.upper()} IF EXISTS "{quoted}"')
            except sqlite3.OperationalError as error:
                raise troubles.damaged(path) from error


@cache
def _our_columns() -> dict[str, frozenset[tuple[str, str, int]]]:
    with closing(sqlite3.connect(":memory:")) as fresh:
        for table in TABLES:
            fresh.execute(table.create(VERSION))
        return {table.name: _columns(fresh, table.name) for table in TABLES}


def _columns(connection: sqlite3.Connection, table: str) -> frozenset[tuple[str, str, int]]:
    """Name, type and position in the key of each column; a hidden column has a type that differs from all of ours."""
    rows = connection.execute("SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)", (table,))
    return frozenset((name, f"hidden {kind}" if hidden else kind, pk) for name, kind, pk, hidden in rows)
