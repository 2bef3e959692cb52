"""From the tables of an older version to those of this one, a step a version.

The steps run in one transaction: a file is migrated, or it is what it was. Files of each version that was ever given
out stay in the tests.
"""

import os
import shutil
import sqlite3
from pathlib import Path

from bijeenkomst.atomic_file import private
from bijeenkomst.document.reading import read_meeting
from bijeenkomst.document.schema import VERSION

OLDER = ".vorige-versie"  # behind the name of the file that is kept beside while it is migrated

STEPS: dict[int, tuple[str, ...]] = {
    1: (
        "ALTER TABLE meeting ADD COLUMN slide_part TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE meeting ADD COLUMN held TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE meeting ADD COLUMN since TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE meeting ADD COLUMN timer TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE meeting ADD COLUMN clock INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE meeting ADD COLUMN rehearsal INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE theme ADD COLUMN merged_into TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE theme ADD COLUMN split_from TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE addition ADD COLUMN came_from TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE sign_up ADD COLUMN came_from TEXT NOT NULL DEFAULT ''",
        "CREATE TABLE first_step (theme TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID",
        """CREATE TABLE part (
            place INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            theme TEXT NOT NULL,
            minutes INTEGER NOT NULL,
            skipped INTEGER NOT NULL,
            own INTEGER NOT NULL,
            words TEXT NOT NULL
        ) STRICT""",
    ),
    2: (
        "ALTER TABLE meeting ADD COLUMN helper_code TEXT NOT NULL DEFAULT ''",
        """CREATE TABLE handover (
            theme TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            way TEXT NOT NULL,
            place TEXT NOT NULL,
            sign_up TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE kept_apart (
            theme TEXT NOT NULL,
            one TEXT NOT NULL,
            other TEXT NOT NULL,
            PRIMARY KEY (theme, one, other)
        ) STRICT, WITHOUT ROWID""",
        "ALTER TABLE sign_up ADD COLUMN doubts TEXT NOT NULL DEFAULT ''",
        """CREATE TABLE set_aside (
            id TEXT NOT NULL,
            theme TEXT NOT NULL,
            consent_version TEXT NOT NULL,
            consent_given_at TEXT NOT NULL,
            consent_channel TEXT NOT NULL,
            consent_explicit INTEGER NOT NULL,
            name TEXT NOT NULL,
            phone TEXT NOT NULL,
            email TEXT NOT NULL,
            contribution TEXT NOT NULL,
            reunion INTEGER NOT NULL,
            sheet_row TEXT NOT NULL,
            owner TEXT NOT NULL,
            came_from TEXT NOT NULL,
            doubts TEXT NOT NULL,
            PRIMARY KEY (theme, id)
        ) STRICT""",
        "CREATE TABLE uncrossed (theme TEXT PRIMARY KEY, rows INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    ),
    3: (
        "ALTER TABLE meeting ADD COLUMN letting_go TEXT NOT NULL DEFAULT ''",
        "CREATE TABLE written (place TEXT PRIMARY KEY, kind TEXT NOT NULL) STRICT, WITHOUT ROWID",
        """CREATE TABLE withdrawal (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            codes TEXT NOT NULL,
            handed_over TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        "CREATE TABLE chore (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
        "CREATE TABLE joined (theme TEXT PRIMARY KEY, people INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        """CREATE TABLE dots (
            theme TEXT PRIMARY KEY,
            yes INTEGER NOT NULL,
            partly INTEGER NOT NULL,
            no INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE photo (
            id TEXT PRIMARY KEY,
            added_at TEXT NOT NULL,
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            size INTEGER NOT NULL,
            theme TEXT NOT NULL,
            sheet INTEGER NOT NULL,
            turned INTEGER NOT NULL,
            seen TEXT NOT NULL
        ) STRICT""",
        "CREATE TABLE picture (photo TEXT PRIMARY KEY, jpeg BLOB NOT NULL) STRICT",
    ),
    4: (
        "ALTER TABLE sign_up ADD COLUMN other_rows TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE set_aside ADD COLUMN other_rows TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE handover ADD COLUMN listed TEXT NOT NULL DEFAULT '[]'",
        # Who was on a list was known by the moment; these are written alike, so that they sort as text.
        """UPDATE handover SET listed = (
            SELECT json_group_array(id) FROM sign_up
            WHERE handover.theme IN (sign_up.theme, sign_up.came_from) AND consent_given_at <= handover.at
        )""",
    ),
}
"""Under each version what makes the next one of it."""
FIRST_VERSION = min(STEPS)


def bring_up_to_date(path: Path, connection: sqlite3.Connection) -> None:
    """Migrate a file that this program alone may write; what it was is kept beside until all of it was read again.

    Raises:
        sqlite3.Error, OSError: it did not work, and the file is what it was.
    """
    if connection.execute("PRAGMA user_version").fetchone()[0] == VERSION:
        return
    before = path.with_name(f"{path.name}{OLDER}")
    with open(path, "rb") as source, open(before, "wb", opener=private) as target:
        shutil.copyfileobj(source, target)
    try:
        migrate(connection)
        read_meeting(connection)
    except BaseException:
        connection.close()
        os.replace(before, path)
        raise
    before.unlink()


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to this version; nothing happens to a file that has them.

    Raises:
        sqlite3.Error: it did not work, and nothing was changed.
    """
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    if found >= VERSION:
        return
    with connection:  # commits, or rolls back on any exception
        connection.execute("BEGIN IMMEDIATE")
        for version in range(found, VERSION):
            for sql in STEPS[version]:
                connection.execute(sql)
        connection.execute(f"PRAGMA user_version = {VERSION}")
