"""Having the packages made group by group in the export process, so that the window can show how far it is and stop."""

import logging
from collections import deque
from collections.abc import Collection, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from bijeenkomst.domain.commands import RecordWritten
from bijeenkomst.domain.letting_go import Written, WrittenKind
from bijeenkomst.export.handover.hand_over import (
    GroupTrouble,
    PlannedGroup,
    WrittenGroup,
    hand_over_group,
    planned,
)
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.services import Services

log = logging.getLogger(__name__)


class Packing(QObject):
    """One handover under way.

    Signals: `refused(object)` when it may not be, with the `Refusal`; else `progressed(int, int)` groups done, of how
    many, `came(object)` for each a `WrittenGroup` or a `GroupTrouble`, and `finished()` at the end, also after `stop`:
    what has its place by then stays there.
    """

    refused = Signal(object)
    progressed = Signal(int, int)
    came = Signal(object)
    finished = Signal()

    def __init__(self, controller: Controller, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._services = controller, services
        self.stopped = False
        self._left: deque[PlannedGroup] = deque()
        self._total = 0
        self._folder = Path()
        self._volume: int | None = None
        self._passwords: Mapping[str, str] = {}
        self._unproved = False

    def start(
        self,
        codes: Collection[str],
        folder: Path,
        passwords: Mapping[str, str],
        *,
        unproved: bool,
        volume: int | None,
    ) -> None:
        """Put the packages of the groups `codes` in `folder`; who has a password gets a locked spreadsheet.

        `volume` is what `folder` was on when it was chosen.

        The meeting knows beforehand where each is to stand, so that letting go finds what came of it (R45).
        """
        self._left.extend(planned(self._controller.meeting, codes))
        self._total = len(self._left)
        self._folder, self._volume = folder, volume
        self._passwords, self._unproved = passwords, unproved
        places = tuple(Written(WrittenKind.PACKAGE, str(folder / group.folder)) for group in self._left)
        self._controller.do(RecordWritten(places), lambda _done: self._next(), self.refused.emit)

    def stop(self) -> None:
        """Make no more."""
        self.stopped = True

    def _next(self) -> None:
        self.progressed.emit(self._total - len(self._left), self._total)
        if self.stopped or not self._left:
            self.finished.emit()
            return
        group = self._left.popleft()
        password = self._passwords.get(group.theme.code, "")
        future = self._services.run_export(
            hand_over_group, self._folder, group, None, password, self._unproved, self._volume
        )
        wait_for(future, self, self._done, lambda sentence: self._done(GroupTrouble(group.theme, sentence)))

    def _done(self, outcome: WrittenGroup | GroupTrouble) -> None:
        if isinstance(outcome, GroupTrouble) and outcome.place:
            log.error("No package for %s: %s", outcome.theme.code, outcome.place)
        self.came.emit(outcome)
        self._next()
