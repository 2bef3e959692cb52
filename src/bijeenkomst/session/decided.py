"""What the rules made of the requests that one commit stores together."""

from dataclasses import dataclass

from bijeenkomst.domain.changes import Change
from bijeenkomst.domain.commands import AddPhoto, Command, RewordText
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.session.interface import Done, Reply, Request
from bijeenkomst.session.storing import Group
from bijeenkomst.session.undo_stack import UndoStack


@dataclass(frozen=True, slots=True)
class State:
    """The last snapshot, and what can be taken back."""

    meeting: Meeting
    undo_stack: UndoStack


class Decided:
    """What the rules made of a group of requests: an answer each, and the state when all of it is stored."""

    def __init__(self, state: State) -> None:
        self._before = state.meeting
        self.state = state
        self.replies: list[Reply] = []
        self.submissions: list[str] = []
        self.forgetting: list[bool] = []
        self._pictures: dict[str, bytes] = {}

    def add(self, request: Request, answer: Reply) -> None:
        """Take over the answer to one request."""
        self.replies.append(answer)
        self.forgetting.append(isinstance(answer, Done) and forgets(request, self._before))
        if isinstance(answer, Done) and answer.changes and isinstance(request.action, AddPhoto):
            self._pictures[request.action.id] = request.action.picture

    @property
    def changes(self) -> tuple[Change, ...]:
        """All changes in their order."""
        return tuple(
            change for answer in self.replies if isinstance(answer, Done) for change in answer.changes
        )

    @property
    def holds_anything(self) -> bool:
        """Whether there is anything to store."""
        return bool(self.changes or self.submissions)

    @property
    def group(self) -> Group:
        """What one commit is to store."""
        return Group(self.changes, tuple(self.submissions), self.state.meeting, self._pictures)


def undoable(request: Request) -> bool:
    """Whether it is a step that Ctrl+Z takes back."""
    return request.by_console and isinstance(request.action, Command) and request.action.undoable


def forgets(request: Request, meeting: Meeting) -> bool:
    """Whether what stood there before must be gone, also from what could be undone and from the file's bytes."""
    reworded = isinstance(request.action, RewordText) and meeting.letting_go is not None
    return reworded or (isinstance(request.action, Command) and request.action.forgets)
