"""The window's side of the pipe: `interface.Session` on a meeting that another process holds.

The meeting process is watched. When it dies it is started again on the same file and port, and everything that
was asked and not yet answered is asked again: each request carries a submission id, so nothing is stored twice.
"""

import itertools
import threading
import time
import uuid
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bijeenkomst.domain.changes import Change
from bijeenkomst.domain.commands import StageCommand
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import Sentence
from bijeenkomst.i18n import later as N_
from bijeenkomst.session.ahead import ShownAhead
from bijeenkomst.session.interface import (
    Done,
    Failed,
    History,
    Listener,
    PhoneServerStatus,
    Reply,
    Request,
    StorageListener,
    StorageStatus,
    Update,
)
from bijeenkomst.session.listeners import Listeners
from bijeenkomst.session.messages import (
    Ask,
    CouldNotOpen,
    Group,
    Opened,
    Status,
    Stop,
    Storage,
    ToWindow,
)
from bijeenkomst.session.outbox import Outbox
from bijeenkomst.session.pending import Pending, nobody_waits
from bijeenkomst.session.pieces import Piece
from bijeenkomst.session.starting import StartedProcess, Starts
from bijeenkomst.session.storage_watch import StorageWatch

END_SECONDS = 10.0  # how long the meeting process may take to finish its work
SILENT_SECONDS = 2.0  # without an answer before the console reports it (N16)
LOOK_SECONDS = 0.25  # between checks for such a silence

StatusListener = Callable[[PhoneServerStatus], None]


