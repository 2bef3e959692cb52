"""Writing the three files one by one in the export process, so that the window can show how far it is."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.atomic_folder import begin, throw_away
from bijeenkomst.export.report.choice import ReportChoice
from bijeenkomst.export.report.writing import ReportKind, put_in_place, write_file
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.services import Services


class ReportMaking(QObject):
    """One report under way.

    Signals: `progressed(int, int)` files written and read back, of how many; then one of `done(tuple[Path, ...])` and
    `failed(str)`, a sentence. After `failed` the folder is as it was.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)

    def __init__(
        self, services: Services, meeting: Meeting, choice: ReportChoice, folder: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services, self._meeting, self._choice, self._folder = services, meeting, choice, folder
        self._beside = Path()
        self._left = list(ReportKind)
        self._written: list[Path] = []

    def start(self) -> None:
        """Write and read back, file after file; they come in their place at the end."""
        wait_for(self._services.run_export(begin, self._folder), self, self._began, self.failed.emit)

    def _began(self, beside: Path) -> None:
        self._beside = beside
        self._next()

    def _next(self) -> None:
        self.progressed.emit(len(self._written), len(ReportKind))
        if self._left:
            kind = self._left.pop(0)
            self._run(
                self._services.run_export(write_file, self._beside, kind, self._meeting, self._choice),
                self._wrote,
            )
        else:
            written = tuple(self._written)
            self._run(
                self._services.run_export(put_in_place, self._beside, self._folder, written), self.done.emit
            )

    def _wrote(self, path: Path) -> None:
        self._written.append(path)
        self._next()

    def _run(self, future: "Future[Any]", then: Callable[[Any], None]) -> None:
        wait_for(future, self, then, self._give_up)

    def _give_up(self, sentence: str) -> None:
        gone = self._services.run_export(throw_away, self._beside)
        wait_for(gone, self, lambda _nothing: self.failed.emit(sentence), self.failed.emit)
