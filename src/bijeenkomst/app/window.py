"""`bijeenkomst [FILE]`: the window, put together from everything it needs."""

import ipaddress
import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from platformdirs import user_documents_path
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from bijeenkomst import log
from bijeenkomst.app.copying import save_copy
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.ui.garbage import WindowsGarbage
from bijeenkomst.ui.program import Program
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.style import apply_style

if (
    TYPE_CHECKING
):  # what only an open meeting needs is loaded when one is opened: the start screen is there sooner
    from bijeenkomst.domain.details import Details
    from bijeenkomst.domain.theme import ThemeDraft
    from bijeenkomst.ui.controller import Controller

ALL_ADDRESSES = "0.0.0.0"
SWITCH_SECONDS = 0.001  # so that what comes from the phones never holds up a frame (Python's own is 0.005)


def run_window(path: Path | None, *, example: bool = False) -> int:
    """Show the window until it is closed; gives the exit status."""
    log.set_up("bijeenkomst-venster")
    log.keep_unexpected()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("bijeenkomst")
    app.setOrganizationName("bijeenkomst")
    QLocale.setDefault(QLocale("nl_NL"))  # the calendar and the system's own dialogs speak Dutch too
    apply_style(app)
    WindowsGarbage(app)
    sys.setswitchinterval(SWITCH_SECONDS)
    worker = ExportWorker()
    program = Program(services(worker))
    if example:
        program.open_example()
    elif path is not None:
        program.open(path)
    else:
        program.show_start()
    status = app.exec()
    program.close()
    worker.close()
    return status


def services(worker: ExportWorker) -> Services:
    """What the window needs from outside itself."""
    return Services(
        open_meeting=open_meeting,
        create_meeting=_create_meeting,
        open_example=lambda: open_meeting(_make_example()),
        run_export=worker.run,
        save_copy=save_copy,
    )


def open_meeting(path: Path, host: str = ALL_ADDRESSES) -> "Controller":
    """Start the meeting process on a file.

    Raises:
        WorldError: the file cannot be opened.
    """
    from bijeenkomst.app.meeting_process import run_meeting
    from bijeenkomst.document.file import read_only
    from bijeenkomst.session.client import MeetingClient
    from bijeenkomst.ui.controller import Controller

    port = multiprocessing.get_context("spawn").Value("i", printed_port(read_only(path).printed_address))
    return Controller(MeetingClient(run_meeting, path, host, port), path)


def printed_port(address: str) -> int:
    """The port that stands on paper, when paper points at this laptop itself; 0 when any will do (N4)."""
    parts = urlsplit(address)
    try:
        ipaddress.ip_address(parts.hostname or "")
        return parts.port or 80
    except ValueError:  # a name: something in front of this laptop takes care of the port
        return 0


def _create_meeting(path: Path, details: "Details", drafts: "Sequence[ThemeDraft]") -> "Controller":
    from bijeenkomst.app.making import new_meeting
    from bijeenkomst.document.file import create

    create(path, new_meeting(details, drafts))
    return open_meeting(path)


def _make_example() -> Path:
    from bijeenkomst.app.making import make_example

    return make_example(user_documents_path() / "bijeenkomst")
