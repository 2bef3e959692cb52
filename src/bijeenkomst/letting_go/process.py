"""Letting go, from marking the file to proving the result: one sequence of steps for window and command line (R45).

If it is killed halfway, running it again finishes the job (the file says that it has `begun`).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bijeenkomst.domain.commands import BeginLettingGo, FinishLettingGo, ForgetWritten, LetGo
from bijeenkomst.domain.everybody import everybody
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.public_ways import PutWhere, put_where
from bijeenkomst.domain.values.letting_go import Written
from bijeenkomst.letting_go.leftover import Leftover, LeftoverKind, Leftovers, Wiped
from bijeenkomst.letting_go.leftovers import find_leftovers
from bijeenkomst.letting_go.proving import Elsewhere, find_elsewhere, find_traces
from bijeenkomst.letting_go.search_terms import sought
from bijeenkomst.letting_go.searching import Found
from bijeenkomst.letting_go.taking_away import wipe
from bijeenkomst.session.steps import OnFiles, Process, Result, Steps
from bijeenkomst.wording.giving_away import Telling, telling_texts

OWN_STEPS = 4  # in addition to one per file: the mark, the people, and two searches
WRITTEN_ON_PURPOSE = (LeftoverKind.PACKAGE, LeftoverKind.REUNION, LeftoverKind.COPY)


@dataclass(frozen=True, slots=True)
class LetGoReport:
    """The result: what could not be wiped or reached, where people were still found, and what was not examined.

    As long as `found` is not empty letting go is not finished: those files are ours and have to go first. `public` is
    where the Wegwijzer had been put, of which only the page knows any more. `without_stories`: these went as well.
    """

    wiped: tuple[Wiped, ...] = ()
    away: tuple[Written, ...] = ()
    found: tuple[Found, ...] = ()
    elsewhere: Elsewhere = field(default_factory=Elsewhere)
    searched: tuple[Path, ...] = ()
    proved: bool = False
    stay: tuple[Telling, ...] = ()
    public: PutWhere = field(default_factory=PutWhere)
    without_stories: bool = False

    @property
    def troubles(self) -> tuple[str, ...]:
        """Descriptions of what could not be wiped."""
        return tuple(one.trouble for one in self.wiped if one.trouble)


class _WithFiles(Process[Result]):
    """What finds and wipes files that hold people's details, of the meeting in `path`."""

    def __init__(self, path: Path, meeting: Callable[[], Meeting]) -> None:
        self._path, self._meeting = path, meeting

    def _find(self) -> Steps[Leftovers]:
        leftovers: Leftovers = yield OnFiles(
            find_leftovers, (self._path, tuple(self._meeting().written.values()))
        )
        return leftovers

    def _wipe(self, leftovers: Iterable[Leftover]) -> Steps[tuple[Wiped, ...]]:
        wiped: list[Wiped] = []
        for leftover in leftovers:
            wiped.append((yield OnFiles(wipe, (leftover,))))
            self.done += 1
        return tuple(wiped)

    def _forget(self, leftovers: Leftovers, wiped: Iterable[Wiped]) -> Steps[None]:
        """Where something was written is not kept any more, unless it stands there still or nobody could look."""
        kept = {written.place for written in leftovers.away} | {str(one.path) for one in leftovers.there}
        kept -= {str(one.leftover.path) for one in wiped if not one.trouble}
        yield ForgetWritten(tuple(place for place in self._meeting().written if place not in kept))


class WipingWritten(_WithFiles[tuple[Wiped, ...]]):
    """Wiping what was written on purpose before somebody withdrew: packages, lists and copies (R44)."""

    def steps(self) -> Steps[tuple[Wiped, ...]]:
        """Find them, wipe them, and forget where they stood; gives what came of each."""
        leftovers = yield from self._find()
        on_purpose = [one for one in leftovers.there if one.kind in WRITTEN_ON_PURPOSE]
        wiped = yield from self._wipe(on_purpose)
        yield from self._forget(leftovers, wiped)
        return wiped


class LettingGoProcess(_WithFiles[LetGoReport]):
    """All steps. `texts` are search terms from an earlier attempt that found something.

    They live only as long as this object. `keeps_stories`: the stories of the conversations stay (R59).
    """

    def __init__(
        self,
        path: Path,
        state: Path,
        meeting: Callable[[], Meeting],
        texts: Iterable[str] = (),
        *,
        keeps_stories: bool = False,
    ) -> None:
        super().__init__(path, meeting)
        self._state, self._keeps_stories = state, keeps_stories
        self._again = frozenset(texts)
        self.texts: frozenset[str] = self._again

    def steps(self) -> Steps[LetGoReport]:
        """A failure stops it; completed steps remain done."""
        before = self._meeting().letting_go
        known = before is None or before.gone_at is None or bool(self._again)  # whom to search for afterwards
        self.texts = self._again | sought(everybody(self._meeting()))
        stay, public = telling_texts(self._meeting()), put_where(self._meeting())
        yield BeginLettingGo(self._keeps_stories)
        leftovers = yield from self._find()
        begun = self._meeting().letting_go
        if begun is not None and begun.keeps_stories:
            leftovers = leftovers.without_stories()
        self.done, self.of = 1, len(leftovers.there) + OWN_STEPS
        wiped = yield from self._wipe(leftovers.there)
        told = bool(self._meeting().stories)
        yield LetGo()
        self.done += 1
        found: tuple[Found, ...] = yield OnFiles(find_traces, (self._path, self.texts, self._state))
        self.done += 1
        elsewhere: Elsewhere = yield OnFiles(find_elsewhere, (self._path, leftovers.searched, self.texts))
        unseen = tuple(dict.fromkeys((*leftovers.unseen, *elsewhere.unseen)))
        if not found:
            yield from self._forget(leftovers, wiped)
            yield FinishLettingGo(proved=known)
        self.done = self.of
        after = self._meeting().letting_go
        return LetGoReport(
            wiped,
            leftovers.away,
            found,
            Elsewhere(elsewhere.found, unseen),
            leftovers.searched,
            bool(after and after.proved),
            stay,
            public,
            told and not self._meeting().stories,
        )
