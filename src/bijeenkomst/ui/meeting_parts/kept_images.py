"""The bytes of the evening's pictures in memory: when the file is gone nothing else has them, and a copy saves all."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules.pictures import images_in
from bijeenkomst.session.interface import FetchImage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen

REST_MS = 400  # between two of them, so that nothing on the screen waits
MOST_BYTES = 100_000_000  # some two hundred photos


class KeptImages(QObject):
    """Fetches what the meeting shows, one after the other, and lets go of what it no longer does."""

    def __init__(self, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._wanted: frozenset[str] = frozenset()
        self.images: dict[str, bytes] = {}
        self._tried: set[str] = set()
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self._next)
        listen(self, controller.updated, lambda update: self._follow(update.meeting))
        self._follow(controller.meeting)

    def _follow(self, meeting: Meeting) -> None:
        wanted = images_in(meeting)
        if wanted != self._wanted:
            self._wanted = wanted
            self.images = {digest: data for digest, data in self.images.items() if digest in wanted}
            self._tried &= wanted
            self._timer.start()

    def _next(self) -> None:
        waiting = sorted(self._wanted - self.images.keys() - self._tried)
        if waiting and sum(map(len, self.images.values())) < MOST_BYTES:
            self._tried.add(waiting[0])
            self._controller.fetch(FetchImage(waiting[0]), partial(self._keep, waiting[0]))

    def _keep(self, digest: str, data: bytes | None) -> None:
        if data and digest in self._wanted:
            self.images[digest] = data
        self._timer.start()
