"""A meeting process that is started before anybody chose a meeting: it loads what it needs while people choose."""

import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:  # the start screen comes first
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess


class Started(NamedTuple):
    """A meeting process that was told its file, this side of its pipe, and the port that it is to share."""

    process: "BaseProcess"
    pipe: "Connection[Any, Any]"
    bound_port: Any


class StartedAhead:
    """One process, for the first meeting that is opened. It holds no file, and ends with this program or by `close`."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._lock = threading.Lock()
        self._wanted = True
        self._started: Started | None = None

    def start(self) -> None:
        """Start it, when nobody has opened a meeting yet; on any thread."""
        from multiprocessing import get_context

        from bijeenkomst.app.meeting_process import wait_for_meeting
        from bijeenkomst.session.starting import start_meeting

        with self._lock:
            if self._wanted and self._started is None:
                port = get_context("spawn").Value("i", 0)
                self._started = Started(*start_meeting(wait_for_meeting, (self._host, port)), port)

    def take(self, path: Path) -> Started | None:
        """The process, now on this file; None when there is none, and another has to be started."""
        with self._lock:
            started, self._started, self._wanted = self._started, None, False
        if started is not None:
            try:
                started.pipe.send(path)
            except OSError:  # somebody ended it meanwhile
                _end(started)
                return None
        return started

    def close(self) -> None:
        """Nobody opens a meeting any more."""
        with self._lock:
            started, self._started, self._wanted = self._started, None, False
        if started is not None:
            _end(started)


def _end(started: Started) -> None:
    with suppress(OSError):
        started.pipe.close()
    started.process.terminate()  # it has nothing to finish
    started.process.join()
