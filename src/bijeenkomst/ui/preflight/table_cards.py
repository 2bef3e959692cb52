"""How many table cards the hall needs (R13)."""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.hall_size import HallSize, measured, table_cards
from bijeenkomst.qr import READS_AT
from bijeenkomst.ui.preflight.code_sizes import code_shares
from bijeenkomst.ui.preflight.facts import USUAL_JOIN

PEOPLE_IF_NOT_COUNTED = 60


def people_expected(meeting: Meeting) -> int:
    """The number of people counted, else a usual number."""
    return meeting.present or PEOPLE_IF_NOT_COUNTED


def cards_where_code_ends(meeting: Meeting, hall: HallSize, reach: float) -> int:
    """The number of cards for tables farther than `reach` metres, where the code on the screen cannot be scanned."""
    return table_cards(people_expected(meeting), hall.beyond(reach))


def advised_cards(meeting: Meeting, base_url: str) -> int | None:
    """The total number of cards; None as long as the hall has not been measured."""
    details = meeting.details
    hall = measured(details.picture_width, details.room_depth)
    if hall is None:
        return None
    share = max(code_shares(base_url, hall.aspect)) if base_url else USUAL_JOIN
    return cards_where_code_ends(meeting, hall, hall.code_reads_to(share, READS_AT))
