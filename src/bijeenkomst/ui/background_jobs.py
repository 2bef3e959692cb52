"""Waiting for a job that runs elsewhere, such as an export: its result or a sentence, in the window's own thread."""

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
    """One job under way. Signals: `done(result)` or `failed(str)` with a Dutch sentence; one of them, once."""

    done = Signal(object)
    failed = Signal(str)

    def __init__(self, future: Future[Any], parent: QObject, to_look_at: bool) -> None:
        super().__init__(parent)
        self.to_look_at = to_look_at
        _Arrivals.of_program().wait(future, self)

    def take(self, future: Future[Any]) -> None:
        """It is there."""
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


class _Arrivals(QObject):
    """Takes what is ready from other threads to the window's, for as long as the program runs.

    Those threads know nothing of a window: it may be taken apart in the very moment that its job is done.
    """

    _came = Signal(object)

    def __init__(self, program: QObject) -> None:
        super().__init__(program)
        self._waiting: dict[int, Job] = {}
        self._numbers = count()
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @classmethod
    def of_program(cls) -> "_Arrivals":
        program = QCoreApplication.instance()
        assert program is not None  # there is one while windows live
        there: _Arrivals | None = program.findChild(cls)
        return there or cls(program)

    def wait(self, future: Future[Any], job: Job) -> None:
        number = next(self._numbers)
        self._waiting[number] = job
        job.destroyed.connect(lambda: self._waiting.pop(number, None))
        future.add_done_callback(lambda ready: self._tell(number, ready))

    def _tell(self, number: int, ready: Future[Any]) -> None:
        with suppress(RuntimeError):  # the program has ended
            self._came.emit((number, ready))

    def _take(self, came: tuple[int, Future[Any]]) -> None:
        number, ready = came
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
    """Have `done(result)` or `failed(sentence)` called in the window's thread, unless `parent` has gone by then.

    `to_look_at`: it is only for the eyes, such as the picture of a sheet, and can be asked again.
    """
    job = Job(future, parent, to_look_at)
    job.done.connect(done)
    job.failed.connect(failed)


def under_way(window: QObject) -> bool:
    """Whether something is being made that `window` has to be there for."""
    return any(not job.to_look_at for job in window.findChildren(Job))
