"""The session as the web server knows it: without what people told in the conversations (R59).

Of a story a phone sees only a quote, which stands in the theme. Nothing behind the web server holds the rest, so no
page, error or log of it can ever show it.
"""

from collections.abc import Callable, Sequence

from bijeenkomst.domain.changes import STORY_CHANGES
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.session.interface import (
    History,
    Listener,
    Reply,
    Request,
    StorageListener,
    StorageStatus,
    Update,
)
from bijeenkomst.session.local import LocalSession
from bijeenkomst.session.request_queue import Waiting


class PhoneSession:
    """`interface.Session`, in front of the meeting's own."""

    def __init__(self, session: LocalSession) -> None:
        self._session = session
        self._seen = session.meeting, session.meeting.without_stories()
        self.phone_key = session.phone_key

    @property
    def meeting(self) -> Meeting:
        """The last snapshot, limited to what phones may know."""
        return self._for_phones(self._session.meeting)

    @property
    def history(self) -> History:
        """Phones undo nothing."""
        return History()

    @property
    def storage(self) -> StorageStatus:
        """See `interface.Session.storage`."""
        return self._session.storage

    def submit(self, request: Request, reply: Callable[[Reply], None]) -> None:
        """See `interface.Session.submit`."""
        self._session.submit(request, reply)

    def submit_all(self, asked: Sequence[Waiting]) -> None:
        """See `LocalSession.submit_all`."""
        self._session.submit_all(asked)

    def ask(self, request: Request) -> Reply:
        """See `interface.Session.ask`."""
        return self._session.ask(request)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """See `interface.Session.listen`; changes of stories are not passed on."""

        def hear(update: Update) -> None:
            changes = tuple(change for change in update.changes if not isinstance(change, STORY_CHANGES))
            if changes or update.fresh or not update.changes:
                listener(Update(self._for_phones(update.meeting), changes, History(), update.fresh))

        return self._session.listen(hear)

    def listen_to_storage(self, listener: StorageListener) -> None:
        """See `interface.Session.listen_to_storage`."""
        self._session.listen_to_storage(listener)

    def close(self) -> None:
        """Does nothing: the meeting's own session is closed by whoever opened it."""

    def _for_phones(self, whole: Meeting) -> Meeting:
        seen = self._seen
        if seen[0] is not whole:
            seen = self._seen = whole, whole.without_stories()
        return seen[1]
