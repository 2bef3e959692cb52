"""The messages between window and meeting process: one per batch."""

from dataclasses import dataclass

from bijeenkomst.domain.changes import Change
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.session.interface import History, PhoneServerStatus, Reply, Request, StorageStatus
from bijeenkomst.session.pieces import Piece


@dataclass(frozen=True, slots=True)
class Ask:
    """Window to meeting: run this request. `ticket` comes back with the reply."""

    ticket: int
    request: Request


@dataclass(frozen=True, slots=True)
class Stop:
    """Window to meeting: finish and exit."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Meeting to window: the file is open, with these contents, of which so many pieces follow (`session.pieces`)."""

    meeting: Meeting
    history: History
    pieces: int = 0


@dataclass(frozen=True, slots=True)
class CouldNotOpen:
    """Meeting to window: the file could not be opened, and why (`WorldError.message`)."""

    said: object


@dataclass(frozen=True, slots=True)
class Group:
    """Meeting to window: what one commit changed, and the answers to this window's requests.

    `history` is None if it has not changed since it was last sent, as after what phones do.
    """

    changes: tuple[Change, ...]
    history: History | None
    replies: tuple[tuple[int, Reply], ...]


@dataclass(frozen=True, slots=True)
class Status:
    """Meeting to window: the status of the phone server."""

    status: PhoneServerStatus


@dataclass(frozen=True, slots=True)
class Storage:
    """Meeting to window: whether requests can be stored."""

    status: StorageStatus


ToMeeting = Ask | Stop
ToWindow = Opened | Piece | CouldNotOpen | Group | Status | Storage
