"""The actions of the console that Ctrl+Z takes back: immutable, so that a failed commit forgets nothing."""

from dataclasses import dataclass

from bijeenkomst.domain.apply import apply_change, inverse, orphans, stands
from bijeenkomst.domain.changes import Change
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import ChangedSince, NothingToUndo, Refusal
from bijeenkomst.session.interface import History

DEEPEST = 200

Action = tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class UndoStack:
    """What was done and can be taken back; what was taken back and can be done again."""

    done: tuple[Action, ...] = ()
    undone: tuple[Action, ...] = ()

    @property
    def history(self) -> History:
        """What undo and redo would do now."""
        return History(self.done[-1] if self.done else (), self.undone[-1] if self.undone else ())

    def remember(self, action: Action) -> "UndoStack":
        """A new action: it can be undone, and nothing can be redone any more."""
        return UndoStack((*self.done, action)[-DEEPEST:], ())

    def forget(self) -> "UndoStack":
        """Nothing of before can be taken back any more: the people in it are gone (R44, R45)."""
        return UndoStack() if self.done or self.undone else self

    def undo(self, meeting: Meeting) -> tuple["UndoStack", Action | Refusal]:
        """Take the last action back. One that no longer can be is dropped, so that it blocks nothing."""
        if not self.done:
            return self, NothingToUndo()
        action = self.done[-1]
        back = tuple(inverse(change) for change in reversed(action))
        if not _fits(meeting, back):
            return UndoStack(self.done[:-1], self.undone), ChangedSince()
        return UndoStack(self.done[:-1], (*self.undone, action)), back

    def redo(self, meeting: Meeting) -> tuple["UndoStack", Action | Refusal]:
        """Do again what was taken back last."""
        if not self.undone:
            return self, NothingToUndo()
        action = self.undone[-1]
        if not _fits(meeting, action):
            return UndoStack(self.done, self.undone[:-1]), ChangedSince()
        return UndoStack((*self.done, action), self.undone[:-1]), action


def _fits(meeting: Meeting, action: Action) -> bool:
    """Whether each change finds what it says stood there before, and nothing is left hanging."""
    for change in action:
        if not stands(meeting, inverse(change)):
            return False
        meeting = apply_change(meeting, change)
    return not orphans(meeting)
