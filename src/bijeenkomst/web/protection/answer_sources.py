"""Where the answers of phones came from, so that a flood from one place can be told from a full hall, and forgotten.

Kept in memory only, for half an hour, with each address as a digest (R22).
"""

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
from bijeenkomst.web.protection.senders import address_digest, remembered

LONG_AGO = datetime.min.replace(tzinfo=UTC)
MOST_A_MINUTE = 10  # new people from one address; more is a flood, or a whole hall behind one router
REMEMBERED = timedelta(minutes=30)
HOLD = timedelta(minutes=10)  # for which an address gives no new answers after its flood was forgotten
MOST_VOTERS = 2000  # remembered per address: the first to come, since no more are counted


@dataclass(slots=True)
class _Source:
    """One address, for one theme. `attempts` counts the new people in each minute, whether they could answer or not;
    `voters` are those who could, with when.
    """

    attempts: Counter[int] = field(default_factory=Counter)
    voters: dict[str, datetime] = field(default_factory=dict)
    last: datetime = LONG_AGO
    held_until: datetime = LONG_AGO

    @property
    def floods(self) -> bool:
        return any(count > MOST_A_MINUTE for count in self.attempts.values())

    def in_the_flood(self) -> dict[str, datetime]:
        return {voter: at for voter, at in self.voters.items() if self.attempts[_minute(at)] > MOST_A_MINUTE}


class AnswerSources:
    """Used from one event loop, except `heard`. `changed` is called when there may be news of a flood."""

    def __init__(
        self,
        changed: Callable[[], None] = lambda: None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._changed = changed
        self._clock = clock
        self._sources: dict[str, OrderedDict[str, _Source]] = {}
        self._forgotten: SimpleQueue[str] = SimpleQueue()

    def heard(self, update: Update) -> None:
        """Listen to the session, on its thread: which answers the facilitator had forgotten."""
        for change in update.changes:
            if isinstance(change, AnswerChanged) and change.after is None:
                self._forgotten.put(change.voter)

    def take(self, theme: str, voter: str, address: str, meeting: Meeting) -> bool:
        """Whether this voter may answer now; remembers where a new voter came from."""
        if voter in meeting.answers.get(theme, NOTHING):
            return True
        now = self._clock()
        self._hold_back(now)
        source = self._source(theme, address, now)
        source.attempts[_minute(now)] += 1
        source.last = now
        if source.floods:
            self._changed()
        if now < source.held_until:
            return False
        if len(source.voters) < MOST_VOTERS:
            source.voters[voter] = now
        return True

    def unless_held(self, answer: FormRequest, address: str, meeting: Meeting) -> FormRequest:
        """The answer that a form asks to store; or an error, when answers from this address were just forgotten."""
        if not answer.requests or not isinstance(command := answer.requests[0].action, Recognise):
            return answer
        is_allowed = self.take(command.theme, command.voter, address, meeting)
        return answer if is_allowed else FormRequest(errors=errors_of(TooManyAnswers()))

    def flood(self, meeting: Meeting) -> Flood | None:
        """The answers that came in a flood and count now, of the theme with most; None while the hall can have them."""
        floods = [self._flood(meeting, theme) for theme in self._sources]
        return max(filter(None, floods), key=lambda flood: len(flood.voters), default=None)

    def _flood(self, meeting: Meeting, theme: str) -> Flood | None:
        answers = meeting.answers.get(theme, NOTHING)
        if len(answers) <= (meeting.present or MOST_WITHOUT_PRESENT - 1):
            return None
        answered_at: dict[str, datetime] = {}
        places = 0
        for source in self._sources[theme].values():
            counted = {voter: at for voter, at in source.in_the_flood().items() if voter in answers}
            answered_at |= counted
            places += bool(counted)
        if not answered_at:
            return None
        return Flood(
            theme, frozenset(answered_at), min(answered_at.values()), max(answered_at.values()), places
        )

    def _hold_back(self, now: datetime) -> None:
        """Accept no new answers for a while from an address whose flood was forgotten."""
        forgotten = set()
        while not self._forgotten.empty():
            forgotten.add(self._forgotten.get())
        if not forgotten:
            return
        for sources in self._sources.values():
            for source in sources.values():
                if source.floods and not forgotten.isdisjoint(source.voters):
                    source.held_until = now + HOLD
                    source.voters.clear()

    def _source(self, theme: str, address: str, now: datetime) -> _Source:
        sources = self._sources.setdefault(theme, OrderedDict())
        while sources and now - next(iter(sources.values())).last > REMEMBERED:
            sources.popitem(last=False)
        return remembered(sources, address_digest(address), _Source)


def _minute(at: datetime) -> int:
    return int(at.timestamp() // 60)
