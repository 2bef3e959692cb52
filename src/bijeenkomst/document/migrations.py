"""From the tables of an older version to those of this one, step by step: what `stored` says is new in each version.

The steps run in one transaction: a file is migrated completely or not at all. The tests hold files of every version
that was ever released.
"""

import os
import shutil
import sqlite3
from pathlib import Path

from bijeenkomst.atomic_file import private
from bijeenkomst.document.reading import read_meeting
from bijeenkomst.document.schema import FORMER_TABLES, TABLES, VERSION
from bijeenkomst.wiping import once_let_go

BACKUP_ENDING = ".vorige-versie"  # added to the name of the file, for the backup while it is migrated

EXISTING_ROWS = {
    # Older files knew who was on a list by the moment. Moments are all written alike, so that they compare as text.
    5: """UPDATE handover SET listed = (
        SELECT json_group_array(id) FROM sign_up
        WHERE handover.theme IN (sign_up.theme, sign_up.came_from) AND consent_given_at <= handover.at
    )""",
    # A first step is a field of the plan, and the hall saw it.
    6: """INSERT INTO plan (theme, field, text, others, released)
        SELECT theme, 'first_step', text, '[]', text FROM first_step""",
}
"""By version the SQL that fills its new columns from the existing rows."""
STEPS = {
    version - 1: (
        *(sql for table in (*TABLES, *FORMER_TABLES) for sql in table.steps_to(version)),
        *filter(None, [EXISTING_ROWS.get(version)]),
        *(f"DROP TABLE {table.name}" for table in FORMER_TABLES if table.until == version),
    )
    for version in range(2, VERSION + 1)
}
"""By version the SQL that migrates it to the next one."""
FIRST_VERSION = min(STEPS)


def bring_up_to_date(path: Path, connection: sqlite3.Connection) -> None:
    """Migrate a file of which this program is the writer; a backup is kept beside it until it was read back.

    Raises:
        sqlite3.Error, OSError: it did not work; the file is unchanged.
    """
    if connection.execute("PRAGMA user_version").fetchone()[0] == VERSION:
        return
    backup = path.with_name(f"{path.name}{BACKUP_ENDING}")
    with open(path, "rb") as source, open(backup, "wb", opener=private) as target:
        shutil.copyfileobj(source, target)
    try:
        migrate(connection)
        read_meeting(connection)
    except BaseException:
        connection.close()
        _put_back(backup, path)
        raise
    once_let_go(backup.unlink)


def _put_back(backup: Path, path: Path) -> None:
    """In one step; on Windows by overwriting its bytes, since a file that this program holds as its writer cannot be
    replaced there.
    """
    try:
        os.replace(backup, path)
    except PermissionError:
        shutil.copyfile(backup, path)
        once_let_go(backup.unlink)


def migrate(connection: sqlite3.Connection) -> None:
    """Migrate the tables to this version; does nothing to a file that has them.

    Raises:
        sqlite3.Error: it did not work; nothing was changed.
    """
    file_version = connection.execute("PRAGMA user_version").fetchone()[0]
    if file_version >= VERSION:
        return
    with connection:  # commits, or rolls back on any exception
        connection.execute("BEGIN IMMEDIATE")
        for version in range(file_version, VERSION):
            for sql in STEPS[version]:
                connection.execute(sql)
        connection.execute(f"PRAGMA user_version = {VERSION}")
