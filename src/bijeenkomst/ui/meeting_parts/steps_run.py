"""Runs a process of several steps for the window: commands go to the session, work on files to the export process."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from bijeenkomst.domain.commands import Command
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.refusals import Refusal
from bijeenkomst.session.interface import Done, FetchPicture
from bijeenkomst.session.steps import OnFiles, Process, Steps
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.services import Services
from bijeenkomst.wording.refusals import say


class StepsRun(QObject):
    """Takes the steps of a `Process` one by one, and deletes itself at the end.

    Signals: `progressed(done, total)` in steps; then either `done(result)` or `failed(sentence)`. Steps that were taken
    before a failure are not undone.
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
        self._number, self._waiting_for_session = 0, False
        listen(self, controller.failed, self._not_stored)

    def start(self) -> None:
        """Take the first step; the others follow by themselves."""
        self._go_on(None)

    def _go_on(self, answer: object, error: WorldError | None = None) -> None:
        self._number, self._waiting_for_session = self._number + 1, False
        try:
            step = self._steps.send(answer) if error is None else self._steps.throw(error)
        except StopIteration as end:
            self._report_progress()
            self.deleteLater()
            self.done.emit(end.value)
            return
        except WorldError as failure:
            self.deleteLater()
            self.failed.emit(failure.sentence)
            return
        self._report_progress()
        match step:
            case OnFiles(work, arguments):
                future = self._services.run_export(work, *arguments)
                wait_for(future, self, self._go_on, self._fail)
            case FetchPicture():
                self._fetch(step, self._number)
            case _command:
                self._ask(step, self._number)

    def _fetch(self, asked: FetchPicture, number: int) -> None:
        """Have a picture from the meeting process; one that is gone is None."""

        def came(picture: bytes | None) -> None:
            if number == self._number:
                self._go_on(picture)

        self._waiting_for_session = True
        self._controller.fetch(asked, came)

    def _ask(self, command: Command, number: int) -> None:
        """Run a command; an answer to an earlier step, which was assumed to have failed, is ignored."""

        def stored(_done: Done) -> None:
            if number == self._number:
                self._go_on(None)

        def declined(refusal: Refusal) -> None:
            if number == self._number:
                self._fail(say(refusal))

        self._waiting_for_session = True
        self._controller.do(command, stored, declined)

    def _fail(self, sentence: str) -> None:
        self._go_on(None, WorldError(sentence))

    def _not_stored(self, sentence: str) -> None:
        """Fail if the session was asked for something; the controller's signal is about anything asked."""
        if self._waiting_for_session:
            self._fail(sentence)

    def _report_progress(self) -> None:
        if self._process.of:
            self.progressed.emit(self._process.done, self._process.of)
