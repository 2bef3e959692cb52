"""Running exports in a process of their own, so that neither the window nor the phones wait for a PDF (measured)."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from bijeenkomst.i18n import speaking, spoken
from bijeenkomst.processes import Orphaned, pool

if TYPE_CHECKING:  # loaded when there is something to export
    from concurrent.futures import Future, ProcessPoolExecutor

T = TypeVar("T")


class ExportWorker:
    """Runs one export after the other, and reads files beside them. Each of the two processes starts at its first job.

    A process that died, for lack of memory or because it was killed, is replaced for the next job.
    """

    def __init__(self) -> None:
        self._exports = _Lane(Orphaned.TIDIES)
        self._readings = _Lane(Orphaned.ENDS)

    def run(self, export: Callable[..., T], *arguments: Any) -> "Future[T]":
        """Run `export(*arguments)`, all of which must be picklable. A `WorldError` comes back through the future.

        Its sentences are in the language that is current here now.
        """
        return self._exports.run(export, *arguments)

    def run_beside(self, reading: Callable[..., T], *arguments: Any) -> "Future[T]":
        """Like `run`, in a second process, so that exports do not wait for files that may take long to read."""
        return self._readings.run(reading, *arguments)

    def close(self) -> None:
        """Let the current job finish and drop the waiting ones."""
        for lane in (self._exports, self._readings):
            lane.close()


class _Lane:
    """One process, one job at a time."""

    def __init__(self, orphaned: Orphaned) -> None:
        self._orphaned = orphaned
        self._pool: ProcessPoolExecutor | None = None

    def run(self, work: Callable[..., T], *arguments: Any) -> "Future[T]":
        from concurrent.futures.process import BrokenProcessPool

        try:
            return self._started().submit(_in_language, spoken().language, work, *arguments)
        except BrokenProcessPool:  # an earlier job said so through its own future
            self.close()
            return self._started().submit(_in_language, spoken().language, work, *arguments)

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def _started(self) -> "ProcessPoolExecutor":
        if self._pool is None:
            self._pool = pool(self._orphaned)
        return self._pool


def _in_language(language: str, export: Callable[..., T], *arguments: Any) -> T:
    with speaking(language):
        return export(*arguments)
