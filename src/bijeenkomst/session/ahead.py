"""The meeting as the hall sees it, ahead of the disk: commands about the picture take effect at once (P20)."""

from datetime import datetime

from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.changes import Change, StageChanged
from bijeenkomst.domain.commands import Command, StageCommand
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide


class ShownAhead:
    """The stored meeting, plus commands about the hall's picture that are still on their way to storage.

    `meeting` combines the two. Rules are pure, so this process reaches the same decision as the one with the file.
    Not thread-safe: callers on several threads need a lock.
    """

    def __init__(self, stored: Meeting) -> None:
        self._stored = stored
        self._on_the_way: dict[int, tuple[Command, datetime]] = {}
        self.meeting = stored

    def show(self, ticket: int, command: StageCommand, now: datetime) -> tuple[Change, ...] | None:
        """Apply a command and return its changes; None when a rule refuses it here."""
        changes = decide(self.meeting, command, now)
        if not isinstance(changes, tuple):
            return None
        self._on_the_way[ticket] = (command, now)
        self.meeting = apply_all(self.meeting, changes)
        return changes

    def take(self, changes: tuple[Change, ...], answered: tuple[int, ...]) -> tuple[Change, ...]:
        """Take over what was stored, with the tickets that it answers; return the changes not seen before."""
        seen = self.meeting.stage
        for ticket in answered:
            self._on_the_way.pop(ticket, None)
        self._stored = apply_all(self._stored, changes)
        self._show_anew()
        if self.meeting.stage == seen:
            return tuple(change for change in changes if not isinstance(change, StageChanged))
        return changes

    def start_again(self, stored: Meeting) -> None:
        """Start from what a restarted meeting process read; pending commands stay pending."""
        self._stored = stored
        self._show_anew()

    def _show_anew(self) -> None:
        self.meeting = self._stored
        for command, at in self._on_the_way.values():
            changes = decide(self.meeting, command, at)
            if isinstance(changes, tuple):
                self.meeting = apply_all(self.meeting, changes)
