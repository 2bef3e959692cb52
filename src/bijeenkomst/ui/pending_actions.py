"""Commands that have not been answered yet, and actions that wait until they are."""

from collections import deque
from collections.abc import Callable

from bijeenkomst.ui.lifetime import still_there


class PendingActions:
    """A queue of actions that build on the state: each runs once all earlier commands are answered."""

    def __init__(self) -> None:
        self._unanswered = 0
        self._waiting: deque[Callable[[], object]] = deque()

    @property
    def busy(self) -> bool:
        """Whether a command has not been answered yet."""
        return self._unanswered > 0

    def asked(self) -> None:
        """Count a command that was sent."""
        self._unanswered += 1

    def answered(self) -> None:
        """Count an answer."""
        self._unanswered -= 1

    def add(self, act: Callable[[], object]) -> None:
        """Run `act` now, or when its turn comes."""
        self._waiting.append(act)
        self.take()

    def take(self) -> None:
        """Run the actions that no longer have to wait."""
        while self._waiting and not self.busy:
            if still_there(act := self._waiting.popleft()):
                act()
