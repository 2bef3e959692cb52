"""The one bridge between widgets and the session: commands there, snapshots and changes back as signals.

Widgets talk to this and to nothing behind it. Signals come in the window's thread, whatever thread they came from.
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
from bijeenkomst.ui.asking_first.rewording import with_words
from bijeenkomst.ui.lifetime import still_there
from bijeenkomst.ui.pending_actions import PendingActions
from bijeenkomst.ui.throttled_updates import ThrottledUpdates
from bijeenkomst.wording.refusals import say


class Controller(QObject):
    """Runs commands as console actions and tells the widgets what changed.

    Signals: `happened(Update)` after each commit, for the hall; `updated(Update)`, calmer, for the console: see
    `updates`. `status_changed(PhoneServerStatus)`, `storage_changed(StorageStatus)`; `declined(str)` and
    `failed(str)` with a sentence, for what no widget handles by itself; `answered()` when nothing that was
    asked waits for an answer any more, `picture_answered()` when nothing that was asked of the hall's picture does.
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
        """`known` is the meeting as it was a moment ago with its people, when they were found already."""
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
        """Whether somebody is being asked whether the hall may read something; what they did waits for that."""
        self._questioner: Callable[[Question], None] | None = None
        self._updates = ThrottledUpdates(lambda: self.busy, self)
        self._updates.came.connect(self._take_update)
        self._updates.told.connect(self.updated)
        self._stop_listening = session.listen(self._updates.hear)
        session.listen_to_status(self._status_came.emit)
        session.listen_to_storage(self._storage_came.emit)
        # after it listens: what came meanwhile is heard twice, but nothing is missed
        self._meeting, self._history, self._status = session.meeting, session.history, session.status
        self._storage = session.storage

    @property
    def meeting(self) -> Meeting:
        """The newest snapshot: it goes along with `happened`."""
        return self._meeting

    @property
    def history(self) -> History:
        """What can be undone and redone."""
        return self._history

    @property
    def holding_back(self) -> bool:
        """Whether phones did something that `updated` is to tell in a moment."""
        return self._updates.holding_back

    @property
    def status(self) -> PhoneServerStatus:
        """How the phone pages are doing."""
        return self._status

    @property
    def people(self) -> People:
        """Whose names are known, to be seen in what others type (R35)."""
        return self._gate.people(self._meeting)

    def ask_first_with(self, questioner: Callable[[Question], None] | None) -> None:
        """Whom to ask before the hall sees a text that seems to give somebody away; with nobody nothing is asked."""
        self._questioner = questioner

    @property
    def storage(self) -> StorageStatus:
        """Whether what is asked can be stored now (N16)."""
        return self._storage

    def do(
        self,
        command: Command,
        done: Callable[[Done], None] | None = None,
        declined: Callable[[Refusal], None] | None = None,
        *,
        looked_at: bool = False,
    ) -> None:
        """Run a command as a console action, so that Ctrl+Z takes it back.

        `done` is called once it is durable. Without `declined` a refusal is said through the signal of that name.
        Neither is called when what it works with has gone meanwhile (`lifetime.still_there`). What would show the hall
        a number, an address or a name is asked about first, unless somebody `looked_at` it.
        """

        def go_on(words: Mapping[str, str]) -> None:
            self._gate.let_through(words.values())
            *before, last = with_words(self._meeting, command, words)
            for one in before:
                self._ask(Request(one, by_console=True), None, declined)
            self._ask(Request(last, by_console=True), done, declined)

        outcome = () if looked_at else decide(self._meeting, command, datetime.now(UTC))
        changes = outcome if isinstance(outcome, tuple) else ()
        self._ask_first(changes, go_on, can_be_reworded=True)

    def fetch(self, asked: FetchPicture | FetchImage, done: Callable[[bytes | None], None]) -> None:
        """Have `done(bytes)` called with what was asked; None when it is not there (any more)."""
        self._session.submit(Request(asked), lambda reply: self._picture_came.emit(reply, done))

    def undo(self) -> None:
        """Take the last console action back."""
        back = tuple(inverse(change) for change in reversed(self._history.undo))
        self._ask_first(back, lambda _words: self._ask(Request(Step.UNDO, by_console=True), None, None))

    def redo(self) -> None:
        """Do again what was taken back."""
        again = self._history.redo
        self._ask_first(again, lambda _words: self._ask(Request(Step.REDO, by_console=True), None, None))

    @property
    def busy(self) -> bool:
        """Whether something that was asked has not been answered yet."""
        return self._pending.busy

    @property
    def moving_picture(self) -> bool:
        """Whether that is so of the hall's picture; it does not wait for the disk (P20)."""
        return self._pending_for_picture.busy

    def in_turn(self, act: Callable[[], object]) -> None:
        """Do what goes on from how things stand, such as one hand more, once all before it was answered.

        Keys that are pressed faster than the disk writes then each count, and none undoes what another did.
        """
        self._pending.add(act)

    def in_turn_of_the_picture(self, act: Callable[[], object]) -> None:
        """The same for what only moves the hall's picture, such as the next slide: whatever the disk is doing."""
        self._pending_for_picture.add(act)

    def close(self) -> None:
        """Finish what was asked and let go of the meeting, and in the event loop of all that listens to it."""
        self._stop_listening()
        self._session.close()
        self._updates.stop()
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
        mine = self._pending_for(request)
        for pending in mine:
            pending.answered()
        try:
            self._tell(reply, done, declined)
        finally:  # one answer that goes wrong holds no other up
            for pending in mine:
                pending.take()
            if self._pending_for_picture in mine and not self.moving_picture:
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
            case Fetched():  # comes by `fetch`
                return
