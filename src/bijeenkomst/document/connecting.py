"""Connections to a meeting file, and SQLite's errors turned into ours."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import TypeVar
from urllib.parse import quote

from bijeenkomst.document import troubles

BUSY_SECONDS = 5.0
SETTINGS = (
    "PRAGMA journal_mode = PERSIST; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; "
    "PRAGMA temp_store = MEMORY; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;"
)

T = TypeVar("T")


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Open the file with our settings; `mode` is SQLite's: "ro" or "rw".

    Raises:
        DocumentError: it cannot be opened, or is damaged.
    """
    uri = sqlite_uri(path.resolve(), f"mode={mode}")
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


def sqlite_uri(path: PurePath, query: str) -> str:
    """The URI of a file for SQLite, with an empty host: it accepts no other, such as that of a network share."""
    slashes = path.as_posix()
    start = "" if slashes.startswith("/") else "/"  # before the letter of a drive
    return f"file://{start}{quote(os.fsencode(slashes), safe='/:')}?{query}"


def translate(path: Path, work: Callable[[], T]) -> T:
    """Do `work` and return its result.

    Raises:
        DocumentError: the world failed. Errors that are mistakes of ours are raised unchanged.
    """
    try:
        return work()
    except sqlite3.Error as error:
        if document_error := troubles.explained(error, path):
            raise document_error from error
        raise


def reading(path: Path, work: Callable[[], T]) -> T:
    """Do `work`, which only reads, and return its result. Our SQL is right, so any other error means a damaged file.

    Raises:
        DocumentError: the file cannot be read.
    """
    try:
        return translate(path, work)
    except (sqlite3.Error, UnicodeDecodeError, ValueError, TypeError) as error:
        raise troubles.damaged(path) from error
