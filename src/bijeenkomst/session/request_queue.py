"""The requests that wait for the session's thread, and which of them share one commit."""

import queue
from collections.abc import Callable, Sequence

from bijeenkomst.session.interface import Reply, Request

LARGEST_GROUP = 500  # requests, at which a commit waits for no more

Waiting = tuple[Request, Callable[[Reply], None]]


class RequestQueue:
    """Many threads put requests in, one takes them out, in the order in which they came."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[Sequence[Waiting] | None] = queue.SimpleQueue()

    def put(self, asked: Sequence[Waiting]) -> None:
        """Add requests, which share a commit."""
        self._queue.put(asked)

    def close(self) -> None:
        """Accept no more: the session ends after the requests that wait now."""
        self._queue.put(None)

    def next_group(self, seconds: float) -> tuple[list[Waiting], bool]:
        """All requests that wait, or none if none came within `seconds`; and whether the session goes on after them."""
        try:
            first = self._queue.get(timeout=seconds)
        except queue.Empty:
            return [], True
        if first is None:
            return [], False
        group = list(first)
        while len(group) < LARGEST_GROUP:
            try:
                waiting = self._queue.get_nowait()
            except queue.Empty:
                break
            if waiting is None:
                return group, False
            group += waiting
        return group, True
