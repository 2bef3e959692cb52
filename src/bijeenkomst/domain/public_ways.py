"""Which groups have a public way in, for who comes later, and where each person agreed that it stands (R55)."""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.signpost import Signpost
from bijeenkomst.domain.values.theme import Theme


def public_ways(meeting: Meeting) -> tuple[tuple[Theme, Signpost], ...]:
    """What may stand on paper, in the kopgroep's order (R3). A theme that became sensitive has none any more."""
    found = ((theme, meeting.signposts.get(theme.code)) for theme in meeting.in_order if not theme.sensitive)
    return tuple((theme, one) for theme, one in found if one is not None and (one.on_sheet or one.on_cards))
