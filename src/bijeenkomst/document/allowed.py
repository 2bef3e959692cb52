"""What may stand in a meeting file beside its rows: our own tables, by version, and nothing that acts by itself.

A file that somebody prepared could hold a trigger that copies each sign-up into a table of its own, which letting go
would leave. So a file is looked at before it is written.
"""

import logging
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

from bijeenkomst.document import troubles
from bijeenkomst.document.schema import TABLES, VERSION

log = logging.getLogger(__name__)

TAKEN_OUT = ("trigger", "view", "index", "table")  # in this order: a table may be what a view shows


def tables_of(version: int) -> frozenset[str]:
    """The names of the tables in a file of this version."""
    return frozenset(table.name for table in TABLES if table.since <= version)


def check_tables(path: Path, connection: sqlite3.Connection) -> None:
    """Whether all of our tables are there, as plain tables with just our columns; asked of a file of this version.

    Raises:
        DocumentError: it was changed by something else.
    """
    kinds = dict(connection.execute("SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view')"))
    for name, columns in _our_columns().items():
        if kinds.get(name) != "table" or _columns(connection, name) != columns:
            raise troubles.damaged(path)


def take_out_what_is_not_ours(path: Path, connection: sqlite3.Connection) -> None:
    """Drop triggers, views, indexes and tables that no version of this program made. They are logged by kind only.

    Raises:
        DocumentError: something is in the way of that.
        sqlite3.Error: the file cannot be written.
    """
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    ours = tables_of(version)
    found = connection.execute(
        "SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    foreign = [(kind, name) for kind, name in found if kind != "table" or name not in ours]
    if not foreign:
        return
    log.warning("Taken out of a meeting file: %s", ", ".join(sorted(kind for kind, _name in foreign)))
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        for kind, name in sorted(foreign, key=lambda one: TAKEN_OUT.index(one[0])):
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
    """Name, type and place in the key of each column; a hidden one stands there with no type that is ours."""
    rows = connection.execute("SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)", (table,))
    return frozenset((name, f"hidden {kind}" if hidden else kind, pk) for name, kind, pk, hidden in rows)
