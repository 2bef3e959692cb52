"""What was made durable, on its way from the session's thread to the hall, at once, and to the console, calmly.

A full hall does fifty things a second. The facilitator reads none of them one by one, and the console needs more of the
window's thread for each than the hall's picture does: told of every one, it makes the picture stutter.
"""

from collections import deque
from collections.abc import Callable, Iterator
from math import ceil
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from bijeenkomst.domain import changes as ch
from bijeenkomst.session.interface import Update

CALM_SECONDS = 0.25  # between what the console is told of phones
BY_PHONES = (ch.AnswerChanged, ch.AdditionChanged, ch.SignUpChanged)


class ThrottledUpdates(QObject):
    """Takes updates from any thread; in the window's thread it has two signals.

    `came(Update)`: as soon as it is there; what waited meanwhile comes as one. `told(Update)`: the same changes in the
    same order, but what phones do at most every `CALM_SECONDS`, together. What `urgent()` says that the console waits
    for is told at once, with all that was held back before it. `holding_back`: it is to be told something in a moment.
    """

    came = Signal(object)
    told = Signal(object)
    _heard = Signal()

    def __init__(self, urgent: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._urgent = urgent
        self._arrived: deque[Update] = deque()
        self._held: list[Update] = []
        self.holding_back = False
        self._told_at = float("-inf")
        self._calm = QTimer(self, singleShot=True)
        self._calm.timeout.connect(self._tell)
        self._heard.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def hear(self, update: Update) -> None:
        """On the session's thread."""
        self._arrived.append(update)
        self._heard.emit()

    def stop(self) -> None:
        """The meeting is closed: what was held back is told to nobody any more."""
        self._calm.stop()
        self._arrived.clear()
        self._held.clear()

    def _take(self) -> None:
        for update in self._waiting():
            self._held.append(update)
            left = self._told_at + CALM_SECONDS - monotonic()
            self.holding_back = True
            self.came.emit(update)
            if left <= 0 or not _by_phones(update) or self._urgent():
                self._tell()
            elif not self._calm.isActive():
                self._calm.start(ceil(left * 1000))

    def _tell(self) -> None:
        self._calm.stop()
        self.holding_back = False
        held, self._held = self._held, []
        if held:
            self._told_at = monotonic()
            self.told.emit(together(held))

    def _waiting(self) -> Iterator[Update]:
        """All that arrived: what phones did together, everything else by itself."""
        by_phones: list[Update] = []
        while self._arrived:
            update = self._arrived.popleft()
            if _by_phones(update):
                by_phones.append(update)
                continue
            if by_phones:
                yield together(by_phones)
                by_phones = []
            yield update
        if by_phones:
            yield together(by_phones)


def together(updates: list[Update]) -> Update:
    """One update for several that came after each other."""
    last = updates[-1]
    if len(updates) == 1:
        return last
    changes = tuple(change for update in updates for change in update.changes)
    return Update(last.meeting, changes, last.history, any(update.fresh for update in updates))


def _by_phones(update: Update) -> bool:
    return not update.fresh and all(isinstance(change, BY_PHONES) for change in update.changes)
