"""Photos that were chosen or dropped, read one after the other in another process: none stops the next (R63)."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.services import Services


class ReadingPhotos(QObject):
    """A queue of files. Signals: `came(object)` for what was read in a file, `changed()` when the queue did.

    `troubles` are the sentences about files in the queue that could not be read.
    """

    came = Signal(object)
    changed = Signal()

    def __init__(self, services: Services, read: Callable[[Path], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._read = services, read
        self._waiting: list[Path] = []
        self.busy = False
        self.troubles: list[str] = []

    def add(self, paths: Sequence[Path]) -> None:
        """Read these files too."""
        self._waiting += paths
        if not self.busy:
            self.troubles.clear()
            self._next()

    @property
    def sentence(self) -> str:
        """How many are still to be read, or what could not be."""
        if self.busy:
            count = len(self._waiting) + 1
            said = ngettext("Nog %(count)d foto te lezen…", "Nog %(count)d foto's te lezen…", count)
            return said % {"count": count}
        return " ".join(self.troubles)

    def _next(self) -> None:
        self.busy = bool(self._waiting)
        if self._waiting:
            reading = self._services.run_reading(self._read, self._waiting.pop(0))
            wait_for(reading, self, self._take, self._failed)
        self.changed.emit()

    def _take(self, read: object) -> None:
        self.came.emit(read)
        self._next()

    def _failed(self, sentence: str) -> None:
        self.troubles.append(sentence)
        self._next()
