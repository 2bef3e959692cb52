"""Reading a file off the window's thread: a large or strange one must not freeze the window."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Found = TypeVar("Found")


def in_background(read: Callable[[], Found]) -> "Future[Found]":
    """Run `read` on a thread of its own; see `ui.background_jobs.wait_for` for its answer."""
    executor = ThreadPoolExecutor(1, thread_name_prefix="reading")
    future = executor.submit(read)
    executor.shutdown(wait=False)
    return future
