"""Photos that were chosen or dropped: read one by one in another process, then stored in the meeting (R39)."""

import uuid
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from bijeenkomst.domain.commands import AddPhoto
from bijeenkomst.domain.refusals import Refusal
from bijeenkomst.intake.photos.sheet_photos import Taken, read_photos
from bijeenkomst.session.interface import Done
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.reading_photos import ReadingPhotos
from bijeenkomst.ui.services import Services
from bijeenkomst.wording.refusals import say


class AddingPhotos(QObject):
    """A queue of files to read.

    Signals: `added(id)` for each photo stored; `busy(left)`, how many files are still to be read; `failed(sentence)`
    for each file or photo that was not taken.
    """

    added = Signal(str)
    busy = Signal(int)
    failed = Signal(str)

    def __init__(self, controller: Controller, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._reading = ReadingPhotos(services, read_photos, self)
        self._reading.came.connect(self._store)
        self._reading.failed.connect(self.failed)
        self._reading.changed.connect(lambda: self.busy.emit(self._reading.left))

    def add(self, paths: Sequence[Path]) -> None:
        """Queue these files."""
        self._reading.add(paths)

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

    def _added(self, photo_id: str) -> Callable[[Done], None]:
        return lambda _done: self.added.emit(photo_id)

    def _declined(self, refusal: Refusal) -> None:
        self.failed.emit(say(refusal))
