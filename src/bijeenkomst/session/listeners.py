"""Keeping track of listeners to updates, for the session and for its client."""

import threading
from collections.abc import Callable

from bijeenkomst.session.interface import Listener, Update


class Listeners:
    """A thread-safe set of listeners that may change during notification."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._all: tuple[Listener, ...] = ()

    def add(self, listener: Listener) -> Callable[[], None]:
        """Add a listener for updates; call the returned function to remove it."""
        with self._lock:
            self._all = (*self._all, listener)

        def stop() -> None:
            with self._lock:
                self._all = tuple(other for other in self._all if other is not listener)

        return stop

    def tell(self, update: Update) -> None:
        """Notify all listeners."""
        for listener in self._all:
            listener(update)
