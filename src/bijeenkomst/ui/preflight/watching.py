"""Looks at the laptop again and again while the zaalcheck is on screen, and never waits for it.

What is looked up runs where exports run, in a process of its own; the window only asks whether it is there.
"""

import logging
from concurrent.futures import Future
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from bijeenkomst.machine.look import Machine, look
from bijeenkomst.ui.services import Services

LOOK_MS = 200
AGAIN_SECONDS = 5.0
PATIENCE_SECONDS = 20.0  # then it is told as not known: the disk may have gone to sleep, or be gone

log = logging.getLogger(__name__)


class Watching(QObject):
    """Signal: `looked()` when there is news of `machine`, and every few seconds so that the rest is looked at too."""

    looked = Signal()

    def __init__(self, services: Services, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services, self._folder = services, folder
        self._asked: Future[Any] | None = None
        self._asked_at = 0.0
        self.machine: Machine | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def watching(self) -> bool:
        """Whether it looks now."""
        return self._timer.isActive()

    def start(self) -> None:
        """Look at once, and go on."""
        self._timer.start()
        if self._asked is None:
            self._ask()

    def stop(self) -> None:
        """Look no further; an answer that is under way is taken when it starts again."""
        self._timer.stop()

    def _tick(self) -> None:
        waited = monotonic() - self._asked_at
        if self._asked is not None and self._asked.done():
            self._take(self._asked)
        elif self._asked is not None and waited > PATIENCE_SECONDS and self.machine != Machine():
            self._tell(Machine())  # the answer is still waited for: nothing more is asked of such a disk
        elif self._asked is None and waited > AGAIN_SECONDS:
            self._ask()

    def _ask(self) -> None:
        self._asked_at = monotonic()
        try:
            self._asked = self._services.run_export(look, self._folder)
        except RuntimeError:  # the other process broke, or the program is ending
            log.warning("The laptop could not be looked at", exc_info=True)
            self._tell(Machine())

    def _take(self, asked: "Future[Any]") -> None:
        self._asked = None
        failed = asked.cancelled() or asked.exception() is not None
        if failed:
            log.warning("Looking at the laptop failed")
        self._tell(Machine() if failed else asked.result())

    def _tell(self, machine: Machine) -> None:
        self.machine = machine
        self.looked.emit()
