"""Who wants to hear of updates: the same bookkeeping for the session and for its client."""

import threading
from collections.abc import Callable

from bijeenkomst.session.interface import Listener, Update


class Listeners:
    """A set that may change while it is being told; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._all: tuple[Listener, ...] = ()

    def add(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` hear of every update from now on; call what is returned to stop."""
        with self._lock:
            self._all = (*self._all, listener)

        def stop() -> None:
            with self._lock:
                self._all = tuple(other for other in self._all if other is not listener)

        return stop

    def tell(self, update: Update) -> None:
        """Tell all of them."""
        for listener in self._all:
            listener(update)
