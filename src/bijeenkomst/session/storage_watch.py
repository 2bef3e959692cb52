"""Whether requests can be stored, as far as the window knows: from status messages and from silence (N16)."""

import threading

from bijeenkomst.i18n import later as N_
from bijeenkomst.session.interface import StorageListener, StorageStatus


class StorageWatch:
    """Combines what the meeting process reports with how long it has been silent. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: tuple[StorageListener, ...] = ()
        self._told = StorageStatus()
        self._silent = False
        self.status = StorageStatus()

    def listen(self, listener: StorageListener) -> None:
        """Be told about every change of `status` from now on."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

    def told(self, status: StorageStatus) -> None:
        """Take in a report from the meeting process."""
        self._told = status
        self._update()

    def silent(self, silent: bool) -> None:
        """Check whether a request has been waiting too long for its answer."""
        self._silent = silent
        self._update()

    def _update(self) -> None:
        status = self._told
        if self._silent and not status.sentence:
            status = StorageStatus(
                N_(
                    "Bewaren duurt lang: de schijf of de USB-stick antwoordt niet. De zaal merkt niets. Wacht "
                    "even, en haal de stick er niet uit."
                )
            )
        if status != self.status:
            self.status = status
            for listener in self._listeners:
                listener(status)
