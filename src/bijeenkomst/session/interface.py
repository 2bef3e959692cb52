"""What everybody who is not the document sees of a session: requests in, replies and updates out."""

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
    """The two requests that are no command: take back the last console action, or do it again."""

    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class FetchPicture:
    """Ask for the picture of a photo: it is in the file and in no snapshot, which travels at every change."""

    photo: str


@dataclass(frozen=True, slots=True)
class Request:
    """One thing asked of the session.

    `submission` identifies what a person sent: the same one again is answered, not stored again (N15).
    `by_console` actions go on the undo stack. `at` is when it was shown already, for what the hall sees before it is
    stored: the same moment is stored then.
    """

    action: Command | Step | FetchPicture
    submission: str = ""
    by_console: bool = False
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """It is durable. `changes` is empty when it was so already, or was stored before."""

    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Declined:
    """A rule said no; nothing changed."""

    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Failed:
    """The world failed (disk full, stick gone), or we did (`ours`): nothing of it was stored.

    `sentence` is for people: read it with `str`, where it is shown.
    """

    sentence: object
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """The picture that was asked for, a JPEG; None when it is not there any more."""

    picture: bytes | None = field(repr=False)


Reply = Done | Declined | Failed | Fetched


@dataclass(frozen=True, slots=True)
class History:
    """What Ctrl+Z and Ctrl+Shift+Z would take back or do again now; empty when nothing."""

    undo: tuple[Change, ...] = ()
    redo: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Update:
    """What was just made durable: the changes of one commit, in their order, and the meeting after them.

    `fresh` is a whole new snapshot (the meeting process was started again): show everything anew.
    """

    meeting: Meeting
    changes: tuple[Change, ...]
    history: History
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Flood:
    """More answers of phones to a theme than there are people: those that came many a minute of an address."""

    theme: str
    voters: frozenset[str] = field(repr=False)
    since: datetime
    until: datetime
    places: int


@dataclass(frozen=True, slots=True)
class PhoneServerStatus:
    """How the phone pages are doing. `base_url` is what phones must open now, e.g. `http://192.168.137.1:8080`; "" when
    there is no address that a phone can reach (P22).

    `addresses` are all (address, network name) pairs this laptop has, the likely one first (N1). `phones`
    counts open live streams. `sentence` is not empty when something is wrong: what, and what to do; it is read
    with `str`, where it is shown.
    `seen_phone`: somebody else than this laptop loaded a page at this address (N6). `port` is this laptop's own, also
    when `base_url` is a public address in front of it.
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
    """Whether what is asked can be stored now (N16).

    `sentence` is empty when it can; otherwise what is wrong and what to do, read with `str` where it is shown.
    `refused` counts what was asked since then and could not be stored.
    """

    sentence: object = ""
    refused: int = 0


Listener = Callable[[Update], None]
StorageListener = Callable[[StorageStatus], None]


class Session(Protocol):
    """Runs requests one after the other. Safe to use from any thread.

    Replies and updates come on a thread of the session's own: pass them on (a queued signal, an event loop)
    and return at once. An update comes before the replies to what made it: who is answered can see what came of it.
    """

    @property
    def meeting(self) -> Meeting:
        """The last snapshot."""
        ...

    @property
    def history(self) -> History:
        """What can be undone and redone now."""
        ...

    def submit(self, request: Request, reply: Callable[[Reply], None]) -> None:
        """Ask for something; `reply` is called once its bytes are durable, or it is declined or failed."""
        ...

    def ask(self, request: Request) -> Reply:
        """Ask and wait for the answer. Not for a window's thread, nor from within a reply or a listener."""
        ...

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Hear of every update from now on; call what is returned to stop."""
        ...

    @property
    def storage(self) -> StorageStatus:
        """Whether what is asked can be stored now (N16)."""
        ...

    def listen_to_storage(self, listener: StorageListener) -> None:
        """Hear of every change of that, on a thread of the session's own."""
        ...

    def close(self) -> None:
        """Finish what was asked and let go of the file."""
        ...
