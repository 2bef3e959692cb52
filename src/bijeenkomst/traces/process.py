"""Letting go from the mark in the file to the proof: the one order of steps, for the window and the command line (R45).

Whoever drives it does each step in its own way: commands are asked of the session, work on files is done here or in the
process of the exports. Killed on the way, the same again finishes it (`begun` is in the file).
"""

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bijeenkomst.domain.commands import BeginLettingGo, Command, FinishLettingGo, ForgetWritten, LetGo
from bijeenkomst.domain.letting_go import Written
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.traces.leftover import Leftovers, Wiped
from bijeenkomst.traces.leftovers import find_leftovers
from bijeenkomst.traces.proving import Elsewhere, find_elsewhere, find_traces
from bijeenkomst.traces.search_terms import everybody, sought
from bijeenkomst.traces.searching import Found
from bijeenkomst.traces.taking_away import wipe
from bijeenkomst.wording.giving_away import Telling, telling_texts

OWN_STEPS = 4  # beside one for each file: the mark, the people, and two searches


@dataclass(frozen=True, slots=True)
class OnFiles:
    """Work on files, to be done in any process; the step is answered with what it gives."""

    work: Callable[..., Any]
    arguments: tuple[object, ...] = field(repr=False)


Step = Command | OnFiles


@dataclass(frozen=True, slots=True)
class LetGoReport:
    """What came of it: what could not be wiped or reached, where people were still found, and what was not looked at.

    With something in `found` it is not done: that is ours, and has to go first.
    """

    wiped: tuple[Wiped, ...] = ()
    away: tuple[Written, ...] = ()
    found: tuple[Found, ...] = ()
    elsewhere: Elsewhere = field(default_factory=Elsewhere)
    searched: tuple[Path, ...] = ()
    proved: bool = False
    stay: tuple[Telling, ...] = ()

    @property
    def troubles(self) -> tuple[str, ...]:
        """What could not be wiped, in words."""
        return tuple(one.trouble for one in self.wiped if one.trouble)


class LettingGoProcess:
    """All steps. `texts` are to be looked for as well, of an earlier try that found something.

    They are kept for as long as this object is, and by nobody else. `done` and `of` say how far it is.
    """

    def __init__(
        self, path: Path, state: Path, meeting: Callable[[], Meeting], texts: Iterable[str] = ()
    ) -> None:
        self._path, self._state, self._meeting = path, state, meeting
        self._again = frozenset(texts)
        self.texts: frozenset[str] = self._again
        self.done, self.of = 0, OWN_STEPS

    def steps(self) -> Generator[Step, Any, LetGoReport]:
        """Each step is to be answered before the next; one that fails ends it, and what was done stays done."""
        before = self._meeting().letting_go
        known = before is None or before.gone_at is None or bool(self._again)  # whom to look for afterwards
        self.texts = self._again | sought(everybody(self._meeting()))
        stay = telling_texts(self._meeting())
        yield BeginLettingGo()
        leftovers: Leftovers = yield OnFiles(
            find_leftovers, (self._path, tuple(self._meeting().written.values()))
        )
        self.done, self.of = 1, len(leftovers.there) + OWN_STEPS
        wiped: list[Wiped] = []
        for one in leftovers.there:
            wiped.append((yield OnFiles(wipe, (one,))))
            self.done += 1
        yield LetGo()
        self.done += 1
        found: tuple[Found, ...] = yield OnFiles(find_traces, (self._path, self.texts, self._state))
        self.done += 1
        elsewhere: Elsewhere = yield OnFiles(find_elsewhere, (self._path, leftovers.searched, self.texts))
        unseen = tuple(dict.fromkeys((*leftovers.unseen, *elsewhere.unseen)))
        if not found:
            kept = {one.place for one in leftovers.away} | {
                str(one.leftover.path) for one in wiped if one.trouble
            }
            yield ForgetWritten(tuple(place for place in self._meeting().written if place not in kept))
            yield FinishLettingGo(proved=known)
        self.done = self.of
        after = self._meeting().letting_go
        return LetGoReport(
            tuple(wiped),
            leftovers.away,
            found,
            Elsewhere(elsewhere.found, unseen),
            leftovers.searched,
            bool(after and after.proved),
            stay,
        )
