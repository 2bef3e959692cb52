"""The meeting process's side of the pipe: requests in, one message a batch out."""

import threading
from collections.abc import Callable
from multiprocessing.connection import Connection

from bijeenkomst.session.interface import PhoneServerStatus, Reply, Update
from bijeenkomst.session.local import LocalSession
from bijeenkomst.session.messages import Ask, Group, Opened, Status, Storage, ToMeeting, ToWindow
from bijeenkomst.session.pieces import pieces_of, without_pieces


class ServedSession:
    """Serves a `LocalSession` to the window, and calls `on_gone` when the window goes away."""

    def __init__(
        self, session: LocalSession, pipe: "Connection[ToWindow, ToMeeting]", on_gone: Callable[[], None]
    ) -> None:
        self._session = session
        self._pipe = pipe
        self._on_gone = on_gone
        self._replies: list[tuple[int, Reply]] = []
        self._update: Update | None = None
        self._sending = threading.Lock()
        self._history = session.history
        pieces = tuple(pieces_of(session.meeting))
        self._send(Opened(without_pieces(session.meeting), self._history, len(pieces)))
        for piece in pieces:
            self._send(piece)
        if session.storage.sentence:
            self._send(Storage(session.storage))
        session.listen_to_storage(lambda status: self._send(Storage(status)))
        session.listen(self._updated)
        session.after_each_group(self._send_group)
        threading.Thread(target=self._receive, name="window", daemon=True).start()

    def tell_status(self, status: PhoneServerStatus) -> None:
        """Tell the window the status of the phone server."""
        self._send(Status(status))

    def _receive(self) -> None:
        while True:
            try:
                message = self._pipe.recv()
            except (EOFError, OSError):  # the window died
                break
            if not isinstance(message, Ask):  # Stop
                break
            self._session.submit(message.request, self._reply_to(message.ticket))
        self._on_gone()

    def _reply_to(self, ticket: int) -> Callable[[Reply], None]:
        return lambda reply: self._replies.append((ticket, reply))

    def _updated(self, update: Update) -> None:
        self._update = update

    def _send_group(self) -> None:
        """Runs on the session's thread, like the two above."""
        if self._replies or self._update:
            changes = self._update.changes if self._update else ()
            history = self._session.history
            news = None if history == self._history else history
            self._history = history
            self._send(Group(changes, news, tuple(self._replies)))
        self._replies.clear()
        self._update = None

    def _send(self, message: ToWindow) -> None:
        try:
            with self._sending:
                self._pipe.send(message)
        except (BrokenPipeError, OSError):  # the window died: _receive notices and stops us
            return
