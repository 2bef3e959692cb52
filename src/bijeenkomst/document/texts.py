"""The texts in a meeting file as SQLite reads them, to tell what stays there on purpose from what was left behind."""

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from bijeenkomst.document import troubles
from bijeenkomst.document.allowed import tables_of
from bijeenkomst.document.checking import HEADER, SQLITE_MAGIC
from bijeenkomst.document.connecting import sqlite_uri
from bijeenkomst.document.schema import APPLICATION_ID, VERSION
from bijeenkomst.document.stored import OF_PEOPLE
from bijeenkomst.domain.changes import SignpostChanged

OURS = tables_of(VERSION)
TABLES_OF_PEOPLE = frozenset(rows.table.name for rows in OF_PEOPLE if rows.change is not SignpostChanged)
"""Not the signpost: whoever stands in it after letting go agreed to be found (R55)."""


def texts_that_stay(path: Path) -> tuple[str, ...]:
    """Every text in the file that is not about a person: themes, additions, details, and the tables' own definitions.

    Raises:
        DocumentError: the file cannot be read.
    """
    try:
        with closing(_open(path)) as connection:
            texts: list[str] = []
            for name, sql in connection.execute("SELECT name, sql FROM sqlite_schema").fetchall():
                if name not in OURS:
                    continue  # not ours, so that nothing in it stays on purpose
                texts.append(str(sql))
                if name not in TABLES_OF_PEOPLE:
                    rows = connection.execute(f"SELECT * FROM {name}")
                    texts += [cell for row in rows for cell in row if isinstance(cell, str)]
            return tuple(texts)
    except sqlite3.Error as error:
        raise troubles.explained(error, path) or troubles.damaged(path) from error


@dataclass(frozen=True, slots=True)
class Identity:
    """Which meeting a file holds: its seed, which its copies share, and its date (ISO 8601), "" when not known."""

    seed: int
    date: str


def identity_of(path: Path) -> Identity | None:
    """Which meeting this file holds; None when it is no readable meeting. A journal of a killed program is ignored."""
    for mode in ("mode=ro", "immutable=1"):
        with suppress(sqlite3.Error, OSError, TypeError), closing(_open(path, mode)) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                return None
            seed = connection.execute("SELECT code_seed FROM meeting").fetchone()[0]
            date = connection.execute("SELECT value FROM details WHERE name = 'date'").fetchone()
            return Identity(int(seed), str(date[0]) if date else "")
    return None


def seed_of(path: Path) -> int | None:
    """The seed of a meeting, which its copies share; None when the file is no readable meeting."""
    identity = identity_of(path)
    return None if identity is None else identity.seed


def calls_itself_a_meeting(path: Path) -> bool:
    """Whether the first bytes of the file are those of a meeting, even if the rest is unreadable.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(HEADER)
    return head.startswith(SQLITE_MAGIC) and head[68:72] == APPLICATION_ID.to_bytes(4, "big")


def _open(path: Path, mode: str = "mode=ro") -> sqlite3.Connection:
    return sqlite3.connect(sqlite_uri(path.resolve(), mode), uri=True, timeout=5.0)
