"""Rows of sheets as somebody copies and corrects them."""

from typing import Any

from bijeenkomst.domain.commands import CorrectRow, EnterRow
from bijeenkomst.domain.meeting import Meeting


def entering(meeting: Meeting, number: int = 1, **changed: Any) -> EnterRow:
    """The first row of the first sheet of the `number`-th theme; fields can be given otherwise."""
    code = meeting.in_order[number - 1].code
    usual: dict[str, Any] = {
        "id": "row",
        "theme": code,
        "sheet_row": f"{code}-1-01",
        "name": "Jan Bos",
        "phone": "+31612345678",
        "email": "",
        "contribution": "",
        "shares": True,
        "explicit": False,
        "reunion": False,
    }
    return EnterRow(**(usual | changed))


def correcting(row: EnterRow, **changed: Any) -> CorrectRow:
    return CorrectRow(
        **(
            {
                "theme": row.theme,
                "id": row.id,
                "name": row.name,
                "phone": row.phone,
                "email": row.email,
                "contribution": row.contribution,
            }
            | changed
        )
    )
