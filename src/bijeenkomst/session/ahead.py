"""The meeting as the hall sees it before the disk has it: what is asked of the picture is shown at once (P20)."""

from datetime import datetime

from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.changes import Change, StageChanged
from bijeenkomst.domain.commands import Command, StageCommand
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide


class ShownAhead:
    """The meeting that is stored, and on top of it what was asked of the hall's picture and is on its way there.

    `meeting` is the two together. Rules are pure, so that this process and the one with the file decide the same.
    Whoever uses it from several threads holds a lock.
    """

    def __init__(self, stored: Meeting) -> None:
        self._stored = stored
        self._on_the_way: dict[int, tuple[Command, datetime]] = {}
        self.meeting = stored

    def show(self, ticket: int, command: StageCommand, now: datetime) -> tuple[Change, ...] | None:
        """What it changes, shown from now on; None when a rule refuses it here."""
        changes = decide(self.meeting, command, now)
        if not isinstance(changes, tuple):
            return None
        self._on_the_way[ticket] = (command, now)
        self.meeting = apply_all(self.meeting, changes)
        return changes

    def take(self, changes: tuple[Change, ...], answered: tuple[int, ...]) -> tuple[Change, ...]:
        """Take over what was stored, and which tickets with it; gives the changes that are news to who looks."""
        seen = self.meeting.stage
        for ticket in answered:
            self._on_the_way.pop(ticket, None)
        self._stored = apply_all(self._stored, changes)
        self._show_anew()
        if self.meeting.stage == seen:
            return tuple(change for change in changes if not isinstance(change, StageChanged))
        return changes

    def start_again(self, stored: Meeting) -> None:
        """The meeting process was started again and read this; what was on its way still is."""
        self._stored = stored
        self._show_anew()

    def _show_anew(self) -> None:
        self.meeting = self._stored
        for command, at in self._on_the_way.values():
            changes = decide(self.meeting, command, at)
            if isinstance(changes, tuple):
                self.meeting = apply_all(self.meeting, changes)
