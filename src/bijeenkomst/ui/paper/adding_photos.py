"""Photos that were chosen or dropped: read one after the other in another process, then kept in the meeting (R39)."""

import uuid
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from bijeenkomst.domain.commands import AddPhoto
from bijeenkomst.domain.refusals import Refusal
from bijeenkomst.intake.photos.sheet_photos import Taken, read_photos
from bijeenkomst.session.interface import Done
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.services import Services
from bijeenkomst.wording.refusals import say


class AddingPhotos(QObject):
    """Signals: `added(id)` for each photo; `busy(left)`, how many files still wait; `failed(sentence)` for one."""

    added = Signal(str)
    busy = Signal(int)
    failed = Signal(str)

    def __init__(self, controller: Controller, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._services = controller, services
        self._waiting: list[Path] = []
        self._reading = False

    def add(self, paths: Sequence[Path]) -> None:
        """Read these after those that wait already."""
        self._waiting += paths
        if not self._reading:
            self._next()

    def _next(self) -> None:
        self._reading = bool(self._waiting)
        self.busy.emit(len(self._waiting))
        if self._waiting:
            reading = self._services.run_reading(read_photos, self._waiting.pop(0))
            wait_for(reading, self, self._read, self._bad)

    def _bad(self, sentence: str) -> None:
        self.failed.emit(sentence)
        self._next()

    def _read(self, taken: Sequence[Taken]) -> None:
        for one in taken:
            command = AddPhoto(
                uuid.uuid4().hex, one.picture, one.width, one.height, one.theme, one.sheet, one.seen
            )
            self._controller.do(command, self._told(command.id), self._declined)
        self._next()

    def _told(self, key: str) -> Callable[[Done], None]:
        return lambda _done: self.added.emit(key)

    def _declined(self, refusal: Refusal) -> None:
        self.failed.emit(say(refusal))
