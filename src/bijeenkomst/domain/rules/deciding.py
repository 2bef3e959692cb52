"""Which rule decides about which command, as the decorator of each rule says."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from bijeenkomst.domain.changes import Change
from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import MeetingLetGo, Refusal, Refused

C = TypeVar("C", bound=Command)
Rule = Callable[[Meeting, C, datetime], tuple[Change, ...]]

RULES: dict[type[Command], Rule[Any]] = {}


def rule(command: type[C]) -> Callable[[Rule[C]], Rule[C]]:
    """Make a function the rule of this kind of command. It returns changes, or raises `Refused`."""

    def register(function: Rule[C]) -> Rule[C]:
        RULES[command] = function
        return function

    return register


def decide(meeting: Meeting, command: Command, now: datetime) -> tuple[Change, ...] | Refusal:
    """What `command` does to `meeting` at `now` (timezone-aware): a refusal, or changes; () if all is so already."""
    if meeting.letting_go is not None and not command.stays_open:
        return MeetingLetGo()
    try:
        return RULES[type(command)](meeting, command, now)
    except Refused as refused:
        return refused.refusal
