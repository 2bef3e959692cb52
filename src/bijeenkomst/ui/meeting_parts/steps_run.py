"""A process of several steps under way in the window: commands to the session, work to the process of the exports."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from bijeenkomst.domain.commands import Command
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.refusals import Refusal
from bijeenkomst.session.interface import Done
from bijeenkomst.session.steps import OnFiles, Process, Steps
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.services import Services
from bijeenkomst.wording.refusals import say


class StepsRun(QObject):
    """Takes the steps of a `Process`, one after the other, and goes away by itself at the end.

    Signals: `progressed(int, int)` steps done, of how many; then one of `done(result)` and `failed(str)`, a sentence.
    What was done by then stays done.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)

    def __init__(
        self, process: Process[Any], controller: Controller, services: Services, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._process, self._controller, self._services = process, controller, services
        self._steps: Steps[Any] = process.steps()
        self._number, self._asked = 0, False
        listen(self, controller.failed, self._not_stored)

    def start(self) -> None:
        """Begin; it goes on by itself."""
        self._go_on(None)

    def _go_on(self, answer: object, error: WorldError | None = None) -> None:
        self._number, self._asked = self._number + 1, False
        try:
            step = self._steps.send(answer) if error is None else self._steps.throw(error)
        except StopIteration as over:
            self._tell()
            self.deleteLater()
            self.done.emit(over.value)
            return
        except WorldError as world:
            self.deleteLater()
            self.failed.emit(world.sentence)
            return
        self._tell()
        if isinstance(step, OnFiles):
            future = self._services.run_export(step.work, *step.arguments)
            wait_for(future, self, self._go_on, self._fail)
        else:
            self._ask(step, self._number)

    def _ask(self, command: Command, number: int) -> None:
        """Only the answer to the step under way counts: one that was taken for failed may still be answered."""

        def stored(_done: Done) -> None:
            if number == self._number:
                self._go_on(None)

        def declined(refusal: Refusal) -> None:
            if number == self._number:
                self._fail(say(refusal))

        self._asked = True
        self._controller.do(command, stored, declined)

    def _fail(self, sentence: str) -> None:
        self._go_on(None, WorldError(sentence))

    def _not_stored(self, sentence: str) -> None:
        """The controller says so of whatever was asked."""
        if self._asked:
            self._fail(sentence)

    def _tell(self) -> None:
        if self._process.of:
            self.progressed.emit(self._process.done, self._process.of)
