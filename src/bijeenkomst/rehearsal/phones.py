"""Lets the simulated people act at the right time, on a thread of their own, through the session like any phone."""

import heapq
import threading
import time
from collections.abc import Callable
from itertools import count

from bijeenkomst.domain.changes import StageChanged
from bijeenkomst.domain.commands import Command
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.stage import Cover, Slide, Stage
from bijeenkomst.rehearsal.crowd import Crowd
from bijeenkomst.session.interface import Reply, Request, Session, Update


class MadeUpPhones:
    """Acts on each slide until it is stopped. Only for a session whose meeting is a rehearsal.

    `clock` returns seconds, and can be replaced in tests.
    """

    def __init__(self, session: Session, crowd: Crowd, clock: Callable[[], float] = time.monotonic) -> None:
        """Raises:
        ValueError: the meeting is a real one.
        """
        if not session.meeting.rehearsal:
            raise ValueError("made-up people belong in a rehearsal only")
        self._session, self._crowd, self._clock = session, crowd, clock
        self._plan: list[tuple[float, int, Command]] = []
        self._number = count()
        self._changed = threading.Condition()
        self._stopped = False
        self._look(session.meeting)
        self._stop_listening = session.listen(self._heard)
        self._thread = threading.Thread(target=self._run, name="made-up-phones", daemon=True)
        self._thread.start()

    @property
    def people(self) -> int:
        """The number of phones."""
        return self._crowd.people

    def stop(self) -> None:
        """Stop all activity."""
        self._stop_listening()
        with self._changed:
            self._stopped = True
            self._changed.notify()
        self._thread.join()

    def _heard(self, update: Update) -> None:
        if any(
            isinstance(change, StageChanged) and _seen(change.before) != _seen(change.after)
            for change in update.changes
        ):
            self._look(update.meeting)

    def _look(self, meeting: Meeting) -> None:
        """Actions planned for the previous slide still happen: people are slow."""
        slide = _seen(meeting.stage)
        if slide is None:
            return
        now = self._clock()
        with self._changed:
            for act in self._crowd.acts(meeting, slide):
                heapq.heappush(self._plan, (now + act.after, next(self._number), act.command))
            self._changed.notify()

    def _run(self) -> None:
        while (command := self._next()) is not None:
            self._session.submit(Request(command), _ignore_reply)

    def _next(self) -> Command | None:
        """Wait for the next action; None when the rehearsal is over."""
        with self._changed:
            while not self._stopped:
                wait = self._plan[0][0] - self._clock() if self._plan else None
                if wait is not None and wait <= 0:
                    return heapq.heappop(self._plan)[2]
                self._changed.wait(wait)
        return None


def _seen(stage: Stage) -> Slide | None:
    """The slide that people see; None while the screen is black."""
    return None if stage.cover is Cover.BLACK else stage.in_hall


def _ignore_reply(_reply: Reply) -> None:
    """Refusals do not matter in a rehearsal."""
