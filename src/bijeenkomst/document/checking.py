"""Checks that a file is a meeting, undamaged and of a known version, before anything in it is used."""

import os
import sqlite3
from pathlib import Path

from bijeenkomst.atomic_file import is_no_file
from bijeenkomst.document import troubles
from bijeenkomst.document.migrations import FIRST_VERSION
from bijeenkomst.document.schema import APPLICATION_ID, VERSION

SQLITE_MAGIC = b"SQLite format 3\x00"
HEADER = 100  # bytes; SQLite file format, section 1.3


def check_header(path: Path) -> None:
    """Check the first bytes, so that SQLite never touches a file that is something else.

    Raises:
        DocumentError: the file is missing, no meeting, damaged or too new.
    """
    if is_no_file(path):
        raise troubles.not_a_file(path)
    try:
        with path.open("rb") as file:
            head = file.read(HEADER)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise troubles.missing(path) from error
    except OSError as error:
        if path.is_dir():  # Windows reports that permission is denied
            raise troubles.a_folder(path) from error
        raise troubles.cannot_make(error, path) from error
    if not SQLITE_MAGIC.startswith(head[: len(SQLITE_MAGIC)]):
        raise troubles.not_a_meeting(path)
    if len(head) < HEADER:
        raise troubles.damaged(path)
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise troubles.not_a_meeting(path)
    if int.from_bytes(head[60:64], "big") > VERSION:
        raise troubles.too_new(path)


def check_content(path: Path, connection: sqlite3.Connection) -> None:
    """Check the content with SQLite.

    Raises:
        DocumentError: the file is damaged or too new.
        sqlite3.Error: it is so damaged that SQLite cannot check it.
    """
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise troubles.too_new(path)
    if version < FIRST_VERSION:
        raise troubles.damaged(path)
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok" or _cut_short(path):
        raise troubles.damaged(path)


def _cut_short(path: Path) -> bool:
    """Whether pages at the end are missing; SQLite itself does not report that when they were unused."""
    with path.open("rb") as file:
        head = file.read(HEADER)
        size = os.fstat(file.fileno()).st_size
    page_size, pages = int.from_bytes(head[16:18], "big"), int.from_bytes(head[28:32], "big")
    return size < pages * (65536 if page_size == 1 else page_size)


def try_to_write(connection: sqlite3.Connection) -> None:
    """Begin to write and roll it back: the file stays the same, byte for byte.

    Raises:
        sqlite3.Error: it cannot be written.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    finally:
        if connection.in_transaction:  # SQLite rolls back by itself when the disk is full or fails
            connection.execute("ROLLBACK")
