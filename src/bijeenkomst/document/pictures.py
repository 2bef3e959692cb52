"""The bytes of pictures in a meeting file: photos of sheets by photo, and pictures for the hall by digest.

They stand in two tables, so that nobody who may see what the hall sees can come by a sheet that people wrote on.
"""

import sqlite3
from collections.abc import Collection, Mapping
from contextlib import closing, suppress
from pathlib import Path
from types import MappingProxyType

from bijeenkomst.document.connecting import connect, reading, translate
from bijeenkomst.document.journal import wipe_journal
from bijeenkomst.document.tables import VALUES, Statement

NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})
KEEP_PICTURE = f"INSERT OR REPLACE INTO picture (photo, jpeg){VALUES}(?, ?)"
KEEP_IMAGE = f"INSERT OR REPLACE INTO image (digest, bytes){VALUES}(?, ?)"
PICTURE = "SELECT jpeg FROM picture WHERE photo = ?"
IMAGE = "SELECT bytes FROM image WHERE digest = ?"


def keeping(pictures: Mapping[str, bytes], images: Mapping[str, bytes]) -> list[Statement]:
    """The SQL that stores these, by photo and by digest."""
    return [
        *((KEEP_PICTURE, pair) for pair in pictures.items()),
        *((KEEP_IMAGE, pair) for pair in images.items()),
    ]


def fetch(path: Path, connection: sqlite3.Connection, asked: str, key: str) -> bytes | None:
    """The bytes that `asked` (`PICTURE` or `IMAGE`) finds under `key`; None when there are none.

    Raises:
        DocumentError: the file cannot be read.
    """
    found = reading(path, lambda: connection.execute(asked, (key,)).fetchone())
    return None if found is None else bytes(found[0])


def keep_only(path: Path, connection: sqlite3.Connection, digests: Collection[str]) -> None:
    """Wipe the bytes of all other pictures for the hall: those that nobody can bring back any more.

    Raises:
        DocumentError: it could not be written; they are all there still.
    """
    there = reading(path, lambda: connection.execute("SELECT digest FROM image").fetchall())
    if gone := [(digest,) for (digest,) in there if digest not in digests]:
        translate(path, lambda: _delete(connection, gone))
        with suppress(OSError):  # closing the file tries again
            wipe_journal(path)


def images_of(path: Path, digests: Collection[str]) -> dict[str, bytes]:
    """The bytes of these pictures for the hall, of the file `path`, also while another program writes it.

    Raises:
        DocumentError: it cannot be read.
    """
    if not digests:
        return {}
    with closing(connect(path, "ro")) as connection:
        found = ((key, fetch(path, connection, IMAGE, key)) for key in digests)
        return {key: data for key, data in found if data is not None}


def _delete(connection: sqlite3.Connection, gone: list[tuple[str]]) -> None:
    with connection:  # commits, or rolls back on any exception
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("DELETE FROM image WHERE digest = ?", gone)
