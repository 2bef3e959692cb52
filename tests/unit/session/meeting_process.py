"""A meeting process without phone pages, for tests: what `app.meeting_process` does with them."""

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


def run(pipe: "Connection[Any, Any]", path: Path) -> None:
    """Serve the meeting until the window is gone."""
    try:
        session = LocalSession.open(path)
    except WorldError as error:
        pipe.send(CouldNotOpen(error.sentence))
        return
    gone = threading.Event()
    served = ServedSession(session, pipe, gone.set)
    served.tell_status(PhoneServerStatus(running=True, base_url=f"http://127.0.0.1/{os.getpid()}"))
    gone.wait()
    session.close()
