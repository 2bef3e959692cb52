"""What a meeting file may contain besides rows: the tables of its version, and nothing that acts by itself.

A file that somebody tampered with could hold a trigger that copies each sign-up into another table, which letting go
would leave alone, or a table of ours in which one person replaces another. So a file is checked before anything is
written to it.
"""

import logging
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

from bijeenkomst.document import troubles
from bijeenkomst.document.migrations import FIRST_VERSION, STEPS
from bijeenkomst.document.schema import FORMER_TABLES, TABLES, VERSION
from bijeenkomst.document.tables import Table

log = logging.getLogger(__name__)

ENCODING = "UTF-8"
DROP_ORDER = ("trigger", "view", "index", "table")  # a view or trigger may depend on a table
COUNTERS = "sqlite_sequence"  # of SQLite itself, which lets nobody drop it
BEFORE = "_of_before"  # behind the name of a table that is made anew

Columns = frozenset[tuple[str, str, int]]


def tables_of(version: int) -> frozenset[str]:
    """The names of the tables in a file of this version."""
    return frozenset(table.name for table in (*TABLES, *FORMER_TABLES) if table.is_in(version))


def check_tables(path: Path, connection: sqlite3.Connection) -> None:
    """Whether all tables of its version are there, as plain tables with just our columns. Nothing is written.

    Raises:
        DocumentError: it was changed by something else.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (encoding,) = connection.execute("PRAGMA encoding").fetchone()
    kinds = dict(connection.execute("SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view')"))
    if encoding != ENCODING:  # else who is searched for would not be found in the bytes
        raise troubles.damaged(path)
    for name, columns in _our_columns(version).items():
        if kinds.get(name) != "table" or _columns(connection, name) != columns:
            raise troubles.damaged(path)


def take_out_what_is_not_ours(path: Path, connection: sqlite3.Connection) -> None:
    """Drop triggers, views, indexes and tables that no version of this program made, also if they have a name that
    SQLite reserves for itself. Only their kinds are logged. Call `check_tables` first.

    Raises:
        DocumentError: something is in the way of that.
        sqlite3.Error: the file cannot be written.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    found = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    ours = tables_of(version)
    foreign = [
        (kind, name)
        for kind, name, sql in found
        if not (kind == "table" and name in ours)
        and not (kind == "index" and sql is None)  # what SQLite makes for a key goes with its table
    ]
    if not foreign:
        return
    log.warning("Taken out of a meeting file: %s", ", ".join(sorted(kind for kind, _name in foreign)))
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        try:
            for kind, name in sorted(foreign, key=lambda one: DROP_ORDER.index(one[0])):
                _take_out(connection, kind, name)
        except sqlite3.OperationalError as error:
            raise troubles.explained(error, path) or troubles.damaged(path) from error


def rebuild_changed_tables(path: Path, connection: sqlite3.Connection) -> None:
    """Rebuild each table that has our columns, but also checks, defaults or constraints that are not ours. For files of
    this version.

    Raises:
        DocumentError: it contains rows that do not fit into ours.
        sqlite3.Error: the file cannot be written.
    """
    kept = dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"))
    changed = [table for table in TABLES if not _is_ours(table.name, kept[table.name])]
    if not changed:
        return
    try:
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            for table in changed:
                _rebuild(connection, table)
    except sqlite3.IntegrityError as error:
        raise troubles.damaged(path) from error


def _take_out(connection: sqlite3.Connection, kind: str, name: str) -> None:
    quoted = name.replace('"', '""')
    if name == COUNTERS:
        connection.execute(f"DELETE FROM {COUNTERS}")
    else:
        connection.execute(f'DROP {kind.upper()} IF EXISTS "{quoted}"')


def _rebuild(connection: sqlite3.Connection, table: Table) -> None:
    columns = ", ".join(table.columns)
    connection.execute(f"ALTER TABLE {table.name} RENAME TO {table.name}{BEFORE}")
    connection.execute(table.create(VERSION))
    connection.execute(f"INSERT INTO {table.name} ({columns}) SELECT {columns} FROM {table.name}{BEFORE}")
    connection.execute(f"DROP TABLE {table.name}{BEFORE}")


@cache
def _our_columns(version: int) -> dict[str, Columns]:
    with closing(_made_in(version, version)) as fresh:
        return {name: _columns(fresh, name) for name in tables_of(version)}


def _is_ours(table: str, sql: str) -> bool:
    """Whether a file of this version can have the table with this SQL, in whatever version it was created. Most were
    in this one, and to make the tables of all versions takes as long as opening the file."""
    return any(sql == _sql_since(first)[table] for first in range(VERSION, FIRST_VERSION - 1, -1))


@cache
def _sql_since(first: int) -> dict[str, str]:
    """The SQL of each table as SQLite stores it, in a file of this version that was created in version `first`."""
    with closing(_made_in(first, VERSION)) as fresh:
        return dict(fresh.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"))


def _made_in(first: int, version: int) -> sqlite3.Connection:
    """Empty tables as they were made in the version `first` and then brought up to `version`."""
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    for table in (*TABLES, *FORMER_TABLES):
        if table.is_in(first):
            fresh.execute(table.create(first))
    for step in range(first, version):
        for sql in STEPS[step]:
            fresh.execute(sql)
    return fresh


def _columns(connection: sqlite3.Connection, table: str) -> Columns:
    """Name, type and place in the key of each column; a hidden one stands there with no type that is ours."""
    rows = connection.execute("SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)", (table,))
    return frozenset((name, f"hidden {kind}" if hidden else kind, pk) for name, kind, pk, hidden in rows)
