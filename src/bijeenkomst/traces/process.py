"""Letting go, from marking the file to proving the result: one sequence of steps for window and command line (R45).

The driver decides how each step is carried out: commands go to the session, file operations run here or in the export
process. If it is killed halfway, running it again finishes the job (the file says that it has `begun`).
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

OWN_STEPS = 4  # in addition to one per file: the mark, the people, and two searches


@dataclass(frozen=True, slots=True)
class OnFiles:
    """A file operation that can run in any process; its return value answers the step."""

    work: Callable[..., Any]
    arguments: tuple[object, ...] = field(repr=False)


Step = Command | OnFiles


@dataclass(frozen=True, slots=True)
class LetGoReport:
    """The result: what could not be wiped or reached, where people were still found, and what was not examined.

    As long as `found` is not empty letting go is not finished: those files are ours and have to go first.
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
        """Descriptions of what could not be wiped."""
        return tuple(one.trouble for one in self.wiped if one.trouble)


class LettingGoProcess:
    """All steps. `texts` are search terms from an earlier attempt that found something.

    They live only as long as this object. `done` and `of` tell the progress.
    """

    def __init__(
        self, path: Path, state: Path, meeting: Callable[[], Meeting], texts: Iterable[str] = ()
    ) -> None:
        self._path, self._state, self._meeting = path, state, meeting
        self._again = frozenset(texts)
        self.texts: frozenset[str] = self._again
        self.done, self.of = 0, OWN_STEPS

    def steps(self) -> Generator[Step, Any, LetGoReport]:
        """Each step has to be answered before the next one. A failure stops it; completed steps remain done."""
        before = self._meeting().letting_go
        known = before is None or before.gone_at is None or bool(self._again)  # whom to search for afterwards
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
