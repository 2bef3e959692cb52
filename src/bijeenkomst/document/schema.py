"""The tables of a meeting file and its version, as they follow from what `stored` declares."""

from bijeenkomst.document.columns import BYTES, NUMBER, TEXT, YES_NO
from bijeenkomst.document.stored import STORED
from bijeenkomst.document.tables import DETAILS, MeetingColumns, OrderedRows, Rows, Table

APPLICATION_ID = 0x42494A45  # "BIJE": tells `file` and us that this is a meeting
PHONE_KEY = "phone_key"  # the name in table `details` of the key with which the tokens of phones are signed

MEETING = Table(
    "meeting",
    {
        "id": NUMBER,
        "code_seed": NUMBER,
        "codes_issued": NUMBER,
        **{
            name: column
            for stored in STORED
            if isinstance(stored, MeetingColumns)
            for name, column in stored.columns.items()
        },
        "rehearsal": YES_NO.new_in(2),
        "stories_issued": NUMBER.new_in(7),
    },
    ("id",),
    "STRICT",
    check="CHECK (id = 1)",
)
TABLES: tuple[Table, ...] = (
    MEETING,
    DETAILS,
    *(stored.table for stored in STORED if isinstance(stored, Rows | OrderedRows)),
    Table("picture", {"photo": TEXT, "jpeg": BYTES}, ("photo",), "STRICT", since=4),
    Table("image", {"digest": TEXT, "bytes": BYTES}, ("digest",), "STRICT", since=6),
    Table("submission", {"id": TEXT}, ("id",)),
)
FORMER_TABLES: tuple[Table, ...] = (
    Table(
        "first_step", {"theme": TEXT, "text": TEXT}, ("theme",), since=2, until=6
    ),  # a field of the plan now
)
"""What files of before have, and those of this version no longer."""


def _since(table: Table) -> int:
    return max(table.since, *(column.since for column in table.columns.values()))


VERSION = max(map(_since, TABLES))
