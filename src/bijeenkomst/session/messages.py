"""What goes through the pipe between the window and the meeting process: one message a batch."""

from dataclasses import dataclass

from bijeenkomst.domain.changes import Change
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.session.interface import History, PhoneServerStatus, Reply, Request, StorageStatus


@dataclass(frozen=True, slots=True)
class Ask:
    """Window to meeting: run this. `ticket` comes back with the reply."""

    ticket: int
    request: Request


@dataclass(frozen=True, slots=True)
class Stop:
    """Window to meeting: finish and end."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Meeting to window: the file is open, this is what is in it."""

    meeting: Meeting
    history: History


@dataclass(frozen=True, slots=True)
class CouldNotOpen:
    """Meeting to window: it is not open, and why (`WorldError.said`)."""

    said: object


@dataclass(frozen=True, slots=True)
class Group:
    """Meeting to window: what one commit changed, and the answers to what this window asked.

    `history` is None while it is what was sent last: what phones do leaves it alone.
    """

    changes: tuple[Change, ...]
    history: History | None
    replies: tuple[tuple[int, Reply], ...]


@dataclass(frozen=True, slots=True)
class Status:
    """Meeting to window: how the phone pages are doing."""

    status: PhoneServerStatus


@dataclass(frozen=True, slots=True)
class Storage:
    """Meeting to window: whether what is asked can be stored."""

    status: StorageStatus


ToMeeting = Ask | Stop
ToWindow = Opened | CouldNotOpen | Group | Status | Storage
