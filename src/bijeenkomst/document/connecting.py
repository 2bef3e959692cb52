"""A connection to a meeting file, and what SQLite says of it in words."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bijeenkomst.document import troubles

BUSY_SECONDS = 5.0
SETTINGS = (
    "PRAGMA journal_mode = PERSIST; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; "
    "PRAGMA temp_store = MEMORY; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;"
)

T = TypeVar("T")


def connect(path: Path, mode: str) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    connection = translate(
        path,
        lambda: sqlite3.connect(
            uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        ),
    )
    try:
        reading(path, lambda: connection.executescript(SETTINGS))
    except BaseException:
        connection.close()
        raise
    return connection


def translate(path: Path, work: Callable[[], T]) -> T:
    """Do `work`; what the world does wrong comes out as a `DocumentError`, our own mistakes as they are."""
    try:
        return work()
    except sqlite3.Error as error:
        if known := troubles.explained(error, path):
            raise known from error
        raise


def reading(path: Path, work: Callable[[], T]) -> T:
    """Do `work`, which only reads: our SQL is known to be right, so every other error is a damaged file."""
    try:
        return translate(path, work)
    except (sqlite3.Error, UnicodeDecodeError, ValueError, TypeError) as error:
        raise troubles.damaged(path) from error
