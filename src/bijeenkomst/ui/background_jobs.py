"""Waiting for a job in another process, such as an export: its result or an error arrives in the window's thread."""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from itertools import count
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from shiboken6 import isValid

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.i18n import gettext as _

log = logging.getLogger(__name__)


class Job(QObject):
    """A job under way. Signals: either `done(result)` or `failed(sentence)`, once."""

    done = Signal(object)
    failed = Signal(str)

    def __init__(self, future: Future[Any], parent: QObject, to_look_at: bool) -> None:
        super().__init__(parent)
        self.to_look_at = to_look_at
        self._future = future
        _Arrivals.of_program().wait(future, self)

    def take(self, future: Future[Any]) -> None:
        """Emit the result of the finished future, and delete this job."""
        if future.cancelled():
            self.failed.emit(_("Het maken van de bestanden is gestopt."))
        elif (error := future.exception()) is None:
            self.done.emit(future.result())
        elif isinstance(error, WorldError):
            self.failed.emit(error.sentence)
        else:
            log.error("A job failed", exc_info=error)
            self.failed.emit(_("Dit lukte niet door een fout in het programma. Er is niets half bewaard."))
        self.deleteLater()

    def drop(self) -> None:
        """Nobody wants it any more: nothing is emitted, and it is not begun if it still waits its turn."""
        self.blockSignals(True)
        self._future.cancel()
        self.deleteLater()


class _Arrivals(QObject):
    """Passes finished futures from other threads to the window's thread, for as long as the program runs.

    Those threads must not touch a job: its window may be deleted at the moment that it is done.
    """

    _finished = Signal(object)

    def __init__(self, program: QObject) -> None:
        super().__init__(program)
        self._waiting: dict[int, Job] = {}
        self._numbers = count()
        self._finished.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @classmethod
    def of_program(cls) -> "_Arrivals":
        program = QCoreApplication.instance()
        assert program is not None  # there is one as long as there are windows
        existing: _Arrivals | None = program.findChild(cls)
        return existing or cls(program)

    def wait(self, future: Future[Any], job: Job) -> None:
        number = next(self._numbers)
        self._waiting[number] = job
        job.destroyed.connect(lambda: self._waiting.pop(number, None))
        future.add_done_callback(lambda ready: self._tell(number, ready))

    def _tell(self, number: int, ready: Future[Any]) -> None:
        with suppress(RuntimeError):  # the program has ended
            self._finished.emit((number, ready))

    def _take(self, arrival: tuple[int, Future[Any]]) -> None:
        number, ready = arrival
        job = self._waiting.pop(number, None)
        if job is not None and isValid(job):
            job.take(ready)


def wait_for(
    future: Future[Any],
    parent: QObject,
    done: Callable[[Any], None],
    failed: Callable[[str], None],
    *,
    to_look_at: bool = False,
) -> None:
    """Call `done(result)` or `failed(sentence)` in the window's thread, unless `parent` is deleted by then.

    `to_look_at`: the result is only a picture on the screen, such as a preview, and can be made again.
    """
    job = Job(future, parent, to_look_at)
    job.done.connect(done)
    job.failed.connect(failed)


def drop_pictures(window: QObject) -> None:
    """Ask no longer for what was only to look at, so that other work need not wait for it."""
    for job in window.findChildren(Job):
        if job.to_look_at:
            job.drop()


def under_way(window: QObject) -> bool:
    """Whether a job is under way whose result would be lost with `window`."""
    return any(not job.to_look_at for job in window.findChildren(Job))
