"""Writing the packages one by one in the export process, so that the window can show how far it is and stop."""

from collections.abc import Collection, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.handover import (
    PlannedGroup,
    WrittenGroup,
    begin,
    planned,
    put_in_place,
    throw_away,
    write_group,
)
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.exporting import wait_for
from bijeenkomst.ui.services import Services


class Packing(QObject):
    """One handover under way.

    Signals: `progressed(int, int)` groups written, of how many; then one of `done(tuple[WrittenGroup, ...])` and
    `failed(str)`, a Dutch sentence. After `failed` nothing of it is left on the disk.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._stopped = False
        self._left: list[PlannedGroup] = []
        self._written: list[WrittenGroup] = []
        self._passwords: Mapping[str, str] = {}
        self._folder = self._beside = Path()

    def start(
        self, meeting: Meeting, codes: Collection[str], folder: Path, passwords: Mapping[str, str]
    ) -> None:
        """Write the packages of the groups `codes` into `folder`; who has a password gets a locked spreadsheet."""
        self._left = list(planned(meeting, codes))
        self._folder, self._passwords = folder, passwords
        wait_for(self._services.run_export(begin, folder), self, self._began, self.failed.emit)

    def stop(self) -> None:
        """Write no more; what was written goes."""
        self._stopped = True

    def _began(self, beside: Path) -> None:
        self._beside = beside
        self._next()

    def _next(self) -> None:
        self.progressed.emit(len(self._written), len(self._written) + len(self._left))
        if self._stopped:
            self._give_up(_("Gestopt. Er is niets overgedragen en niets achtergebleven."))
        elif self._left:
            group = self._left.pop(0)
            password = self._passwords.get(group.theme.code, "")
            self._run(
                self._services.run_export(write_group, self._beside, group, None, password), self._wrote
            )
        else:
            run = self._services.run_export(put_in_place, self._beside, self._folder, tuple(self._written))
            self._run(run, self.done.emit)

    def _wrote(self, written: WrittenGroup) -> None:
        self._written.append(written)
        self._next()

    def _run(self, future: "Future[Any]", then: Any) -> None:
        wait_for(future, self, then, self._give_up)

    def _give_up(self, sentence: str) -> None:
        gone = self._services.run_export(throw_away, self._beside)
        wait_for(gone, self, lambda _nothing: self.failed.emit(sentence), self.failed.emit)
