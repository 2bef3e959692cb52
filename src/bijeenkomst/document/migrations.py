"""From the tables of an older version to those of this one, a step a version: what `stored` says is new in it.

The steps run in one transaction: a file is migrated, or it is what it was. Files of each version that was ever given
out stay in the tests.
"""

import os
import shutil
import sqlite3
from pathlib import Path

from bijeenkomst.atomic_file import private
from bijeenkomst.document.reading import read_meeting
from bijeenkomst.document.schema import TABLES, VERSION

OLDER = ".vorige-versie"  # behind the name of the file that is kept beside while it is migrated

OF_WHAT_IS_THERE = {
    # Who was on a list was known by the moment; these are written alike, so that they sort as text.
    5: """UPDATE handover SET listed = (
        SELECT json_group_array(id) FROM sign_up
        WHERE handover.theme IN (sign_up.theme, sign_up.came_from) AND consent_given_at <= handover.at
    )""",
}
"""Under a version what has to be made of the rows of before, once its tables and columns are there."""
STEPS = {
    version - 1: (
        *(sql for table in TABLES for sql in table.steps_to(version)),
        *filter(None, [OF_WHAT_IS_THERE.get(version)]),
    )
    for version in range(2, VERSION + 1)
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
