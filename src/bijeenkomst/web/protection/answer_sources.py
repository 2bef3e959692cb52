"""Where the answers of phones came from, so that a flood from one place can be told from a hall and taken out.

In memory only: an address as a digest with a salt of this process, for half an hour (R22).
"""

import hashlib
import secrets
from collections import Counter, OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from queue import SimpleQueue

from bijeenkomst.domain.changes import AnswerChanged
from bijeenkomst.domain.commands import Recognise
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.refusals import TooManyAnswers
from bijeenkomst.domain.values.recognition import MOST_WITHOUT_PRESENT
from bijeenkomst.session.interface import Flood, Update
from bijeenkomst.web.forms.form_request import FormRequest, errors_of

LONG_AGO = datetime.min.replace(tzinfo=UTC)
MOST_A_MINUTE = (
    10  # new people of one address in a minute; more is a flood, or a whole hall behind one router
)
KEPT = timedelta(minutes=30)
HELD = timedelta(minutes=10)  # once its answers were forgotten an address gives no new ones so long
MOST_SOURCES = 2000  # addresses a theme; the one that was quiet longest is forgotten first
MOST_VOTERS = 2000  # remembered of one: those that came first, since no more are counted


@dataclass(slots=True)
class _Source:
    """One address, for one theme: how many new people it had in each minute, counted or not, and who they were."""

    tries: Counter[int] = field(default_factory=Counter)
    voters: dict[str, datetime] = field(default_factory=dict)
    last: datetime = LONG_AGO
    held_until: datetime = LONG_AGO

    @property
    def floods(self) -> bool:
        return any(count > MOST_A_MINUTE for count in self.tries.values())

    def in_the_flood(self) -> dict[str, datetime]:
        return {voter: at for voter, at in self.voters.items() if self.tries[_minute(at)] > MOST_A_MINUTE}


class AnswerSources:
    """Used from one event loop, except `heard`. `changed` is called when there may be news of a flood."""

    def __init__(
        self,
        changed: Callable[[], None] = lambda: None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._changed = changed
        self._clock = clock
        self._salt = secrets.token_bytes(16)
        self._of: dict[str, OrderedDict[str, _Source]] = {}
        self._forgotten: SimpleQueue[str] = SimpleQueue()

    def heard(self, update: Update) -> None:
        """A listener of the session: whose answers the facilitator forgot."""
        for change in update.changes:
            if isinstance(change, AnswerChanged) and change.after is None:
                self._forgotten.put(change.voter)

    def take(self, theme: str, voter: str, address: str, meeting: Meeting) -> bool:
        """Whether this voter may answer now; remembers where a new one came from."""
        if voter in meeting.answers.get(theme, NOTHING):
            return True
        now = self._clock()
        self._hold_back(now)
        source = self._source(theme, address, now)
        source.tries[_minute(now)] += 1
        source.last = now
        if source.floods:
            self._changed()
        if now < source.held_until:
            return False
        if len(source.voters) < MOST_VOTERS:
            source.voters[voter] = now
        return True

    def unless_held(self, asked: FormRequest, address: str, meeting: Meeting) -> FormRequest:
        """An answer; or what to do instead, when answers from this address were just forgotten."""
        if not asked.requests or not isinstance(command := asked.requests[0].action, Recognise):
            return asked
        may = self.take(command.theme, command.voter, address, meeting)
        return asked if may else FormRequest(errors=errors_of(TooManyAnswers()))

    def flood(self, meeting: Meeting) -> Flood | None:
        """Answers that came in a flood and count now, of the theme with most; None while they fit in the hall."""
        found = [self._flood(meeting, theme) for theme in self._of]
        return max(filter(None, found), key=lambda one: len(one.voters), default=None)

    def _flood(self, meeting: Meeting, theme: str) -> Flood | None:
        answers = meeting.answers.get(theme, NOTHING)
        if len(answers) <= (meeting.present or MOST_WITHOUT_PRESENT - 1):
            return None
        given: dict[str, datetime] = {}
        places = 0
        for source in self._of[theme].values():
            here = {voter: at for voter, at in source.in_the_flood().items() if voter in answers}
            given |= here
            places += bool(here)
        if not given:
            return None
        return Flood(theme, frozenset(given), min(given.values()), max(given.values()), places)

    def _hold_back(self, now: datetime) -> None:
        """An address whose flood was forgotten gives no new answers for a while."""
        forgotten = set()
        while not self._forgotten.empty():
            forgotten.add(self._forgotten.get())
        if not forgotten:
            return
        for sources in self._of.values():
            for source in sources.values():
                if source.floods and not forgotten.isdisjoint(source.voters):
                    source.held_until = now + HELD
                    source.voters.clear()

    def _source(self, theme: str, address: str, now: datetime) -> _Source:
        sources = self._of.setdefault(theme, OrderedDict())
        while sources and now - next(iter(sources.values())).last > KEPT:
            sources.popitem(last=False)
        key = hashlib.sha256(self._salt + address.encode()).hexdigest()
        source = sources.setdefault(key, _Source())
        sources.move_to_end(key)
        if len(sources) > MOST_SOURCES:
            sources.popitem(last=False)
        return source


def _minute(at: datetime) -> int:
    return int(at.timestamp() // 60)
