"""From the tables to a `Meeting`, as `stored` declares them."""

import sqlite3

from bijeenkomst.document.stored import STORED
from bijeenkomst.domain.meeting import Meeting


def read_meeting(connection: sqlite3.Connection) -> Meeting:
    """The whole meeting in the file.

    Raises:
        ValueError, TypeError: the tables hold something that no version of this program wrote.
    """
    ((seed, codes, stories, rehearsal),) = connection.execute(
        "SELECT code_seed, codes_issued, stories_issued, rehearsal FROM meeting"
    )
    content = {stored.change.AT.field: stored.content(connection.execute) for stored in STORED}
    return Meeting(
        code_seed=seed, codes_issued=codes, stories_issued=stories, rehearsal=bool(rehearsal), **content
    )
