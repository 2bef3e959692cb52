"""Filling a new, empty meeting file with a whole meeting."""

import secrets
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from bijeenkomst.document.pictures import NO_PICTURES, keeping
from bijeenkomst.document.schema import APPLICATION_ID, MEETING, PHONE_KEY, TABLES, VERSION
from bijeenkomst.document.tables import INSERT_DETAIL
from bijeenkomst.document.writing import statements, together
from bijeenkomst.domain.apply import changes_that_make
from bijeenkomst.domain.meeting import Meeting


def fill(path: Path, meeting: Meeting, images: Mapping[str, bytes] = NO_PICTURES) -> None:
    """Write all of `meeting` into the empty file `path`. The bytes of pictures are in no meeting: photos of sheets are
    left out, and of pictures for the hall `images` are put in, by digest.

    Raises:
        sqlite3.Error: the disk does not take it.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA synchronous = EXTRA")
        for table in TABLES:
            connection.execute(table.create(VERSION))
        connection.execute("BEGIN")
        _insert_the_one_row(connection, meeting)
        wanted = (
            one for change in changes_that_make(meeting) for one in statements(change, meeting.codes_issued)
        )
        for sql, row in together((*wanted, *keeping({}, images))):
            connection.execute(sql, row)
        connection.execute(INSERT_DETAIL, (PHONE_KEY, secrets.token_hex(32)))
        connection.execute("COMMIT")
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _insert_the_one_row(connection: sqlite3.Connection, meeting: Meeting) -> None:
    """With what every meeting has from the start; changes fill in the rest."""
    from_the_start = (1, meeting.code_seed, meeting.codes_issued, int(meeting.rehearsal))
    values = {name: column.empty for name, column in MEETING.columns.items()}
    values |= zip(("id", "code_seed", "codes_issued", "rehearsal"), from_the_start, strict=True)
    connection.execute(MEETING.insert, tuple(values.values()))
