"""The single writer: one thread that owns the document, runs requests in order and commits them in groups.

Requests are answered only after the bytes are durable. All that are waiting share one commit, which is what lets a
whole hall sign up at the same moment on a slow disk (measured: 3,300 a second instead of 150).
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bijeenkomst.document.file import Document
from bijeenkomst.document.notes_beside import notes_beside, take_away
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.changes import Change, StageChanged
from bijeenkomst.domain.commands import StageCommand
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.rules.pictures import images_in
from bijeenkomst.i18n import later as N_
from bijeenkomst.session.decided import Decided, State, forgets, undoable
from bijeenkomst.session.interface import (
    Declined,
    Done,
    Failed,
    Fetched,
    FetchImage,
    FetchPicture,
    History,
    Listener,
    Reply,
    Request,
    Step,
    StorageListener,
    StorageStatus,
    Update,
)
from bijeenkomst.session.listeners import Listeners
from bijeenkomst.session.request_queue import RequestQueue, Waiting
from bijeenkomst.session.storing import Storing
from bijeenkomst.session.undo_stack import UndoStack

log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0  # between checks of the file and the notes beside it, while idle (N16)


class LocalSession:
    """`interface.Session` on a document in this process."""

    def __init__(self, document: Document, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._document = document
        self._clock = clock
        self._state = State(document.read(), UndoStack())
        self._storing = Storing(document, self._state.meeting, self._tell_storage)
        self._wipe_unused_images(self._state)
        self._stored = document.submissions()
        self.phone_key = document.phone_key()
        self._storage_listeners: tuple[StorageListener, ...] = ()
        self._queue = RequestQueue()
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
            WorldError: the file cannot be opened for writing.
        """
        return cls(Document.open(path))

    @property
    def meeting(self) -> Meeting:
        """The last snapshot."""
        return self._state.meeting

    @property
    def history(self) -> History:
        """What can currently be undone and redone."""
        return self._state.undo_stack.history

    def submit(self, request: Request, reply: Callable[[Reply], None]) -> None:
        """See `interface.Session.submit`."""
        self.submit_all([(request, reply)])

    def submit_all(self, asked: Sequence[Waiting]) -> None:
        """Submit several requests at once, with one wake-up and one commit."""
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

    @property
    def storage(self) -> StorageStatus:
        """See `interface.Session.storage`."""
        return self._storing.status

    def listen_to_storage(self, listener: StorageListener) -> None:
        """See `interface.Session.listen_to_storage`."""
        with self._lock:
            self._storage_listeners = (*self._storage_listeners, listener)

    def after_each_group(self, callback: Callable[[], None]) -> None:
        """Call `callback` after the replies and updates of each group of requests, so that they can be sent on."""
        with self._lock:
            self._after_group = (*self._after_group, callback)

    def close(self) -> None:
        """See `interface.Session.close`."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._queue.close()
        self._thread.join()
        self._wipe_unused_images(State(self.meeting, UndoStack()))
        self._document.close()

    def _run(self) -> None:
        open_ = True
        self._take_in_notes()
        looked = time.monotonic()
        while open_:
            group, open_ = self._queue.next_group(LOOK_SECONDS)
            if group:
                self._handle(group)
            elif self._storing.unsure:
                self._settle()
            else:
                self._storing.look()
            if time.monotonic() - looked > LOOK_SECONDS:
                self._take_in_notes()
                looked = time.monotonic()

    def _take_in_notes(self) -> None:
        """Take in what another program noted about this meeting meanwhile: see `document.notes_beside` (R45)."""
        for note in notes_beside(self._document.path, self.meeting.code_seed):
            replies: list[Reply] = []
            self._handle([(Request(note.noted, at=note.at), replies.append)])
            closed = self.meeting.letting_go is not None and self.meeting.letting_go.done_at is None
            if isinstance(replies[0], Failed) or (isinstance(replies[0], Declined) and closed):
                return  # letting go reads it there and then removes it
            with suppress(OSError):
                take_away(note)

    def _handle(self, group: list[Waiting]) -> None:
        if self._storing.unsure:
            self._settle()
        now = self._clock()
        decided = self._decide_all(group, now)
        failed = self._store(decided) if decided.holds_anything else None
        if failed is not None:
            decided = self._without_the_disk(group, decided, failed, now)
        if any(decided.forgetting):
            self._wipe_unused_images(decided.state)
        if any(forgetting := decided.forgetting) and (unwiped := self._rewrite()) is not None:
            decided.replies = [
                unwiped if forgets else answer
                for forgets, answer in zip(forgetting, decided.replies, strict=True)
            ]
        self._go_on_from(decided.state, decided.changes)
        for (_request, reply), answer in zip(group, decided.replies, strict=True):
            reply(answer)
        for callback in self._after_group:
            callback()

    def _decide_all(self, group: list[Waiting], now: datetime) -> Decided:
        decided = Decided(self._state)
        for request, _reply in group:
            answer, decided.state = self._decide(request, decided.state, now)
            decided.add(request, answer)
            if isinstance(answer, Done) and request.submission and request.submission not in self._stored:
                self._stored.add(request.submission)
                decided.submissions.append(request.submission)
        return decided

    def _go_on_from(self, after: State, changes: Sequence[Change]) -> None:
        before, self._state = self._state, after
        if changes or after.undo_stack is not before.undo_stack:
            self._listeners.tell(Update(after.meeting, tuple(changes), after.undo_stack.history))

    def _settle(self) -> None:
        """Find out what is in the file after a failure, and continue from there."""
        settled = self._storing.settle(self._state.meeting)
        if settled is None:
            return
        self._stored = settled.submissions
        if settled.late is not None:
            late = settled.late
            # The hall's picture continued without the disk.
            meeting = late.after.with_fields(stage=self._state.meeting.stage)
            news = [change for change in late.changes if not isinstance(change, StageChanged)]
            self._go_on_from(State(meeting, self._state.undo_stack), news)

    def _store(self, decided: Decided) -> Failed | None:
        """None if it is durable, including when the commit failed but the file has it after all (see `storing`)."""
        if self._storing.unsure:
            return Failed(self._storing.status.sentence)
        failed = self._storing.store(decided.group)
        if failed is None:
            return None
        settled = self._storing.settle(self._state.meeting)
        if settled is None:
            return failed
        self._stored = settled.submissions
        return None if settled.late is not None else failed

    def _without_the_disk(
        self, group: list[Waiting], decided: Decided, failed: Failed, now: datetime
    ) -> Decided:
        """Nothing was stored: commands about the hall's picture remain in effect, all other requests fail."""
        self._stored.difference_update(decided.submissions)
        left = Decided(self._state)
        for (request, _reply), answer in zip(group, decided.replies, strict=True):
            if isinstance(answer, Done) and isinstance(request.action, StageCommand):
                answer, left.state = self._decide(replace(request, submission=""), left.state, now)
            elif isinstance(answer, Done) and answer.changes:
                answer = failed
            left.add(request, answer)
        self._storing.refuse(failed, sum(isinstance(answer, Failed) for answer in left.replies))
        return left

    def _decide(self, request: Request, state: State, now: datetime) -> tuple[Reply, State]:
        if request.submission and request.submission in self._stored:
            return Done(), state
        undo_stack = state.undo_stack
        try:
            match request.action:
                case Step.UNDO:
                    undo_stack, outcome = undo_stack.undo(state.meeting)
                case Step.REDO:
                    undo_stack, outcome = undo_stack.redo(state.meeting)
                case FetchPicture(photo):
                    return Fetched(self._document.picture(photo)), state
                case FetchImage(digest):
                    return Fetched(self._document.image(digest)), state
                case command:
                    outcome = decide(state.meeting, command, request.at or now)
            if not isinstance(outcome, tuple):
                return Declined(outcome), State(state.meeting, undo_stack)
            meeting = apply_all(state.meeting, outcome)
        except WorldError as error:
            return Failed(error.sentence), state
        except Exception:  # a bug in one rule must not stop the evening
            log.exception("A %s could not be carried out", type(request.action).__name__)
            return Failed(N_("Dit lukte niet door een fout in het programma."), ours=True), state
        if forgets(request, state.meeting):
            undo_stack = undo_stack.forget()
        elif outcome and undoable(request):
            undo_stack = undo_stack.remember(outcome)
        return Done(outcome), State(meeting, undo_stack)

    def _rewrite(self) -> Failed | None:
        """Rewrite the file: the people are gone already, but their bytes may not be. Safe to repeat."""
        try:
            self._document.rewrite()
        except WorldError as error:
            log.warning("The file was not written anew: %s", type(error).__name__)
            return Failed(error.sentence)
        return None

    def _wipe_unused_images(self, state: State) -> None:
        """Wipe pictures for the hall that are not shown and cannot be brought back any more."""
        if self._storing.unsure or state.undo_stack.history != History():
            return
        try:
            self._document.keep_only(images_in(state.meeting))
        except WorldError as error:  # the next opening tries again
            log.warning("Pictures that nobody shows were not wiped: %s", type(error).__name__)

    def _tell_storage(self, status: StorageStatus) -> None:
        for listener in self._storage_listeners:
            listener(status)
