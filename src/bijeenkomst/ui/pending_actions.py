"""What was asked of the meeting and has no answer yet, and what waits until it has."""

from collections import deque
from collections.abc import Callable

from bijeenkomst.ui.lifetime import still_there


class PendingActions:
    """Acts that go on from how things stand, each done when all that was asked before it is answered."""

    def __init__(self) -> None:
        self._unanswered = 0
        self._waiting: deque[Callable[[], object]] = deque()

    @property
    def busy(self) -> bool:
        """Whether something that was asked has not been answered yet."""
        return self._unanswered > 0

    def asked(self) -> None:
        """One more waits for its answer."""
        self._unanswered += 1

    def answered(self) -> None:
        """One of them came."""
        self._unanswered -= 1

    def add(self, act: Callable[[], object]) -> None:
        """Do it now, or when its turn comes."""
        self._waiting.append(act)
        self.take()

    def take(self) -> None:
        """Do what no longer has to wait."""
        while self._waiting and not self.busy:
            if still_there(act := self._waiting.popleft()):
                act()
