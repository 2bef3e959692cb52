"""Whether what is asked can be stored, as the window knows it (N16): what it was told, and a silence."""

import threading

from bijeenkomst.i18n import later as N_
from bijeenkomst.session.interface import StorageListener, StorageStatus


class StorageWatch:
    """Puts together what the meeting process tells and how long it told nothing. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: tuple[StorageListener, ...] = ()
        self._told = StorageStatus()
        self._silent = False
        self.status = StorageStatus()

    def listen(self, listener: StorageListener) -> None:
        """Hear of every change of `status` from now on."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

    def told(self, status: StorageStatus) -> None:
        """The meeting process said so."""
        self._told = status
        self._update()

    def silent(self, silent: bool) -> None:
        """Whether something that was asked has been waiting for an answer for too long."""
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
