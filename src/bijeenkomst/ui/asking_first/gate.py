"""Which texts an action would show to the hall, and whether to ask about them first (R2, R35).

It looks at the changes that an action makes, whatever the action is: approving, typing, rewording, a new theme, a first
step, undo or redo.
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
    """Whether the hall may read `texts`.

    `answer(replacements)` goes on with the action, with replacements by original text; `leave()` drops the action.
    `can_be_reworded` is False for undo, redo and a group's own words, which are shown as they are or not at all.
    """

    texts: tuple[str, ...] = field(repr=False)
    people: People
    can_be_reworded: bool
    answer: Callable[[Mapping[str, str]], None]
    leave: Callable[[], None]


class Gate:
    """Remembers which texts were approved, so that nothing is asked twice, and whose names to look for."""

    def __init__(self) -> None:
        self._let_through: set[str] = set()
        self._people = NOBODY
        self._known_from: tuple[object, ...] = ()

    def know(self, meeting: Meeting, people: People) -> None:
        """Use `people` as those of `meeting`; finding them takes long in a large meeting."""
        self._people, self._known_from = people, _known_from(meeting)

    def people(self, meeting: Meeting) -> People:
        """The people whose names to look for; collected again when somebody has left the meeting."""
        if _known_from(meeting) != self._known_from:
            self.know(meeting, people_of(meeting))
        return self._people

    def follow(self, before: Meeting, update: Update) -> None:
        """Follow the people of the meeting, forgetting those who left it, and approved texts on letting go (R44, R45).

        `before` is the meeting before this update.
        """
        meeting = update.meeting
        if self._known_from:
            self._follow_people(before, update)
            if self._known_from[:2] != (meeting.sign_ups, meeting.set_aside):
                self._people, self._known_from = NOBODY, ()
        if meeting.letting_go is not None:
            self._let_through.clear()

    def _follow_people(self, before: Meeting, update: Update) -> None:
        changes = [change for change in update.changes if isinstance(change, SignUpChanged | SetAsideChanged)]
        left = any(change.before and _details(change.before) != _details(change.after) for change in changes)
        if update.fresh or left or self._known_from != _known_from(before):
            return
        for change in changes:
            if change.after is not None:
                self._people.add(*_details(change.after))
        self._known_from = (update.meeting.sign_ups, update.meeting.set_aside, before.details)

    def asks_about(self, meeting: Meeting, changes: Iterable[Change]) -> tuple[str, ...]:
        """The texts that these changes show to the hall and that have to be asked about."""
        shown = [text for text in brought_into_sight(changes) if text not in self._let_through]
        return tuple(text for text in shown if kinds_in(text, self.people(meeting)))

    def let_through(self, texts: Iterable[str]) -> None:
        """Remember that somebody approved these texts."""
        self._let_through.update(texts)


def _details(sign_up: SignUp | None) -> tuple[str, str, str]:
    return (sign_up.name, sign_up.phone, sign_up.email) if sign_up else ("", "", "")


def _known_from(meeting: Meeting) -> tuple[object, ...]:
    return meeting.sign_ups, meeting.set_aside, meeting.details
