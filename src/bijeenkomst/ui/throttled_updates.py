"""Passing updates from the session's thread to the hall at once, and to the console at a limited rate.

A full hall makes fifty changes a second. Nobody reads them one by one, and the console takes more time on the window's
thread for each than the hall's picture does: updating it every time would make the picture stutter.
"""

from collections import deque
from collections.abc import Callable, Iterator
from math import ceil
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from bijeenkomst.domain import changes as ch
from bijeenkomst.session.interface import Update

INTERVAL_SECONDS = 0.25  # between two updates of the console with changes by phones
BY_PHONES = (
    *(ch.AnswerChanged, ch.AdditionChanged, ch.SignUpChanged),
    *(ch.PlanChanged, ch.ScribesChanged, ch.PlanResponseChanged, ch.VolunteerChanged),
)


class ThrottledUpdates(QObject):
    """Takes updates on any thread, and emits two signals in the window's thread.

    `came(Update)`: as soon as possible; updates that waited are merged. `told(Update)`: the same changes in the same
    order, but those by phones merged, once in `INTERVAL_SECONDS` and in the `turn` of the hall's frames. While
    `urgent()` is true, everything is told at once, after what was held back. `holding_back`: some changes have not been
    told yet.
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
        self.turn: Callable[[Callable[[], object]], None] = _now
        self._told_at = float("-inf")
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tell_in_turn)
        self._heard.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def hear(self, update: Update) -> None:
        """Take an update, on the session's thread."""
        self._arrived.append(update)
        self._heard.emit()

    def stop(self) -> None:
        """Drop everything that was held back, because the meeting is closed."""
        self._timer.stop()
        self._arrived.clear()
        self._held.clear()

    def _take(self) -> None:
        for update in self._waiting():
            self._held.append(update)
            wait = self._told_at + INTERVAL_SECONDS - monotonic()
            self.holding_back = True
            self.came.emit(update)
            if not _by_phones(update) or self._urgent():
                self._tell()
            elif wait <= 0:
                self._tell_in_turn()
            elif not self._timer.isActive():
                self._timer.start(ceil(wait * 1000))

    def _tell_in_turn(self) -> None:
        self.turn(self._tell)

    def _tell(self) -> None:
        self._timer.stop()
        self.holding_back = False
        held, self._held = self._held, []
        if held:
            self._told_at = monotonic()
            self.told.emit(together(held))

    def _waiting(self) -> Iterator[Update]:
        """The updates that arrived, with consecutive ones by phones merged."""
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


def _now(work: Callable[[], object]) -> None:
    work()


def together(updates: list[Update]) -> Update:
    """Merge consecutive updates."""
    last = updates[-1]
    if len(updates) == 1:
        return last
    changes = tuple(change for update in updates for change in update.changes)
    return Update(last.meeting, changes, last.history, any(update.fresh for update in updates))


def _by_phones(update: Update) -> bool:
    return not update.fresh and all(isinstance(change, BY_PHONES) for change in update.changes)
