"""Exports in a process of their own, so that neither the window nor the phones wait for a PDF (measured)."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from bijeenkomst.i18n import speaking, spoken

if TYPE_CHECKING:  # loaded when there is something to export
    from concurrent.futures import Future, ProcessPoolExecutor

T = TypeVar("T")


class ExportWorker:
    """Runs one export after the other. The process is started at the first one."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    def run(self, export: Callable[..., T], *arguments: Any) -> "Future[T]":
        """Run `export(*arguments)`; all of it must be picklable. `WorldError`s come back through the future.

        What it says to whoever asked is said in the language that is spoken here now.
        """
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            self._pool = ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))
        return self._pool.submit(_in_language, spoken().language, export, *arguments)

    def close(self) -> None:
        """Let the running export finish, drop those that wait."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def _in_language(language: str, export: Callable[..., T], *arguments: Any) -> T:
    with speaking(language):
        return export(*arguments)
