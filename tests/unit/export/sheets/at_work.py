"""An evening at work, for the tests of its paper."""

from dataclasses import replace
from datetime import UTC, datetime

from bijeenkomst.domain.commands import (
    ChoosePlaces,
    RememberPrinted,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.group_work import Place
from bijeenkomst.domain.values.sign_up import Consent
from bijeenkomst.domain.values.signpost import Signpost
from bijeenkomst.export.sheets import Carrier, Choice
from bijeenkomst.export.sheets.print_fingerprints import standing
from tests.unit.domain.evening import an_evening, run

KEY = "a secret of this meeting"


def at_work() -> Meeting:
    """Two of the three groups have a place, the second of them two tables."""
    meeting = replace(an_evening(), scribe_key=KEY)
    one, two, _three = (theme.code for theme in meeting.in_order)
    return run(meeting, ChoosePlaces(((one, Place("tafel 3")), (two, Place("bij het raam", "in de gang")))))


def pointing(meeting: Meeting, number: int, *, on_sheet: bool = False, on_cards: bool = False) -> Meeting:
    """With a public way to a group."""
    theme = meeting.in_order[number - 1]
    consent = Consent("1", datetime.now(UTC), Channel.PHONE, explicit=True)
    way = Signpost(f"Wijzer van {theme.number}", f"+3161234567{number}", "", consent, on_sheet, on_cards)
    return replace(meeting, signposts={**meeting.signposts, theme.code: way})


def printed(meeting: Meeting) -> Meeting:
    """The meeting after all its sheets were made."""
    return run(meeting, RememberPrinted("", standing(meeting, tuple(Carrier), Choice())))
