"""The only bridge between widgets and the session: commands go there, snapshots and changes come back as signals.

Widgets use nothing behind it. Its signals are emitted in the window's thread, whatever thread they come from.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from bijeenkomst.contact_details import People
from bijeenkomst.domain.apply import inverse
from bijeenkomst.domain.changes import Change
from bijeenkomst.domain.commands import Command, StageCommand
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import Refusal
from bijeenkomst.domain.rules import decide
from bijeenkomst.session.interface import (
    Declined,
    Done,
    Failed,
    Fetched,
    FetchImage,
    FetchPicture,
    History,
    PhoneServerStatus,
    PhoneServing,
    Reply,
    Request,
    Step,
    StorageStatus,
    Update,
)
from bijeenkomst.ui.asking_first.gate import Gate, Question
from bijeenkomst.ui.asking_first.rewording import REWORDED, with_words
from bijeenkomst.ui.lifetime import still_there
from bijeenkomst.ui.pending_actions import PendingActions
from bijeenkomst.ui.throttled_updates import ThrottledUpdates
from bijeenkomst.wording.refusals import say


class Controller(QObject):
    """Runs commands as console actions, and tells the widgets what changed.

    Signals: `happened(Update)` after each commit, for the hall; `updated(Update)`, less often, for the console (see
    `throttled_updates`); `status_changed(PhoneServerStatus)`; `storage_changed(StorageStatus)`; `declined(sentence)`
    and `failed(sentence)`, when no widget handles that itself; `answered()`, when all commands have been answered, and
    `picture_answered()`, when all those about the hall's picture have.
    """

    happened = Signal(object)
    updated = Signal(object)
    status_changed = Signal(object)
    storage_changed = Signal(object)
    declined = Signal(str)
    failed = Signal(str)
    answered = Signal()
    picture_answered = Signal()

    _status_came = Signal(object)
    _storage_came = Signal(object)
    _reply_came = Signal(object, object, object, object)
    _picture_came = Signal(object, object)

    def __init__(
        self,
        session: PhoneServing,
        path: Path,
        known: tuple[Meeting, People] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`known` is a recent snapshot of the meeting with its people, if they were collected already."""
        super().__init__(parent)
        self._session = session
        self.path = path
        queued = Qt.ConnectionType.QueuedConnection
        self._status_came.connect(self._take_status, queued)
        self._storage_came.connect(self._take_storage, queued)
        self._reply_came.connect(self._take_reply, queued)
        self._picture_came.connect(self._take_picture, queued)
        self._pending, self._pending_for_picture = PendingActions(), PendingActions()
        self._gate = Gate()
        if known is not None:
            self._gate.know(*known)
        self.asking = False
        """Whether the question is open whether the hall may read something; the action waits for its answer."""
        self._questioner: Callable[[Question], None] | None = None
        self.updates = ThrottledUpdates(lambda: self.busy, self)
        self.updates.came.connect(self._take_update)
        self.updates.told.connect(self.updated)
        self._stop_listening = session.listen(self.updates.hear)
        session.listen_to_status(self._status_came.emit)
        session.listen_to_storage(self._storage_came.emit)
        # read after listening began: an update may be seen twice, but none is missed
        self._meeting, self._history, self._status = session.meeting, session.history, session.status
        self._storage = session.storage

    @property
    def meeting(self) -> Meeting:
        """The newest snapshot, which is replaced before `happened` is emitted."""
        return self._meeting

    @property
    def history(self) -> History:
        """What can be undone and redone."""
        return self._history

    @property
    def holding_back(self) -> bool:
        """Whether `updated` will soon be emitted for changes that were held back."""
        return self.updates.holding_back

    @property
    def status(self) -> PhoneServerStatus:
        """The state of the phone pages."""
        return self._status

    @property
    def people(self) -> People:
        """The people whose names are recognised in what others type (R35)."""
        return self._gate.people(self._meeting)

    def ask_first_with(self, questioner: Callable[[Question], None] | None) -> None:
        """Set who asks before the hall sees a text that may identify somebody; None asks nothing."""
        self._questioner = questioner

    @property
    def storage(self) -> StorageStatus:
        """Whether changes can be stored now (N16)."""
        return self._storage

    def do(
        self,
        command: Command,
        done: Callable[[Done], None] | None = None,
        declined: Callable[[Refusal], None] | None = None,
        *,
        looked_at: bool = False,
    ) -> None:
        """Run a command as a console action, which can be undone.

        `done` is called once the change is durable. `declined` is called on a refusal; without it the signal of that
        name is emitted. Neither is called if an object that it uses is deleted by then (`lifetime.still_there`). If the
        command shows the hall a number, an address or a name, that is asked first, unless it was `looked_at`.
        """

        def go_on(words: Mapping[str, str]) -> None:
            self._gate.let_through(words.values())
            *preparations, last = with_words(self._meeting, command, words)
            for preparation in preparations:
                self._ask(Request(preparation, by_console=True), None, declined)
            self._ask(Request(last, by_console=True), done, declined)

        outcome = () if looked_at else decide(self._meeting, command, datetime.now(UTC))
        changes = outcome if isinstance(outcome, tuple) else ()
        self._ask_first(changes, go_on, can_be_reworded=isinstance(command, REWORDED))

    def fetch(self, asked: FetchPicture | FetchImage, done: Callable[[bytes | None], None]) -> None:
        """Call `done(bytes)` with the picture that is asked for, or with None when there is none."""
        self._session.submit(Request(asked), lambda reply: self._picture_came.emit(reply, done))

    def undo(self) -> None:
        """Undo the last console action."""
        changes = tuple(inverse(change) for change in reversed(self._history.undo))
        self._ask_first(changes, lambda _words: self._ask(Request(Step.UNDO, by_console=True), None, None))

    def redo(self) -> None:
        """Redo the action that was undone last."""
        changes = self._history.redo
        self._ask_first(changes, lambda _words: self._ask(Request(Step.REDO, by_console=True), None, None))

    @property
    def busy(self) -> bool:
        """Whether a command has not been answered yet."""
        return self._pending.busy

    @property
    def moving_picture(self) -> bool:
        """Whether a command about the hall's picture is unanswered; those do not wait for the disk (P20)."""
        return self._pending_for_picture.busy

    def in_turn(self, act: Callable[[], object]) -> None:
        """Call `act` once all earlier commands are answered; for actions that build on the state, as one more hand.

        Keys that are pressed faster than the disk writes then all count.
        """
        self._pending.add(act)

    def in_turn_of_the_picture(self, act: Callable[[], object]) -> None:
        """The same for actions on the hall's picture only, such as the next slide, which do not wait for the disk."""
        self._pending_for_picture.add(act)

    def close(self) -> None:
        """Finish all commands and close the session; deletes itself in the event loop."""
        self._stop_listening()
        self._session.close()
        self.updates.stop()
        self.deleteLater()

    def _ask_first(
        self,
        changes: Iterable[Change],
        go_on: Callable[[Mapping[str, str]], None],
        *,
        can_be_reworded: bool = False,
    ) -> None:
        texts = self._gate.asks_about(self._meeting, changes)
        if not texts or self._questioner is None:
            go_on({})
            return

        def answer(words: Mapping[str, str]) -> None:
            self.asking = False
            self._gate.let_through(texts)
            go_on(words)

        def leave() -> None:
            self.asking = False
            if not self.busy:
                self.answered.emit()

        self.asking = True
        self._questioner(Question(texts, self.people, can_be_reworded, answer, leave))

    def _ask(
        self,
        request: Request,
        done: Callable[[Done], None] | None,
        declined: Callable[[Refusal], None] | None,
    ) -> None:
        for pending in self._pending_for(request):
            pending.asked()
        self._session.submit(request, lambda reply: self._reply_came.emit(request, reply, done, declined))

    def _pending_for(self, request: Request) -> tuple[PendingActions, ...]:
        if isinstance(request.action, StageCommand):
            return (self._pending_for_picture, self._pending)
        return (self._pending,)

    def _take_update(self, update: Update) -> None:
        self._gate.follow(self._meeting, update)
        self._meeting, self._history = update.meeting, update.history
        self.happened.emit(update)

    def _take_status(self, status: PhoneServerStatus) -> None:
        self._status = status
        self.status_changed.emit(status)

    def _take_storage(self, status: StorageStatus) -> None:
        self._storage = status
        self.storage_changed.emit(status)

    def _take_reply(
        self,
        request: Request,
        reply: Reply,
        done: Callable[[Done], None] | None,
        declined: Callable[[Refusal], None] | None,
    ) -> None:
        pending_lists = self._pending_for(request)
        for pending in pending_lists:
            pending.answered()
        try:
            self._tell(reply, done, declined)
        finally:  # an error in one callback must not block the others
            for pending in pending_lists:
                pending.take()
            if self._pending_for_picture in pending_lists and not self.moving_picture:
                self.picture_answered.emit()
            if not self.busy:
                self.answered.emit()

    def _take_picture(self, reply: Reply, done: Callable[[bytes | None], None]) -> None:
        if isinstance(reply, Failed):
            self.failed.emit(reply.sentence)
        if still_there(done):
            done(reply.picture if isinstance(reply, Fetched) else None)

    def _tell(
        self,
        reply: Reply,
        done: Callable[[Done], None] | None,
        declined: Callable[[Refusal], None] | None,
    ) -> None:
        match reply:
            case Done():
                if done is not None and still_there(done):
                    done(reply)
            case Declined(refusal):
                if declined is None:
                    self.declined.emit(say(refusal))
                elif still_there(declined):
                    declined(refusal)
            case Failed(sentence):
                self.failed.emit(str(sentence))
            case Fetched():  # handled by `fetch`
                return
