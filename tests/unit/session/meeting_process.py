"""Meeting processes without phone pages, for tests: what `app.meeting_process` does with them, and ones that fail."""

import os
import threading
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.session.interface import PhoneServerStatus
from bijeenkomst.session.local import LocalSession
from bijeenkomst.session.messages import CouldNotOpen
from bijeenkomst.session.served import ServedSession

CHOSEN_PORT = 8088


def run(pipe: "Connection[Any, Any]", port: int, path: Path) -> None:
    """Serve the meeting until the window is gone."""
    try:
        session = LocalSession.open(path)
    except WorldError as error:
        pipe.send(CouldNotOpen(error.sentence))
        return
    gone = threading.Event()
    served = ServedSession(session, pipe, gone.set)
    here = port or CHOSEN_PORT
    served.tell_status(PhoneServerStatus(True, f"http://127.0.0.1/{os.getpid()}", port=here))
    gone.wait()
    session.close()


def dies(_pipe: "Connection[Any, Any]", _port: int, _path: Path) -> None:
    """Before it has said anything, as without memory."""
    os._exit(1)


def hangs(_pipe: "Connection[Any, Any]", _port: int, _path: Path) -> None:
    """As on a disk that never answers."""
    threading.Event().wait()


def dies_after_the_first(pipe: "Connection[Any, Any]", port: int, path: Path) -> None:
    """The first is good, each one after it dies."""
    (dies if _was_here(path) else run)(pipe, port, path)


def hangs_after_the_first(pipe: "Connection[Any, Any]", port: int, path: Path) -> None:
    """The first is good, each one after it hangs."""
    (hangs if _was_here(path) else run)(pipe, port, path)


def _was_here(path: Path) -> bool:
    mark = path.with_suffix(".begonnen")
    before = mark.exists()
    mark.touch()
    return before
