"""An evening with a signpost: somebody whom newcomers may call about a group, so that every sheet can be made (R55)."""

from dataclasses import replace
from datetime import UTC, datetime

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.sign_up import Consent
from bijeenkomst.domain.values.signpost import Signpost
from tests.unit.domain.evening import an_evening


def with_a_signpost() -> Meeting:
    """The example, with a signpost for its first theme."""
    meeting = an_evening()
    consent = Consent("1", datetime(2026, 11, 24, tzinfo=UTC), Channel.PHONE, explicit=True)
    way = Signpost("Bea Bos", "+31612345678", "", consent, on_sheet=True, on_cards=True)
    return replace(meeting, signposts={meeting.in_order[0].code: way})
