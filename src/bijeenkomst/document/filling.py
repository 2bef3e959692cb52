"""Filling a new, empty meeting file with a whole meeting."""

import secrets
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from bijeenkomst.document.pictures import NO_PICTURES, keeping
from bijeenkomst.document.schema import APPLICATION_ID, MEETING, PHONE_KEY, TABLES, VERSION
from bijeenkomst.document.tables import INSERT_DETAIL, Statement
from bijeenkomst.document.writing import statements, together
from bijeenkomst.domain.apply import changes_that_make
from bijeenkomst.domain.meeting import Meeting


def fill(path: Path, meeting: Meeting, images: Mapping[str, bytes] = NO_PICTURES) -> None:
    """Write the whole `meeting` into the empty file `path`, with the bytes of pictures for the hall by their digest.

    The pictures of photos of sheets, which no `Meeting` holds either, are left out.

    Raises:
        sqlite3.Error: it cannot be written.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("BEGIN")  # once: each table by itself would be stored on the disk by itself
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for table in TABLES:
            connection.execute(table.create(VERSION))
        _insert_the_one_row(connection, meeting)
        to_store: list[Statement] = []
        for change in changes_that_make(meeting):
            to_store += statements(change, meeting)
        for sql, row in together((*to_store, *keeping({}, images))):
            connection.execute(sql, row)
        connection.execute(INSERT_DETAIL, (PHONE_KEY, secrets.token_hex(32)))
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")


def _insert_the_one_row(connection: sqlite3.Connection, meeting: Meeting) -> None:
    """Insert the row of table `meeting` with what every meeting has from the start; changes fill in the rest."""
    values = {name: column.empty for name, column in MEETING.columns.items()}
    values |= {
        "id": 1,
        "code_seed": meeting.code_seed,
        "codes_issued": meeting.codes_issued,
        "stories_issued": meeting.stories_issued,
        "rehearsal": int(meeting.rehearsal),
    }
    connection.execute(MEETING.insert, tuple(values.values()))
