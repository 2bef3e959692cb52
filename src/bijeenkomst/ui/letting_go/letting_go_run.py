"""Letting go under way in the window: each step asked of the session or of the process of the exports (R45)."""

from collections.abc import Generator
from typing import Any

from PySide6.QtCore import QObject, Signal

from bijeenkomst.domain.refusals import Refusal
from bijeenkomst.traces.process import LetGoReport, LettingGoProcess, OnFiles, Step
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.state_folder import state_folder
from bijeenkomst.wording.refusals import say


class LettingGoRun(QObject):
    """Drives a `LettingGoProcess`. Killed on the way, the next start goes on.

    Signals: `progressed(int, int)` steps done, of how many; then one of `done(LetGoReport)` and `failed(str)`, a Dutch
    sentence: what was done stays done, and it can be asked again.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, controller: Controller, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._services = controller, services
        self._process: LettingGoProcess | None = None
        self._steps: Generator[Step, Any, LetGoReport] | None = None

    def start(self, texts: frozenset[str] = frozenset()) -> None:
        """Do all of it; `texts` are to be looked for as well, of an earlier try that found something."""
        controller = self._controller
        self._process = LettingGoProcess(controller.path, state_folder(), lambda: controller.meeting, texts)
        self._steps = self._process.steps()
        self._stop_listening = listen(self, controller.failed, self.failed.emit)
        self._next(None)

    @property
    def texts(self) -> frozenset[str]:
        """Whom it looks for: only while it runs, and kept by nobody."""
        return self._process.texts if self._process is not None else frozenset()

    def _next(self, answer: object) -> None:
        if self._steps is None or self._process is None:
            return
        try:
            step = self._steps.send(answer)
        except StopIteration as over:
            self._tell()
            self._stop_listening()
            self.done.emit(over.value)
            return
        self._tell()
        if isinstance(step, OnFiles):
            future = self._services.run_export(step.work, *step.arguments)
            wait_for(future, self, self._next, self.failed.emit)
        else:
            self._controller.do(step, lambda _done: self._next(None), self._declined)

    def _tell(self) -> None:
        if self._process is not None and self._process.done:
            self.progressed.emit(self._process.done, self._process.of)

    def _declined(self, refusal: Refusal) -> None:
        self.failed.emit(say(refusal))
