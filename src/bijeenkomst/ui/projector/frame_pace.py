"""Work that nobody waits for, done right after a frame of the hall's picture: before the next one there is room for it.

At any other moment a few milliseconds of work are over just after a frame was due, and that is what the hall sees as a
stutter. So it begins in the first half of a frame's time; while nothing moves in the hall, as soon as it is asked for.
"""

from collections import deque
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from bijeenkomst.ui.lifetime import still_there

MOVING_SECONDS = 0.04  # between two frames of a picture on which something moves
ROOM_SECONDS = 0.008  # from when a frame began, in which work may begin: it takes some 4 ms itself
LATEST_MS = 40  # for the first piece that waits, when no frame comes any more


class FramePace(QObject):
    """Lets pieces of work follow on frames. Whoever paints those says when each begins, and when it is painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], object]] = deque()
        self._began = self._before = float("-inf")
        self._room = QTimer(self, singleShot=True, interval=0)
        self._late = QTimer(self, singleShot=True, interval=LATEST_MS)
        for timer in (self._room, self._late):
            timer.timeout.connect(self._do_one)

    def begins(self) -> None:
        """A frame is being painted."""
        self._before, self._began = self._began, monotonic()

    def painted(self) -> None:
        """It is there."""
        if self._waiting:
            self._room.start()

    def after_frame(self, work: Callable[[], object]) -> None:
        """Do this now, or after the next frame when that may come soon. What waits already is not done twice."""
        since = monotonic() - self._began
        if since > MOVING_SECONDS or self._began - self._before > MOVING_SECONDS or self._has_room(since):
            work()
        elif work not in self._waiting:
            self._waiting.append(work)
            if not self._late.isActive():
                self._late.start()

    def _has_room(self, since: float) -> bool:
        return since < ROOM_SECONDS and not self._waiting

    def _do_one(self) -> None:
        self._late.stop()
        if not self._waiting:  # both timers were due
            return
        work = self._waiting.popleft()
        if self._waiting:
            self._late.start()
        if still_there(work):
            work()
        if self._waiting and monotonic() - self._began < ROOM_SECONDS:
            self._room.start()
