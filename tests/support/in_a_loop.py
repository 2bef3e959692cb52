"""Runs what is asynchronous beside a test's own thread, which may have a loop of a browser's already.

Playwright keeps a loop on the thread of the tests for as long as its browser lives, and asyncio runs no second one
there: whether a test worked hung on which tests had been on its core before.
"""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def on_own_thread(work: Callable[[], T]) -> T:
    """The result of `work()`, or what it raises, from a thread that has no loop."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(work).result()


def run_in_loop(work: Coroutine[Any, Any, T]) -> T:
    """The result of `work`, or what it raises."""
    return on_own_thread(lambda: asyncio.run(work))
