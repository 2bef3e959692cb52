"""A controller over a real session on a real file in this process, with a phone server that tests speak for."""

import pickle
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from hashlib import sha256
from pathlib import Path
from typing import Any

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from bijeenkomst.app.rehearsing import make_rehearsal, throw_away
from bijeenkomst.document.copying import save_copy
from bijeenkomst.document.file import create
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.export.report.pictures import look_at_report
from bijeenkomst.export.sheets.pictures import look_at
from bijeenkomst.i18n import spoken
from bijeenkomst.intake.photos.sheet_photos import read_photos
from bijeenkomst.session.interface import (
    History,
    Listener,
    PhoneServerStatus,
    Reply,
    Request,
    StorageListener,
    StorageStatus,
)
from bijeenkomst.session.local import LocalSession
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs, prepare_printer

STATUS = PhoneServerStatus(
    running=True,
    base_url="http://192.168.137.1:8080",
    addresses=(("192.168.137.1", "Buurthuis"), ("10.0.0.7", "Kabel")),
)


class ServingSession:
    """A `LocalSession` with a status, as the window's own session has."""

    def __init__(self, session: LocalSession, status: PhoneServerStatus = STATUS) -> None:
        self._session = session
        self._status = status
        self._listeners: list[Callable[[PhoneServerStatus], None]] = []
        self._storage = StorageStatus()
        self._storage_listeners: list[StorageListener] = []
        session.listen_to_storage(self.tell_storage)

    @property
    def meeting(self) -> Meeting:
        return self._session.meeting

    @property
    def history(self) -> History:
        return self._session.history

    @property
    def status(self) -> PhoneServerStatus:
        return self._status

    def tell(self, status: PhoneServerStatus) -> None:
        """Say how the phone pages are doing from now on."""
        self._status = status
        for listener in self._listeners:
            listener(status)

    def listen_to_status(self, listener: Callable[[PhoneServerStatus], None]) -> None:
        self._listeners.append(listener)

    @property
    def storage(self) -> StorageStatus:
        return self._storage

    def tell_storage(self, status: StorageStatus) -> None:
        """Say how storing is going from now on."""
        self._storage = status
        for listener in self._storage_listeners:
            listener(status)

    def listen_to_storage(self, listener: StorageListener) -> None:
        self._storage_listeners.append(listener)

    def submit(self, request: Request, reply: Callable[[Reply], None]) -> None:
        self._session.submit(request, reply)

    def ask(self, request: Request) -> Reply:
        return self._session.ask(request)

    def listen(self, listener: Listener) -> Callable[[], None]:
        return self._session.listen(listener)

    def close(self) -> None:
        self._session.close()


def a_session(path: Path, meeting: Meeting, status: PhoneServerStatus = STATUS) -> ServingSession:
    """A session on a new file at `path` that holds `meeting`."""
    create(path, meeting)
    return ServingSession(LocalSession.open(path), status)


def a_controller(path: Path, meeting: Meeting, status: PhoneServerStatus = STATUS) -> Controller:
    """A controller on a new file at `path` that holds `meeting`; close it."""
    return Controller(a_session(path, meeting, status), path)


class GivenDialogs(FileDialogs):
    """Answers with the paths that a test gives, in their order; notes what was proposed."""

    def __init__(self, *answers: Path | None) -> None:
        self.answers = list(answers)
        self.proposed: list[Path] = []
        self.asked: list[str] = []
        self.titles: list[str] = []

    def open_file(self, parent: QWidget, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        return self.answers.pop(0)

    def open_files(
        self, parent: QWidget, title: str, kinds: str, folder: Path | None = None
    ) -> tuple[Path, ...]:
        given, self.answers = self.answers, []
        return tuple(path for path in given if path is not None)

    def save_file(self, parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
        self.proposed.append(proposed)
        return self.answers.pop(0)

    def choose_folder(self, parent: QWidget, title: str, folder: Path | None = None) -> Path | None:
        return self.answers.pop(0)

    def choose_printer(self, parent: QWidget, title: str, paper: str) -> QPrinter | None:
        """A printer that prints to the file that is given."""
        path = self.answers.pop(0)
        self.asked.append(paper)
        self.titles.append(title)
        if path is None:
            return None
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        prepare_printer(printer, paper)
        return printer


LOOKING = (look_at, look_at_report, read_photos)
_looked_at: OrderedDict[bytes, Any] = OrderedDict()
MOST_LOOKED_AT = 50


def _looked(function: Callable[..., Any], *arguments: Any) -> Any:
    """What these make depends on nothing but what they are given: one window after the other shows the same."""
    given = [
        (one.name, one.read_bytes()) if isinstance(one, Path) and one.is_file() else one for one in arguments
    ]
    key = sha256(pickle.dumps((function, spoken().language, given))).digest()
    if key not in _looked_at:
        _looked_at[key] = function(*arguments)
        while len(_looked_at) > MOST_LOOKED_AT:
            _looked_at.popitem(last=False)
    return _looked_at[key]


def run_here(function: Callable[..., Any], *arguments: Any) -> "Future[Any]":
    """What `Services.run_export` and `run_reading` do, at once and in this process."""
    future: Future[Any] = Future()
    try:
        future.set_result(_looked(function, *arguments) if function in LOOKING else function(*arguments))
    except WorldError as error:
        future.set_exception(error)
    return future


def services() -> Services:
    """Services that run exports at once; opening other meetings is not what these tests do."""

    def never(*_arguments: object) -> Controller:
        raise AssertionError("a test of a page opens no other meeting")

    def copying(*arguments: object) -> "Future[Path]":
        return run_here(save_copy, *arguments)

    return Services(never, never, never, run_here, run_here, copying, make_rehearsal, throw_away)


def with_details(meeting: Meeting, **changed: Any) -> Details:
    """The meeting's details with other values."""
    from dataclasses import replace

    return replace(meeting.details, **changed)
