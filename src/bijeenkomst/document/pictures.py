"""The bytes of pictures in a meeting file: those of photos of sheets by the photo's id, those for the hall by digest.

They are in two tables, so that nothing that shows pictures for the hall can reach a sheet that people wrote on.
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
    """The SQL that stores these: `pictures` of photos by their id, `images` for the hall by digest."""
    return [
        *((KEEP_PICTURE, pair) for pair in pictures.items()),
        *((KEEP_IMAGE, pair) for pair in images.items()),
    ]


def fetch(path: Path, connection: sqlite3.Connection, query: str, key: str) -> bytes | None:
    """The bytes that `query` (`PICTURE` or `IMAGE`) finds under `key`; None when there are none.

    Raises:
        DocumentError: the file cannot be read.
    """
    row = reading(path, lambda: connection.execute(query, (key,)).fetchone())
    return None if row is None else bytes(row[0])


def keep_only(path: Path, connection: sqlite3.Connection, digests: Collection[str]) -> None:
    """Wipe the bytes of all other pictures for the hall: those that no undo can bring back any more.

    Raises:
        DocumentError: it could not be written; all of them are still there.
    """
    rows = reading(path, lambda: connection.execute("SELECT digest FROM image").fetchall())
    if unused := [(digest,) for (digest,) in rows if digest not in digests]:
        translate(path, lambda: _delete(connection, unused))
        with suppress(OSError):  # closing the file tries again
            wipe_journal(path)


def images_of(path: Path, digests: Collection[str]) -> dict[str, bytes]:
    """The bytes of these pictures for the hall in the file `path`, even while another program writes to it.

    Raises:
        DocumentError: it cannot be read.
    """
    if not digests:
        return {}
    with closing(connect(path, "ro")) as connection:
        images = ((digest, fetch(path, connection, IMAGE, digest)) for digest in digests)
        return {digest: data for digest, data in images if data is not None}


def picture_of(path: Path, photo: str) -> bytes | None:
    """The picture of a photo of a sheet in the file `path`, even while another program writes to it.

    Raises:
        DocumentError: it cannot be read.
    """
    with closing(connect(path, "ro")) as connection:
        return fetch(path, connection, PICTURE, photo)


def _delete(connection: sqlite3.Connection, digests: list[tuple[str]]) -> None:
    with connection:  # commits, or rolls back on any exception
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("DELETE FROM image WHERE digest = ?", digests)
