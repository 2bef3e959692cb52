"""Letting go under way: each step asked of the session or of the process of the exports, one after the other (R45)."""

from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, Signal

from bijeenkomst.domain.commands import BeginLettingGo, Command, FinishLettingGo, ForgetWritten, LetGo
from bijeenkomst.domain.refusals import Refusal
from bijeenkomst.traces.leftover import Leftover, Leftovers, Wiped
from bijeenkomst.traces.searching import Found
from bijeenkomst.traces.sought import everybody, sought
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.exporting import wait_for
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.state_folder import state_folder
from bijeenkomst.wording.refusals import say

OWN_STEPS = 3  # beside one for each file: the mark, the people, the search


class LettingGoRun(QObject):
    """From the mark in the file to the proof. Killed on the way, the next start goes on (`begun` is in the file).

    Signals: `progressed(int, int)` steps done, of how many; then one of `done(tuple[Wiped, ...], tuple[Found, ...])`
    and `failed(str)`, a Dutch sentence: what was done stays done, and it can be asked again. When something was found
    the meeting is not marked as let go of.
    """

    progressed = Signal(int, int)
    done = Signal(object, object)
    failed = Signal(str)

    def __init__(self, controller: Controller, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._services = controller, services
        self._texts: frozenset[str] = frozenset()
        self._known = False
        self._todo: list[Leftover] = []
        self._wiped: list[Wiped] = []
        self._away: set[str] = set()
        self._steps = 0

    def start(self, texts: frozenset[str] = frozenset()) -> None:
        """Do all of it; `texts` are to be looked for as well, of an earlier try that found something."""
        before = self._controller.meeting.letting_go
        self._known = before is None or before.gone_at is None or bool(texts)
        self._texts = texts | sought(everybody(self._controller.meeting))
        self._stop_listening = listen(self, self._controller.failed, self.failed.emit)
        self._ask(BeginLettingGo(), self._find)

    @property
    def texts(self) -> frozenset[str]:
        """Whom it looks for: only while it runs, and kept by nobody."""
        return self._texts

    def _find(self) -> None:
        written = tuple(self._controller.meeting.written.values())
        path = self._controller.path
        self._run(self._services.run_export(self._services.find_leftovers, path, written), self._found)

    def _found(self, leftovers: Leftovers) -> None:
        self._todo = list(leftovers.there)
        self._away = {one.place for one in leftovers.away}
        self._next()

    def _next(self) -> None:
        self._tell(len(self._wiped) + 1)
        if self._todo:
            one = self._todo.pop(0)
            self._run(self._services.run_export(self._services.wipe, one), self._took)
        else:
            self._ask(LetGo(), self._search)

    def _took(self, wiped: Wiped) -> None:
        self._wiped.append(wiped)
        self._next()

    def _search(self) -> None:
        self._tell(len(self._wiped) + 2)
        future = self._services.run_export(
            self._services.find_traces, self._controller.path, self._texts, state_folder()
        )
        self._run(future, self._searched)

    def _searched(self, found: tuple[Found, ...]) -> None:
        if found:
            self._over(found)
            return
        kept = self._away | {str(one.leftover.path) for one in self._wiped if one.trouble}
        gone = tuple(place for place in self._controller.meeting.written if place not in kept)
        finish = FinishLettingGo(proved=self._known)
        self._ask(ForgetWritten(gone), lambda: self._ask(finish, lambda: self._over(())))

    def _over(self, found: tuple[Found, ...]) -> None:
        self._tell(len(self._wiped) + OWN_STEPS)
        self._stop_listening()
        self.done.emit(tuple(self._wiped), found)

    def _tell(self, steps: int) -> None:
        self.progressed.emit(steps, len(self._wiped) + len(self._todo) + OWN_STEPS)

    def _ask(self, command: Command, then: Any) -> None:
        self._controller.do(command, lambda _done: then(), self._declined)

    def _declined(self, refusal: Refusal) -> None:
        self.failed.emit(say(refusal))

    def _run(self, future: "Future[Any]", then: Any) -> None:
        wait_for(future, self, then, self.failed.emit)
