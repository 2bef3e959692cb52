"""The public interface of a session: requests in, replies and updates out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bijeenkomst.domain.changes import Change
from bijeenkomst.domain.commands import Command
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import Refusal


class Step(StrEnum):
    """The two requests that are not commands: undo the last console action, or redo it."""

    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class FetchPicture:
    """Request the picture of a photo: it is in the file but in no snapshot, as those travel with every change."""

    photo: str


@dataclass(frozen=True, slots=True)
class FetchImage:
    """Request the bytes of a picture for the hall, by digest. No photo of a sheet can be had by it."""

    digest: str


@dataclass(frozen=True, slots=True)
class Request:
    """One thing asked of the session.

    `submission` identifies what a person sent: a repeated one is answered but not stored again (N15).
    `by_console` actions go on the undo stack. `at` is the moment at which a command about the hall's picture was shown
    ahead of storage, so that the same moment is stored.
    """

    action: Command | Step | FetchPicture | FetchImage
    submission: str = ""
    by_console: bool = False
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """The request is durable. `changes` is empty if nothing had to change, or if it was stored before."""

    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Declined:
    """A rule said no; nothing changed."""

    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Failed:
    """The world failed (disk full, stick gone), or we did (`ours`): nothing was stored.

    `sentence` is for people: convert it with `str` where it is shown.
    """

    sentence: object
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of the requested picture (a JPEG, or a PNG for the hall), or None if it no longer exists."""

    picture: bytes | None = field(repr=False)


Reply = Done | Declined | Failed | Fetched


@dataclass(frozen=True, slots=True)
class History:
    """What Ctrl+Z would undo and Ctrl+Shift+Z would redo; empty when there is nothing."""

    undo: tuple[Change, ...] = ()
    redo: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Update:
    """What was just made durable: the changes of one commit, in order, and the meeting after them.

    `fresh` means a completely new snapshot (the meeting process was restarted): redraw everything.
    """

    meeting: Meeting
    changes: tuple[Change, ...]
    history: History
    fresh: bool = False

    def concerns(self, kinds: type | tuple[type, ...]) -> bool:
        """Whether who shows what these kinds of change change has to look again."""
        return self.fresh or any(isinstance(change, kinds) for change in self.changes)


@dataclass(frozen=True, slots=True)
class Flood:
    """More answers by phones to a theme than there are people: how many came in quick succession from few addresses."""

    theme: str
    voters: frozenset[str] = field(repr=False)
    since: datetime
    until: datetime
    places: int


@dataclass(frozen=True, slots=True)
class PhoneServerStatus:
    """The status of the phone server.

    `base_url` is what phones must open, for example `http://192.168.137.1:8080`; "" if no address is reachable for
    phones (P22). `addresses` are all (address, network name) pairs of this laptop, the likely one first (N1). `phones`
    counts open live streams. `sentence` says what is wrong and what to do, and is empty if all is well; convert it with
    `str` where it is shown. `seen_phone`: a device other than this laptop has loaded a page at this address (N6).
    `port` is the port on this laptop, even if `base_url` is a public address in front of it.
    """

    running: bool
    base_url: str = ""
    addresses: tuple[tuple[str, str], ...] = ()
    phones: int = 0
    sentence: object = ""
    seen_phone: bool = False
    port: int = 0
    flood: Flood | None = None


@dataclass(frozen=True, slots=True)
class StorageStatus:
    """Whether requests can currently be stored (N16).

    `sentence` is empty if they can; otherwise it says what is wrong and what to do (convert it with `str` where it is
    shown). `refused` counts the requests that could not be stored since.
    """

    sentence: object = ""
    refused: int = 0


Listener = Callable[[Update], None]
StorageListener = Callable[[StorageStatus], None]


class Session(Protocol):
    """Runs requests one after the other. Thread-safe.

    Replies and updates arrive on the session's own thread: hand them over (a queued signal, an event loop) and return
    at once. An update arrives before the replies to the requests behind it, so a caller who is answered can see the
    result.
    """

    @property
    def meeting(self) -> Meeting:
        """The last snapshot."""
        ...

    @property
    def history(self) -> History:
        """What can currently be undone and redone."""
        ...

    def submit(self, request: Request, reply: Callable[[Reply], None]) -> None:
        """Submit a request; `reply` is called when it is durable, declined or failed."""
        ...

    def ask(self, request: Request) -> Reply:
        """Submit a request and wait for the answer. Not for the window's thread, nor inside a reply or a listener."""
        ...

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Be told about every update from now on; call the returned function to stop."""
        ...

    @property
    def storage(self) -> StorageStatus:
        """Whether requests can currently be stored (N16)."""
        ...

    def listen_to_storage(self, listener: StorageListener) -> None:
        """Be told about every change of the storage status, on the session's own thread."""
        ...

    def close(self) -> None:
        """Finish all requests and close the file."""
        ...


class PhoneServing(Session, Protocol):
    """A session that also tells how the phone pages are doing."""

    @property
    def status(self) -> PhoneServerStatus:
        """How the phone pages are doing now."""
        ...

    def listen_to_status(self, listener: Callable[[PhoneServerStatus], None]) -> None:
        """Hear of every change of it."""
        ...
