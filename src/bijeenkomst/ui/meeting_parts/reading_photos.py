"""Photos that were chosen or dropped, read one after the other in another process: none stops the next (R39, R63)."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from bijeenkomst.i18n import ngettext
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.services import Services


class ReadingPhotos(QObject):
    """A queue of files. `troubles` are the sentences about those that could not be read.

    Signals: `came(read, name)`, what was read in the file of that name; `failed(sentence)` for a file that could not be
    read; `changed()` when a file begins or all were read.
    """

    came = Signal(object, str)
    failed = Signal(str)
    changed = Signal()

    def __init__(self, services: Services, read: Callable[[Path], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._read = services, read
        self._waiting: list[Path] = []
        self.busy = False
        self.troubles: list[str] = []

    @property
    def left(self) -> int:
        """How many files are still to be read, with the one that is being read."""
        return len(self._waiting) + self.busy

    @property
    def sentence(self) -> str:
        """How many are still to be read, or what could not be."""
        if self.busy:
            said = ngettext("Nog %(count)d foto te lezen…", "Nog %(count)d foto's te lezen…", self.left)
            return said % {"count": self.left}
        return " ".join(self.troubles)

    def add(self, paths: Sequence[Path]) -> None:
        """Read these files too."""
        self._waiting += paths
        if not self.busy:
            self.troubles.clear()
            self._next()

    def _next(self) -> None:
        self.busy = bool(self._waiting)
        if self._waiting:
            path = self._waiting.pop(0)
            reading = self._services.run_reading(self._read, path)
            wait_for(reading, self, lambda read: self._take(read, path.name), self._fail)
        self.changed.emit()

    def _take(self, read: object, name: str) -> None:
        self.came.emit(read, name)
        self._next()

    def _fail(self, sentence: str) -> None:
        self.troubles.append(sentence)
        self.failed.emit(sentence)
        self._next()
