"""The tables of a meeting file, as they follow from what is `stored` in it, and the version that they make."""

from bijeenkomst.document.columns import BYTES, NUMBER, TEXT, YES_NO
from bijeenkomst.document.stored import STORED
from bijeenkomst.document.tables import DETAILS, MeetingColumns, OrderedRows, Rows, Table

APPLICATION_ID = 0x42494A45  # "BIJE": says to `file` and to us that this is a meeting
PHONE_KEY = "phone_key"  # beside the details too: what phones' tokens are signed with, the same after a crash

MEETING = Table(
    "meeting",
    {
        "id": NUMBER,
        "code_seed": NUMBER,
        "codes_issued": NUMBER,
        **{
            name: one
            for part in STORED
            if isinstance(part, MeetingColumns)
            for name, one in part.columns.items()
        },
        "rehearsal": YES_NO.new_in(2),
    },
    ("id",),
    "STRICT",
    check="CHECK (id = 1)",
)
TABLES: tuple[Table, ...] = (
    MEETING,
    DETAILS,
    *(one.table for one in STORED if isinstance(one, Rows | OrderedRows)),
    Table("picture", {"photo": TEXT, "jpeg": BYTES}, ("photo",), "STRICT", since=4),
    Table("image", {"digest": TEXT, "bytes": BYTES}, ("digest",), "STRICT", since=6),
    Table("submission", {"id": TEXT}, ("id",)),
)


def _since(table: Table) -> int:
    return max(table.since, *(column.since for column in table.columns.values()))


VERSION = max(map(_since, TABLES))
