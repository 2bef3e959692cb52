"""The meeting process: the session, the document and the phone pages, spawned and watched by the window."""

import gc
import logging
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bijeenkomst import log
from bijeenkomst.app.scribe_key import choose_scribe_key
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.i18n import later as N_
from bijeenkomst.session.interface import PhoneServerStatus
from bijeenkomst.session.local import LocalSession
from bijeenkomst.session.messages import CouldNotOpen
from bijeenkomst.session.served import ServedSession

if TYPE_CHECKING:
    from bijeenkomst.web.phone_server import PhoneServer

Tell = Callable[[PhoneServerStatus], None]
TRY_AGAIN_SECONDS = 1.0  # on a port that another program has
PHONE_PAGES = "bijeenkomst.web.phone_server"
NICENESS = 5  # on Unix: on two busy cores the hall's picture comes first (docs/decisions.md)


def wait_for_meeting(pipe: "Connection[Any, Any]", host: str) -> None:
    """Load everything needed, wait for the window to send the path of a meeting, and run that as `run_meeting` does."""
    _lower_priority()
    gc.disable()  # until all is loaded (`web.server.garbage`)
    import_module(PHONE_PAGES)
    try:
        path = pipe.recv()
    except (EOFError, OSError):  # nobody opened a meeting
        return
    _run(pipe, 0, path, host)


def run_meeting(pipe: "Connection[Any, Any]", port: int, path: Path, host: str) -> None:
    """Own the meeting and serve the phones until the window is gone.

    `port` is 0 at first, when the port on the sheets or a usual one is chosen, and that one after a restart, because
    sheets and screens refer to it (N4).
    """
    _lower_priority()
    gc.disable()
    _run(pipe, port, path, host)


def _lower_priority() -> None:
    if hasattr(os, "nice"):  # not on Windows
        os.nice(NICENESS)


def _run(pipe: "Connection[Any, Any]", port: int, path: Path, host: str) -> None:
    log.set_up("bijeenkomst")
    log.keep_unexpected()
    try:
        session = LocalSession.open(path)
    except WorldError as error:
        pipe.send(CouldNotOpen(error.message))
        return
    choose_scribe_key(session)
    gone = threading.Event()
    served = ServedSession(session, pipe, gone.set)
    tell, stop = _with_made_up_phones(session, served.tell_status)
    try:
        _serve_phones(session, tell, host, port, gone)
    except Exception:  # multiprocessing would print it; the window restarts us
        logging.getLogger(__name__).exception("The meeting process failed")
        sys.exit(1)
    finally:
        stop()
        session.close()


def _with_made_up_phones(session: LocalSession, tell: Tell) -> tuple[Tell, Callable[[], None]]:
    """During a rehearsal: the phones' status including simulated ones, and a way to stop those."""
    if not session.meeting.rehearsal:
        return tell, lambda: None
    from bijeenkomst.rehearsal.crowd import Crowd
    from bijeenkomst.rehearsal.phones import MadeUpPhones

    made_up = MadeUpPhones(session, Crowd(session.meeting.code_seed))
    return lambda status: tell(replace(status, phones=status.phones + made_up.people)), made_up.stop


def _serve_phones(session: LocalSession, tell: Tell, host: str, before: int, gone: threading.Event) -> None:
    from bijeenkomst.web.phone_server import USUAL_PORTS, PhoneServer
    from bijeenkomst.web.server.garbage import look_less_often

    port = before or printed_port(session.meeting.printed_address)
    ports = (port,) if port else USUAL_PORTS
    server = PhoneServer(session, host, ports, on_status=tell)
    look_less_often()
    if not _bind_when_free(server, tell, gone):
        return

    def stop_when_gone() -> None:
        gone.wait()
        server.stop()

    threading.Thread(target=stop_when_gone, name="window-watch", daemon=True).start()
    server.run()


def _bind_when_free(server: "PhoneServer", tell: Tell, gone: threading.Event) -> bool:
    """Take the port once it is free; until then the evening goes on without phones (R11). False: the window is gone."""
    said: object = None
    while not gone.is_set():
        try:
            server.bind()
        except WorldError as error:
            if error.message != said:
                said = error.message
                sentence = N_("%(why)s De telefoons gaan vanzelf verder zodra het kan.", why=said)
                tell(PhoneServerStatus(running=False, sentence=sentence))
            gone.wait(TRY_AGAIN_SECONDS)
        else:
            return True
    return False


def printed_port(address: str) -> int:
    """The port in a printed address that points to this laptop itself; 0 when any port will do (N4)."""
    import ipaddress
    from urllib.parse import urlsplit

    parts = urlsplit(address)
    try:
        ipaddress.ip_address(parts.hostname or "")
        return parts.port or 80
    except ValueError:  # a host name: something in front of this laptop decides on the port
        return 0
