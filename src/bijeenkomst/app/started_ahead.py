"""A meeting process that is started before a meeting is chosen, and loads what it needs meanwhile."""

import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the start screen comes first
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    Started = tuple[BaseProcess, "Connection[Any, Any]"]


class StartedAhead:
    """Holds one process for the first meeting that is opened. It ends with this program, or by `close`."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._lock = threading.Lock()
        self._wanted = True
        self._started: Started | None = None

    def start(self) -> None:
        """Start the process, unless a meeting was opened already; may be called on any thread."""
        from bijeenkomst.app.meeting_process import wait_for_meeting
        from bijeenkomst.session.starting import start_meeting

        with self._lock:
            if self._wanted and self._started is None:
                self._started = start_meeting(wait_for_meeting, (self._host,))

    def take(self, path: Path) -> "Started | None":
        """Have the process open this file, and return it; None when there is none to use."""
        with self._lock:
            started, self._started, self._wanted = self._started, None, False
        if started is not None:
            try:
                started[1].send(path)
            except OSError:  # it has ended meanwhile
                _end(started)
                return None
        return started

    def close(self) -> None:
        """End the process, because no meeting will be opened."""
        with self._lock:
            started, self._started, self._wanted = self._started, None, False
        if started is not None:
            _end(started)


def _end(started: "Started") -> None:
    process, pipe = started
    with suppress(OSError):
        pipe.close()
    process.terminate()  # it has no work to finish
    process.join()
