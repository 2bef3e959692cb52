"""Reads the state of the laptop regularly while the zaalcheck is on screen, without blocking the window.

The reading itself runs in the export process; the window only polls for the result.
"""

import logging
from concurrent.futures import Future
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from bijeenkomst.machine.laptop import Machine, look
from bijeenkomst.ui.services import Services

POLL_MS = 200
AGAIN_SECONDS = 5.0  # between two readings
PATIENCE_SECONDS = 20.0  # after which the state counts as unknown: the disk may be asleep or gone

log = logging.getLogger(__name__)


class Watching(QObject):
    """Keeps `machine` up to date. Signal: `looked()`, every few seconds, also when nothing changed."""

    looked = Signal()

    def __init__(self, services: Services, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services, self._folder = services, folder
        self._reading: Future[Any] | None = None
        self._started_at = 0.0
        self.machine: Machine | None = None
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def is_active(self) -> bool:
        """Whether it is reading regularly."""
        return self._timer.isActive()

    def start(self) -> None:
        """Read now, and regularly from now on."""
        self._timer.start()
        if self._reading is None:
            self._read()

    def stop(self) -> None:
        """Stop; a result that is under way is taken after the next start."""
        self._timer.stop()

    def _tick(self) -> None:
        waited = monotonic() - self._started_at
        if self._reading is not None and self._reading.done():
            self._take(self._reading)
        elif self._reading is not None and waited > PATIENCE_SECONDS and self.machine != Machine():
            self._tell(Machine())  # keep waiting: another request would block too
        elif self._reading is None and waited > AGAIN_SECONDS:
            self._read()

    def _read(self) -> None:
        self._started_at = monotonic()
        try:
            self._reading = self._services.run_export(look, self._folder)
        except RuntimeError:  # the export process broke, or the program is ending
            log.warning("The laptop could not be looked at", exc_info=True)
            self._tell(Machine())

    def _take(self, reading: "Future[Any]") -> None:
        self._reading = None
        failed = reading.cancelled() or reading.exception() is not None
        if failed:
            log.warning("Looking at the laptop failed")
        self._tell(Machine() if failed else reading.result())

    def _tell(self, machine: Machine) -> None:
        self.machine = machine
        self.looked.emit()
