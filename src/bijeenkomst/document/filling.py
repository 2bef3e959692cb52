"""Filling a new, empty meeting file with a whole meeting."""

import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

from bijeenkomst.document.rows import PHONE_KEY, STAGE_COLUMNS, stage_row
from bijeenkomst.document.schema import APPLICATION_ID, TABLES, VERSION
from bijeenkomst.document.writing import PUT_DETAIL, statements, together
from bijeenkomst.domain.apply import changes_that_make
from bijeenkomst.domain.meeting import Meeting


def fill(path: Path, meeting: Meeting) -> None:
    """Write all of `meeting` into the empty file `path`; pictures of photos are in no meeting, and so not in it.

    Raises:
        sqlite3.Error: the disk does not take it.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.executescript(f"PRAGMA synchronous = EXTRA; {TABLES}")
        connection.execute("BEGIN")
        _insert_the_one_row(connection, meeting)
        wanted = (
            one for change in changes_that_make(meeting) for one in statements(change, meeting.codes_issued)
        )
        for sql, row in together(wanted):
            connection.execute(sql, row)
        connection.execute(PUT_DETAIL, (PHONE_KEY, secrets.token_hex(32)))
        connection.execute("COMMIT")
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _insert_the_one_row(connection: sqlite3.Connection, meeting: Meeting) -> None:
    """With what every meeting has from the start; changes fill in the rest."""
    values = {
        "id": 1,
        "code_seed": meeting.code_seed,
        "codes_issued": meeting.codes_issued,
        "rehearsal": int(meeting.rehearsal),
        "address": "",
        "printed_address": "",
        "helper_code": "",
        "letting_go": "",
        **dict(zip(STAGE_COLUMNS, stage_row(meeting.stage), strict=True)),
    }
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO meeting ({names}) VALUES ({marks})", tuple(values.values()))