class MeetingClient:
    """Starts the meeting process, talks to it, and restarts it when it dies.

    `target(pipe, port, *arguments)` is what runs in the spawned process: it serves a session on `pipe`. `port` is where
    the phone pages were before a restart, 0 at first. `started` is a process that runs already.
    """

    def __init__(
        self, target: Callable[..., None], *arguments: Any, started: StartedProcess | None = None
    ) -> None:
        self._tickets = itertools.count(1)
        self._pending: dict[int, Pending] = {}
        self._listeners = Listeners()
        self._status_listeners: tuple[StatusListener, ...] = ()
        self._status = PhoneServerStatus(running=False)
        self._storage = StorageWatch()
        self._lock = threading.RLock()
        self._closing = threading.Event()
        self._broken: Sentence | None = None
        self._port = 0
        self._starts = Starts(target, arguments)
        self._process, self._pipe, opened = self._starts.first(started)
        self._outbox = Outbox(self._pipe)
        self._shown, self._history = ShownAhead(opened.meeting), opened.history
        self._thread = threading.Thread(target=self._run, name="meeting-process", daemon=True)
        self._thread.start()

    @property
    def meeting(self) -> Meeting:
        """The last snapshot received, with the changes that the hall already sees."""
        return self._shown.meeting

    @property
    def history(self) -> History:
        """What can currently be undone and redone."""
        return self._history

    @property
    def status(self) -> PhoneServerStatus:
        """The status of the phone server."""
        return self._status

    def submit(self, request: Request, reply: Callable[[Reply], None]) -> None:
        """See `interface.Session.submit`. Commands about the hall's picture take effect, and are answered, at once."""
        if not request.submission:
            request = replace(request, submission=uuid.uuid4().hex)
        with self._lock:
            sentence = N_("De bijeenkomst is gesloten.") if self._closing.is_set() else self._broken
            if sentence is None:
                ticket = next(self._tickets)
                shown = self._show_ahead(ticket, request)
                if shown is None:
                    self._pending[ticket] = Pending(request, reply, time.monotonic())
                    self._outbox.send(Ask(ticket, request))
                    return
                reply_now: Reply = shown
            else:
                reply_now = Failed(sentence)
        reply(reply_now)

    def _show_ahead(self, ticket: int, request: Request) -> Done | None:
        """The immediate answer, or None if the meeting process has to decide. Call with the lock held."""
        if not isinstance(request.action, StageCommand):
            return None
        now = datetime.now(UTC)
        changes = self._shown.show(ticket, request.action, now)
        if changes is None:
            return None
        if changes:
            self._listeners.tell(Update(self.meeting, changes, self._history))
        request = replace(request, at=now)
        self._pending[ticket] = Pending(request, nobody_waits, time.monotonic())
        self._outbox.send(Ask(ticket, request))
        return Done(changes)

    def ask(self, request: Request) -> Reply:
        """See `interface.Session.ask`."""
        answer: Future[Reply] = Future()
        self.submit(request, answer.set_result)
        return answer.result()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """See `interface.Session.listen`."""
        return self._listeners.add(listener)

    def listen_to_status(self, listener: StatusListener) -> None:
        """Be told about the phone server's status from now on, on a thread of the client."""
        with self._lock:
            self._status_listeners = (*self._status_listeners, listener)

    @property
    def storage(self) -> StorageStatus:
        """See `interface.Session.storage`; this also covers a meeting process that has gone silent."""
        return self._storage.status

    def listen_to_storage(self, listener: StorageListener) -> None:
        """See `interface.Session.listen_to_storage`."""
        self._storage.listen(listener)

    def close(self) -> None:
        """See `interface.Session.close`."""
        with self._lock:
            if self._closing.is_set():
                return
            self._closing.set()
            self._outbox.send(Stop())
        self._end()
        self._thread.join(END_SECONDS)
        self._outbox.close()

    def _end(self) -> None:
        """Wait until the meeting process has ended; one that hangs is killed."""
        self._process.join(END_SECONDS)
        self._process.kill()
        self._process.join()

    # --- on the client's thread ---

    def _run(self) -> None:
        while True:
            try:
                message = self._pipe.recv() if self._pipe.poll(LOOK_SECONDS) else None
            except (EOFError, OSError):
                if not self._start_again():
                    return
            else:
                if message is not None:
                    self._take(message)
                self._look_for_silence()

    def _take(self, message: ToWindow) -> None:
        match message:
            case Group(changes, history, replies):
                self._take_group(changes, history, replies)
            case Status(status):
                self._tell_status(status)
            case Storage(status):
                self._storage.told(status)
            case Opened() | Piece() | CouldNotOpen():
                raise AssertionError(type(message).__name__)

    def _take_group(
        self, changes: tuple[Change, ...], history: History | None, replies: tuple[tuple[int, Reply], ...]
    ) -> None:
        with self._lock:
            news = self._shown.take(changes, tuple(ticket for ticket, _answer in replies))
            if history is not None:
                self._history = history
            if news or history is not None:
                self._listeners.tell(Update(self.meeting, news, self._history))
        self._answer(replies)

    def _answer(self, replies: tuple[tuple[int, Reply], ...]) -> None:
        for ticket, answer in replies:
            with self._lock:
                waiting = self._pending.pop(ticket, None)
            if waiting is not None:
                waiting.reply(answer)

    def _tell_status(self, status: PhoneServerStatus) -> None:
        self._status = status
        self._port = status.port or self._port
        for listener in self._status_listeners:
            listener(status)

    def _look_for_silence(self) -> None:
        """Detect a process that hangs or a disk that takes seconds, neither of which reports itself (N16)."""
        with self._lock:
            since = min((waiting.since for waiting in self._pending.values()), default=None)
        self._storage.silent(since is not None and time.monotonic() - since > SILENT_SECONDS)

    def _start_again(self) -> bool:
        """Restart the meeting process after it went away; False if it was meant to, or if that does not help."""
        self._end()
        if not self._closing.is_set():
            trouble = N_("De telefoonpagina's vielen uit en worden opnieuw gestart. Alles is bewaard.")
            self._tell_status(PhoneServerStatus(running=False, sentence=trouble))
            self._outbox.close()
        again = self._starts.again(self._port, self._closing)
        if again is None:
            self._give_up(
                N_("De bijeenkomst is gesloten.")
                if self._closing.is_set()
                else N_(
                    "Het programma kan de bijeenkomst niet meer openhouden. Sluit het en start het opnieuw."
                )
            )
            return False
        with self._lock:
            self._process, self._pipe, opened = again
            self._outbox = Outbox(self._pipe)
            self._shown.start_again(opened.meeting)
            self._history = opened.history
            for ticket, waiting in self._pending.items():
                waiting.since = time.monotonic()
                self._outbox.send(Ask(ticket, waiting.request))
            self._listeners.tell(Update(self.meeting, (), opened.history, fresh=True))
            if self._closing.is_set():  # while it started
                self._outbox.send(Stop())
        return True

    def _give_up(self, sentence: Sentence) -> None:
        with self._lock:
            self._broken = sentence
            waiting = list(self._pending.values())
            self._pending.clear()
        self._tell_status(PhoneServerStatus(running=False, sentence=sentence))
        for asked in waiting:
            asked.reply(Failed(sentence))
