"""The single writer: one thread that owns the document, runs requests in order and commits them in groups.

Whoever waits is answered only after the bytes are durable. Several that wait together share one commit, which
is what carries a hall that signs up at the same moment on a slow disk (measured: 3,300 a second against 150).
"""

import logging
import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bijeenkomst.document.file import Document
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.changes import Change
from bijeenkomst.domain.commands import FORGETTING, NEVER_UNDONE, AddPhoto, RewordText
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.i18n import later as N_
from bijeenkomst.session.history import Piles
from bijeenkomst.session.interface import (
    Declined,
    Done,
    Failed,
    Fetched,
    FetchPicture,
    History,
    Listener,
    Reply,
    Request,
    Step,
    Update,
)
from bijeenkomst.session.listeners import Listeners

log = logging.getLogger(__name__)

LARGEST_GROUP = 500  # requests, at which a commit waits for no more

Waiting = tuple[Request, Callable[[Reply], None]]


@dataclass(frozen=True, slots=True)
class _State:
    meeting: Meeting
    piles: Piles


class LocalSession:
    """`interface.Session` on a document in this process."""

    def __init__(self, document: Document, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._document = document
        self._clock = clock
        self._state = _State(document.read(), Piles())
        self._stored = document.submissions()
        self._queue: queue.SimpleQueue[Sequence[Waiting] | None] = queue.SimpleQueue()
        self._listeners = Listeners()
        self._after_group: tuple[Callable[[], None], ...] = ()
        self._lock = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="session", daemon=True)
        self._thread.start()

    @classmethod
    def open(cls, path: Path) -> "LocalSession":
        """Open the file and start.

        Raises:
            WorldError: the file cannot be opened to write.
        """
        return cls(Document.open(path))

    @property
    def meeting(self) -> Meeting:
        """The last snapshot."""
        return self._state.meeting

    @property
    def history(self) -> History:
        """What can be undone and redone now."""
        return self._state.piles.history

    def submit(self, request: Request, reply: Callable[[Reply], None]) -> None:
        """See `interface.Session.submit`."""
        self.submit_all([(request, reply)])

    def submit_all(self, asked: Sequence[Waiting]) -> None:
        """Ask for several things at once: one wake-up and one commit for all of them."""
        with self._lock:
            if not self._closed:
                self._queue.put(asked)
                return
        for _request, reply in asked:
            reply(Failed(N_("De bijeenkomst is gesloten.")))

    def ask(self, request: Request) -> Reply:
        """See `interface.Session.ask`."""
        answer: Future[Reply] = Future()
        self.submit(request, answer.set_result)
        return answer.result()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """See `interface.Session.listen`."""
        return self._listeners.add(listener)

    def after_each_group(self, callback: Callable[[], None]) -> None:
        """Have `callback` called after the replies and updates of each group of requests, to send them on."""
        with self._lock:
            self._after_group = (*self._after_group, callback)

    def close(self) -> None:
        """See `interface.Session.close`."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._queue.put(None)
        self._thread.join()
        self._document.close()

    def _run(self) -> None:
        open_ = True
        while open_:
            group, open_ = self._next_group()
            if group:
                self._handle(group)

    def _next_group(self) -> tuple[list[Waiting], bool]:
        """What waits now, at least one; False when the session is to end after it."""
        first = self._queue.get()
        if first is None:
            return [], False
        group = list(first)
        while len(group) < LARGEST_GROUP:
            try:
                waiting = self._queue.get_nowait()
            except queue.Empty:
                break
            if waiting is None:
                return group, False
            group += waiting
        return group, True

    def _handle(self, group: list[Waiting]) -> None:
        before, after, now = self._state, self._state, self._clock()
        changes: list[Change] = []
        submissions: list[str] = []
        replies: list[Reply] = []
        pictures: dict[str, bytes] = {}
        for request, _reply in group:
            answer, after = self._decide(request, after, now)
            replies.append(answer)
            if isinstance(answer, Done):
                changes += answer.changes
                if isinstance(request.action, AddPhoto) and answer.changes:
                    pictures[request.action.id] = request.action.picture
                if request.submission and request.submission not in self._stored:
                    self._stored.add(request.submission)
                    submissions.append(request.submission)
        trouble = self._store(changes, submissions, after.meeting, pictures)
        forgetting = [
            isinstance(answer, Done) and _forgets(request, before.meeting)
            for (request, _reply), answer in zip(group, replies, strict=True)
        ]
        if trouble is not None:
            self._stored.difference_update(submissions)
            replies = [trouble if isinstance(answer, Done) else answer for answer in replies]
            after, changes = before, []
        elif any(forgetting) and (unwiped := self._rewrite()) is not None:
            replies = [unwiped if one else answer for one, answer in zip(forgetting, replies, strict=True)]
        self._state = after
        if changes or after.piles is not before.piles:
            update = Update(after.meeting, tuple(changes), after.piles.history)
            self._listeners.tell(update)
        for (_request, reply), answer in zip(group, replies, strict=True):
            reply(answer)
        for callback in self._after_group:
            callback()

    def _decide(self, request: Request, state: _State, now: datetime) -> tuple[Reply, _State]:
        if request.submission and request.submission in self._stored:
            return Done(), state
        piles = state.piles
        try:
            match request.action:
                case Step.UNDO:
                    piles, outcome = piles.undo(state.meeting)
                case Step.REDO:
                    piles, outcome = piles.redo(state.meeting)
                case FetchPicture(photo):
                    return Fetched(self._document.picture(photo)), state
                case command:
                    outcome = decide(state.meeting, command, now)
            if not isinstance(outcome, tuple):
                return Declined(outcome), _State(state.meeting, piles)
            meeting = apply_all(state.meeting, outcome)
        except WorldError as error:
            return Failed(error.sentence), state
        except Exception:  # a mistake of ours in one rule must not stop the evening
            log.exception("A %s could not be carried out", type(request.action).__name__)
            return Failed(N_("Dit lukte niet door een fout in het programma."), ours=True), state
        if _forgets(request, state.meeting):
            piles = piles.forget()
        elif outcome and request.by_console and not isinstance(request.action, (*NEVER_UNDONE, Step)):
            piles = piles.remember(outcome)
        return Done(outcome), _State(meeting, piles)

    def _rewrite(self) -> Failed | None:
        """The people are gone already; this is about the bytes that they left. Asked again it is done again."""
        try:
            self._document.rewrite()
        except WorldError as error:
            log.warning("The file was not written anew: %s", type(error).__name__)
            return Failed(error.sentence)
        return None

    def _store(
        self, changes: list[Change], submissions: list[str], after: Meeting, pictures: dict[str, bytes]
    ) -> Failed | None:
        if not changes and not submissions:
            return None
        try:
            self._document.commit(changes, submissions, after, pictures)
        except WorldError as error:
            log.warning("Nothing was stored: %s", type(error).__name__)
            return Failed(error.said)
        except Exception:  # as above: say so, keep what was confirmed, go on
            log.exception("A commit failed")
            return Failed(N_("Dit lukte niet door een fout in het programma."), ours=True)
        return None


def _forgets(request: Request, meeting: Meeting) -> bool:
    """Whether what stood there before must be gone, also from what could be undone and from the file's bytes."""
    reworded = isinstance(request.action, RewordText) and meeting.letting_go is not None
    return reworded or isinstance(request.action, FORGETTING)
