"""The outcome of the rules for the requests that are stored in one commit."""

from dataclasses import dataclass

from bijeenkomst.domain.changes import Change
from bijeenkomst.domain.commands import AddPhoto, Command, RewordText
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.session.interface import Done, Reply, Request
from bijeenkomst.session.storing import Group
from bijeenkomst.session.undo_stack import UndoStack


@dataclass(frozen=True, slots=True)
class State:
    """The last snapshot, and what can be undone."""

    meeting: Meeting
    undo_stack: UndoStack


class Decided:
    """The outcome for a group of requests: an answer each, and the state once everything is stored."""

    def __init__(self, state: State) -> None:
        self._before = state.meeting
        self.state = state
        self.replies: list[Reply] = []
        self.submissions: list[str] = []
        self.forgetting: list[bool] = []
        self._pictures: dict[str, bytes] = {}
        self._images: dict[str, bytes] = {}

    def add(self, request: Request, answer: Reply) -> None:
        """Add the answer to one request."""
        self.replies.append(answer)
        self.forgetting.append(isinstance(answer, Done) and forgets(request, self._before))
        if isinstance(answer, Done) and answer.changes and isinstance(request.action, Command):
            self._images.update(request.action.images)
            if isinstance(request.action, AddPhoto):
                self._pictures[request.action.id] = request.action.picture

    @property
    def changes(self) -> tuple[Change, ...]:
        """All changes, in order."""
        return tuple(
            change for answer in self.replies if isinstance(answer, Done) for change in answer.changes
        )

    @property
    def holds_anything(self) -> bool:
        """Whether there is anything to store."""
        return bool(self.changes or self.submissions)

    @property
    def group(self) -> Group:
        """The contents of the commit."""
        return Group(self.changes, tuple(self.submissions), self.state.meeting, self._pictures, self._images)


def undoable(request: Request) -> bool:
    """Whether Ctrl+Z can undo it."""
    return request.by_console and isinstance(request.action, Command) and request.action.undoable


def forgets(request: Request, meeting: Meeting) -> bool:
    """Whether the previous values must disappear, from the undo stack and from the bytes of the file too."""
    reworded = isinstance(request.action, RewordText) and meeting.letting_go is not None
    return reworded or (isinstance(request.action, Command) and request.action.forgets)
