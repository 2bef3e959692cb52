"""`bijeenkomst [FILE]`: assembles the window with everything it needs."""

import sys
import threading
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from bijeenkomst.app.first_start import FirstStart
from bijeenkomst.app.second_start import Request, SecondStarts
from bijeenkomst.app.started_ahead import StartedAhead
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.folders import portable_folder, state_folder
from bijeenkomst.processes import keep_memory_to_ourselves
from bijeenkomst.ui.garbage import WindowsGarbage
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.shell.application import hear_files, new_application
from bijeenkomst.ui.shell.opening_files import OpensFiles
from bijeenkomst.ui.shell.program import Program

# What only an open meeting needs is imported when one is opened, and what is not urgent once the window is up, so that
# the start screen appears sooner (bench/cold_start.py).
if TYPE_CHECKING:
    from bijeenkomst.contact_details import People
    from bijeenkomst.domain.meeting import Meeting
    from bijeenkomst.domain.values.details import Details
    from bijeenkomst.domain.values.theme import ThemeDraft
    from bijeenkomst.session.client import MeetingClient
    from bijeenkomst.ui.controller import Controller

ALL_ADDRESSES = "0.0.0.0"
WINDOW_OF_A_MEETING = "bijeenkomst.ui.shell.open_meeting"
LOG_NAME = "bijeenkomst-venster"
SETTLED_MS = 50  # after start-up, when the window has been painted
SWITCH_SECONDS = 0.001  # so that work for the phones never delays a frame (Python's default is 0.005)


def run_window(path: Path | None, first: FirstStart | None) -> int:
    """Show the window until it is closed; return the exit status. Without `first` it shows the example."""
    sys.excepthook = _log_early_error
    app = new_application(sys.argv[:1])
    app.setApplicationName("bijeenkomst")
    app.setOrganizationName("bijeenkomst")
    _keep_settings_beside(portable_folder())
    WindowsGarbage(app)
    sys.setswitchinterval(SWITCH_SECONDS)
    worker, ahead = ExportWorker(), StartedAhead(ALL_ADDRESSES)
    program = Program(services(worker, ahead))
    files = OpensFiles(program)
    hear_files(app, files.open)
    if first is None or path is not None:
        _start_log()
    if first is None:
        program.open_example()
    elif path is not None:
        program.open(path)
    else:
        program.show_start()
        QTimer.singleShot(SETTLED_MS, app, keep_memory_to_ourselves)
        QTimer.singleShot(SETTLED_MS, app, _start_log)
        QTimer.singleShot(SETTLED_MS, app, lambda: load_ahead(ahead))
    QTimer.singleShot(SETTLED_MS, app, _sweep)
    others = None
    if first is not None:
        others = SecondStarts(state_folder(), _Asking(files).ask)
        QTimer.singleShot(SETTLED_MS, app, partial(_listen, others, first))
    status = app.exec()
    if others is not None:
        others.close()
    program.close()
    ahead.close()
    worker.close()
    return status


def _listen(others: SecondStarts, first: FirstStart) -> None:
    others.listen()
    first.release()


def _keep_settings_beside(folder: Path | None) -> None:
    """A portable program writes nothing to the settings of the computer, such as the registry on Windows."""
    if folder is not None:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))


class _Asking(QObject):
    """Passes what a second start asks for from its thread to the window's."""

    _asked = Signal(object)

    def __init__(self, files: OpensFiles) -> None:
        super().__init__(files)
        self._files = files
        self._asked.connect(self._take)  # queued, as it comes from another thread

    def ask(self, request: Request) -> None:
        """Called on any thread."""
        self._asked.emit(request)

    def _take(self, request: Request) -> None:
        if request.take():
            self._files.open(request.path)


def load_ahead(ahead: StartedAhead | None = None) -> None:
    """Import what an open meeting needs on a thread, while people choose a meeting, because that takes long."""

    def load() -> None:
        if ahead is not None:
            ahead.start()
        _load_window()

    threading.Thread(target=load, name="load-ahead").start()


