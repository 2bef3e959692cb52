"""Waiting for an export in the window: the result or a sentence, in the window's own thread."""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.i18n import gettext as _

log = logging.getLogger(__name__)


class Export(QObject):
    """One export under way. Signals: `done(result)` or `failed(str)` with a Dutch sentence; one of them, once."""

    done = Signal(object)
    failed = Signal(str)

    _came = Signal(object)

    def __init__(self, future: Future[Any], parent: QObject, to_look_at: bool) -> None:
        super().__init__(parent)
        self.to_look_at = to_look_at
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)
        future.add_done_callback(self._tell)

    def _tell(self, future: Future[Any]) -> None:
        with suppress(RuntimeError):  # whoever waited for it has gone
            self._came.emit(future)

    def _take(self, future: Future[Any]) -> None:
        if future.cancelled():
            self.failed.emit(_("Het maken van de bestanden is gestopt."))
        elif (error := future.exception()) is None:
            self.done.emit(future.result())
        elif isinstance(error, WorldError):
            self.failed.emit(error.sentence)
        else:
            log.error("An export failed", exc_info=error)
            self.failed.emit(_("Dit lukte niet door een fout in het programma. Er is niets half bewaard."))
        self.deleteLater()


def wait_for(
    future: Future[Any],
    parent: QObject,
    done: Callable[[Any], None],
    failed: Callable[[str], None],
    *,
    to_look_at: bool = False,
) -> None:
    """Have `done(result)` or `failed(sentence)` called in the window's thread.

    `to_look_at`: it is only for the eyes, such as the picture of a sheet, and can be asked again.
    """
    export = Export(future, parent, to_look_at)
    export.done.connect(done)
    export.failed.connect(failed)


def under_way(window: QObject) -> bool:
    """Whether something is being made that `window` has to be there for."""
    return any(not export.to_look_at for export in window.findChildren(Export))
