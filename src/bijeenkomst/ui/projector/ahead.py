"""Slides that come later, got ready while nothing moves: their codes and lines are what takes longest at first.

A slide that is got ready is laid out and kept where every painting looks for it; nothing is shown. Making the codes
takes 30 ms each and needs no window, so that is done first, on a thread beside it.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from bijeenkomst.domain.values.stage import Slide
from bijeenkomst.ui.projector.picture import STEP_SECONDS
from bijeenkomst.ui.slides.in_time import NotReadyYet, within

PAUSE_MS = 40  # between two slides, so that keys and frames come first


class Ahead(QObject):
    """Calls `prepare(slide)` for one slide at a time, in its `turn`, while it `may`; `begin` forgets what was left."""

    def __init__(
        self,
        prepare: Callable[[Slide], None],
        may: Callable[[], bool],
        turn: Callable[[Callable[[], object]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._prepare, self._may = prepare, may
        self._left: deque[Slide] = deque()
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(lambda: turn(self._one))
        self._codes: threading.Thread | None = None

    def begin(self, slides: Iterable[Slide], make_codes: Callable[[], object] = lambda: None) -> None:
        """Get these ready, in this order, after `make_codes()` was done on another thread.

        That thread knows nothing of the window's objects: it may end after them, and must not take them apart.
        """
        self._left = deque(slides)
        self._codes = threading.Thread(target=make_codes, name="codes", daemon=True)
        self._codes.start()
        self._timer.start()

    @property
    def done(self) -> bool:
        """Whether nothing is left to get ready."""
        return not self._left

    def stop(self) -> None:
        """Leave what is left."""
        self._left.clear()
        self._timer.stop()

    def _one(self) -> None:
        if (self._codes is not None and self._codes.is_alive()) or not self._may():
            return
        if not self._left:
            self._timer.stop()
            return
        with suppress(NotReadyYet), within(STEP_SECONDS):  # or goes on from there the next time
            self._prepare(self._left[0])
            self._left.popleft()
