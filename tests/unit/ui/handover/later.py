"""Exports that are done when the test says so."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from tests.unit.ui.sessions import run_here


class Later:
    """Runs exports when a test says so, as the export process would take its time."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Future[Any], Callable[..., Any], tuple[Any, ...]]] = []

    def run(self, function: Callable[..., Any], *arguments: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        self.waiting.append((future, function, arguments))
        return future

    def next(self) -> Callable[..., Any]:
        future, function, arguments = self.waiting.pop(0)
        done = run_here(function, *arguments)
        if (error := done.exception()) is not None:
            future.set_exception(error)
        else:
            future.set_result(done.result())
        return function
