"""A meeting process that is started before a meeting is chosen, and loads what it needs meanwhile."""

import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:  # the start screen comes first
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess


class Started(NamedTuple):
    """A meeting process, our end of its pipe, and its shared integer with the port (see `run_meeting`)."""

    process: "BaseProcess"
    pipe: "Connection[Any, Any]"
    bound_port: Any


class StartedAhead:
    """Holds one process for the first meeting that is opened. It ends with this program, or by `close`."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._lock = threading.Lock()
        self._wanted = True
        self._started: Started | None = None

    def start(self) -> None:
        """Start the process, unless a meeting was opened already; may be called on any thread."""
        from multiprocessing import get_context

        from bijeenkomst.app.meeting_process import wait_for_meeting
        from bijeenkomst.session.starting import start_meeting

        with self._lock:
            if self._wanted and self._started is None:
                port = get_context("spawn").Value("i", 0)
                self._started = Started(*start_meeting(wait_for_meeting, (self._host, port)), port)

    def take(self, path: Path) -> Started | None:
        """Have the process open this file, and return it; None when there is none to use."""
        with self._lock:
            started, self._started, self._wanted = self._started, None, False
        if started is not None:
            try:
                started.pipe.send(path)
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


def _end(started: Started) -> None:
    with suppress(OSError):
        started.pipe.close()
    started.process.terminate()  # it has no work to finish
    started.process.join()
