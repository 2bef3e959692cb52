"""Which words an action would bring before the hall, and whether that has to be asked first (R2, R35).

It looks at the changes that an action makes, not at who asked for it: approving, typing, other words, a new theme, a
first step, undo and redo are all the same here.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from bijeenkomst.contact_details import NOBODY, People, kinds_in
from bijeenkomst.domain.changes import Change, SetAsideChanged, SignUpChanged
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.texts import brought_into_sight
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.session.interface import Update
from bijeenkomst.wording.giving_away import people_of


@dataclass(frozen=True, slots=True)
class Question:
    """May the hall read these? `answer` goes on with other words for some of them, by the words they are for; `leave`
    says that nothing is to be done after all.

    `can_be_reworded` is False for what was taken back or done again: that comes as it was, or not.
    """

    texts: tuple[str, ...] = field(repr=False)
    people: People
    can_be_reworded: bool
    answer: Callable[[Mapping[str, str]], None]
    leave: Callable[[], None]


class Gate:
    """Remembers what was let through, so that nothing is asked twice, and whose names are known."""

    def __init__(self) -> None:
        self._let_through: set[str] = set()
        self._people = NOBODY
        self._known_from: tuple[object, ...] = ()

    def know(self, meeting: Meeting, people: People) -> None:
        """`people` are those of `meeting`, and of this gate from now on: of a large one it takes long to find them."""
        self._people, self._known_from = people, _known_from(meeting)

    def people(self, meeting: Meeting) -> People:
        """Whose names are to be seen, found anew when somebody went."""
        if _known_from(meeting) != self._known_from:
            self.know(meeting, people_of(meeting))
        return self._people

    def follow(self, before: Meeting, update: Update) -> None:
        """Know who came in too; keep nobody who is no longer in the meeting, and once it is let go of nobody at all
        (R44, R45).

        `before` is the meeting without this update.
        """
        meeting = update.meeting
        if self._known_from:
            self._follow_people(before, update)
            if self._known_from[:2] != (meeting.sign_ups, meeting.set_aside):
                self._people, self._known_from = NOBODY, ()
        if meeting.letting_go is not None:
            self._let_through.clear()

    def _follow_people(self, before: Meeting, update: Update) -> None:
        changed = [one for one in update.changes if isinstance(one, SignUpChanged | SetAsideChanged)]
        went = any(one.before and _known_by(one.before) != _known_by(one.after) for one in changed)
        if update.fresh or went or self._known_from != _known_from(before):
            return
        for one in changed:
            if one.after is not None:
                self._people.add(*_known_by(one.after))
        self._known_from = (update.meeting.sign_ups, update.meeting.set_aside, before.details)

    def asks_about(self, meeting: Meeting, changes: Iterable[Change]) -> tuple[str, ...]:
        """Those of the words brought into sight that have to be asked about."""
        shown = [words for words in brought_into_sight(changes) if words not in self._let_through]
        return tuple(words for words in shown if kinds_in(words, self.people(meeting)))

    def let_through(self, words: Iterable[str]) -> None:
        """A person looked at these."""
        self._let_through.update(words)


def _known_by(one: SignUp | None) -> tuple[str, str, str]:
    return (one.name, one.phone, one.email) if one else ("", "", "")


def _known_from(meeting: Meeting) -> tuple[object, ...]:
    return meeting.sign_ups, meeting.set_aside, meeting.details
