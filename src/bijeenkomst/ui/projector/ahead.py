"""Slides that come later, got ready while nothing moves: their codes and lines are what takes longest at first.

A slide that is got ready is laid out and kept where every painting looks for it; nothing is shown. Making the codes
takes 30 ms each and needs no window, so that is done first, on a thread beside it.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from bijeenkomst.domain.stage import Slide

PAUSE_MS = 40  # between two slides, so that keys and frames come first


class Ahead(QObject):
    """Calls `prepare(slide)` for one slide at a time; `begin` anew forgets what was left."""

    _codes_made = Signal(int)

    def __init__(self, prepare: Callable[[Slide], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._prepare = prepare
        self._left: deque[Slide] = deque()
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self._one)
        self._turn = 0
        self._codes_made.connect(self._go_on, Qt.ConnectionType.QueuedConnection)

    def begin(self, slides: Iterable[Slide], make_codes: Callable[[], object] = lambda: None) -> None:
        """Get these ready, in this order, after `make_codes()` was done on another thread."""
        self._left = deque(slides)
        self._turn += 1
        threading.Thread(target=self._make, args=(make_codes, self._turn), name="codes", daemon=True).start()

    @property
    def done(self) -> bool:
        """Whether nothing is left to get ready."""
        return not self._left

    def stop(self) -> None:
        """Leave what is left."""
        self._left.clear()
        self._turn += 1
        self._timer.stop()

    def _make(self, make_codes: Callable[[], object], turn: int) -> None:
        make_codes()
        if turn == self._turn:
            self._codes_made.emit(turn)

    def _go_on(self, turn: int) -> None:
        if turn == self._turn:
            self._timer.start()

    def _one(self) -> None:
        if self._left:
            self._prepare(self._left.popleft())
        else:
            self._timer.stop()
