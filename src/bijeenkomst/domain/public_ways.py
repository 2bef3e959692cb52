"""Which groups have a public way in, for who comes later, and where each person agreed that it stands (R55)."""

from dataclasses import dataclass

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.signpost import Signpost
from bijeenkomst.domain.values.theme import Theme


def public_ways(meeting: Meeting) -> tuple[tuple[Theme, Signpost], ...]:
    """What may stand on paper, in the kopgroep's order (R3). A theme that became sensitive has none any more."""
    found = ((theme, meeting.signposts.get(theme.code)) for theme in meeting.in_order if not theme.sensitive)
    return tuple((theme, one) for theme, one in found if one is not None and (one.on_sheet or one.on_cards))


@dataclass(frozen=True, slots=True)
class PutWhere:
    """How many groups have a public way in, and how many of those stand on the sheet, on cards and on the page."""

    groups: int = 0
    on_sheet: int = 0
    on_cards: int = 0
    on_page: int = 0


def put_where(meeting: Meeting) -> PutWhere:
    """Counts only; after letting go the meeting knows of the page only."""
    ways = meeting.signposts.values()
    return PutWhere(
        len(ways),
        sum(one.on_sheet for one in ways),
        sum(one.on_cards for one in ways),
        sum(one.on_page for one in ways),
    )