def _load_window() -> None:
    """Not on the window's thread: the modules of a meeting's window, and what dates are written with."""
    import_module(WINDOW_OF_A_MEETING)
    import datetime as dt

    from bijeenkomst.i18n import long_date

    long_date(dt.date.today())  # reads the names of days and months once


def _sweep() -> None:
    from bijeenkomst.app.left_rehearsals import sweep

    sweep()


def _start_log() -> None:
    from bijeenkomst import log

    log.set_up(LOG_NAME)
    log.keep_unexpected()


def _log_early_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Start the log for an error that comes before it, and pass the error on."""
    _start_log()
    sys.excepthook(kind, error, trace)


def services(worker: ExportWorker, ahead: StartedAhead | None = None, host: str = ALL_ADDRESSES) -> Services:
    """What the window needs from the other rooms."""

    def open_path(path: Path) -> "Controller":
        return open_meeting(path, host, ahead)

    return Services(
        open_meeting=open_path,
        create_meeting=partial(_create_meeting, open_path),
        open_example=partial(_open_example, open_path),
        run_export=worker.run,
        run_reading=worker.run_beside,
        save_copy=lambda *arguments: worker.run(_copying(), *arguments),
        make_rehearsal=_make_rehearsal,
        throw_away=_throw_away,
    )


def open_meeting(path: Path, host: str = ALL_ADDRESSES, ahead: StartedAhead | None = None) -> "Controller":
    """Start the meeting process on a file, or use the one started ahead; the window stays responsive meanwhile.

    Raises:
        WorldError: the file cannot be opened.
    """
    from bijeenkomst.ui.responsive import on_a_thread

    load_ahead()
    session, known = on_a_thread(lambda: _connect(path, host, ahead))
    from bijeenkomst.ui.controller import Controller

    return Controller(session, path, known)


def _connect(
    path: Path, host: str, ahead: StartedAhead | None
) -> "tuple[MeetingClient, tuple[Meeting, People]]":
    """Connect to the meeting process. With a large meeting it takes longer than a frame, so it runs on a thread."""
    from bijeenkomst.app.meeting_process import run_meeting
    from bijeenkomst.session.client import MeetingClient
    from bijeenkomst.wording.giving_away import people_of

    started = ahead.take(path) if ahead is not None else None
    session = MeetingClient(run_meeting, path, host, started=started)
    _load_window()
    meeting = session.meeting  # one snapshot: phones may change the meeting at any time
    return session, (meeting, people_of(meeting))


def _create_meeting(
    opening: "Callable[[Path], Controller]", path: Path, details: "Details", drafts: "Sequence[ThemeDraft]"
) -> "Controller":
    from bijeenkomst.ui.responsive import on_a_thread

    on_a_thread(lambda: _make(path, details, drafts))
    return opening(path)


def _make(path: Path, details: "Details", drafts: "Sequence[ThemeDraft]") -> None:
    from bijeenkomst.app.making import new_meeting
    from bijeenkomst.document.file import create

    create(path, new_meeting(details, drafts))


def _copying() -> "Callable[..., Path]":
    from bijeenkomst.document.copying import save_copy

    return save_copy


def _make_rehearsal(path: Path) -> Path:
    from bijeenkomst.app.rehearsing import make_rehearsal
    from bijeenkomst.ui.responsive import on_a_thread

    return on_a_thread(lambda: make_rehearsal(path))


def _throw_away(copy: Path) -> None:
    from bijeenkomst.app.rehearsing import throw_away

    throw_away(copy)


def _open_example(opening: "Callable[[Path], Controller]") -> "Controller":
    from bijeenkomst.ui.responsive import on_a_thread

    return opening(on_a_thread(_make_example))


def _make_example() -> Path:
    from platformdirs import user_documents_path

    from bijeenkomst.app.making import make_example

    return make_example(user_documents_path() / "bijeenkomst")
