"""Exports in a process of their own, so that neither the window nor the phones wait for a PDF (measured)."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


class ExportWorker:
    """Runs one export after the other. The process is started at the first one."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    def run(self, export: Callable[..., T], *arguments: Any) -> Future[T]:
        """Run `export(*arguments)`; all of it must be picklable. `WorldError`s come back through the future."""
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(max_workers=1, mp_context=context)
        return self._pool.submit(export, *arguments)

    def close(self) -> None:
        """Let the running export finish, drop those that wait."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
