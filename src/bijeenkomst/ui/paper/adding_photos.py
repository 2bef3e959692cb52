"""Photos that were chosen or dropped: read one by one in another process, then stored in the meeting (R39)."""

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
    """A queue of files to read.

    Signals: `added(id)` for each photo stored; `busy(left)`, how many files are still waiting; `failed(sentence)` for
    each file or photo that was not taken.
    """

    added = Signal(str)
    busy = Signal(int)
    failed = Signal(str)

    def __init__(self, controller: Controller, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._services = controller, services
        self._waiting: list[Path] = []
        self._reading = False

    def add(self, paths: Sequence[Path]) -> None:
        """Queue these files."""
        self._waiting += paths
        if not self._reading:
            self._next()

    def _next(self) -> None:
        self._reading = bool(self._waiting)
        self.busy.emit(len(self._waiting))
        if self._waiting:
            reading = self._services.run_reading(read_photos, self._waiting.pop(0))
            wait_for(reading, self, self._store, self._failed)

    def _failed(self, sentence: str) -> None:
        self.failed.emit(sentence)
        self._next()

    def _store(self, photos: Sequence[Taken]) -> None:
        for photo in photos:
            command = AddPhoto(
                uuid.uuid4().hex,
                photo.picture,
                photo.width,
                photo.height,
                photo.theme,
                photo.sheet,
                photo.seen,
            )
            self._controller.do(command, self._added(command.id), self._declined)
        self._next()

    def _added(self, photo_id: str) -> Callable[[Done], None]:
        return lambda _done: self.added.emit(photo_id)

    def _declined(self, refusal: Refusal) -> None:
        self.failed.emit(say(refusal))
