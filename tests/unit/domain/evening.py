"""A meeting to test with: the example themes, complete details, and a short way to run commands on it."""

from datetime import UTC, date, datetime
from typing import Any

from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.changes import Change
from bijeenkomst.domain.commands import BringInThemes, Command, JoinGroup
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import Refusal
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import ThemeDraft

NOW = datetime(2026, 11, 24, 19, 50, tzinfo=UTC)
DETAILS = Details(
    title="Dorpsbrede bijeenkomst",
    place="De Linde",
    date=date(2026, 11, 24),
    organisation="Dorpsbelang Lindendal",
    contact_name="Ans Bakker",
    contact_phone="0612345678",
    delete_on=date(2026, 12, 22),
)
DRAFTS = (
    ThemeDraft("Ontmoeten", "Een plek waar je zomaar binnen kunt lopen", ("Sinds de winkel dicht is …",)),
    ThemeDraft("Zorg voor elkaar", sensitive=True),
    ThemeDraft("Veilig naar school"),
)


def decided(meeting: Meeting, command: Command) -> tuple[Change, ...]:
    """The changes that `command` makes; it must not be refused."""
    outcome = decide(meeting, command, NOW)
    assert isinstance(outcome, tuple), outcome
    return outcome


def run(meeting: Meeting, *commands: Command) -> Meeting:
    """The meeting after all commands, none of which may be refused."""
    for command in commands:
        meeting = apply_all(meeting, decided(meeting, command))
    return meeting


def refused(meeting: Meeting, command: Command) -> Refusal:
    """Why `command` is refused; it must be."""
    outcome = decide(meeting, command, NOW)
    assert not isinstance(outcome, tuple), outcome
    return outcome


def an_evening() -> Meeting:
    """Three themes, the second sensitive, and details that R5 finds complete."""
    return run(Meeting(code_seed=7, details=DETAILS), BringInThemes(DRAFTS))


def joining(meeting: Meeting, number: int = 1, key: str = "one", **changed: Any) -> JoinGroup:
    """Somebody who signs up by phone for the `number`-th theme; fields can be given otherwise."""
    usual: dict[str, Any] = {
        "id": key,
        "theme": meeting.in_order[number - 1].code,
        "name": "Fatma Yılmaz",
        "phone": "+31612345678",
        "email": "",
        "contribution": "Ik kan koffie schenken",
        "shares": True,
        "adult": True,
        "explicit": False,
        "reunion": False,
        "channel": Channel.PHONE,
        "owner": "phone-1",
    }
    return JoinGroup(**(usual | changed))
