"""Room for everybody's connections: who opens a great many makes room with their own, and files stay for the meeting.

Every connection is an open file, and so is what the meeting is stored with: a crowd of connections must never take the
last one (N5). When there is no room the connection goes that came first and is not being answered; a browser opens
another one when it needs it.
"""

from collections.abc import Callable
from typing import Protocol

KEPT_FREE = 256  # open files for the meeting file, the pipe to the window and all else
OWN_FILES = 24  # of the meeting, the log, the loop
OF_AN_ADDRESS = 2000  # 300 people behind one router, each with six connections


def at_once(open_files: int) -> int:
    """How many connections to take in before those that are too many are let go.

    A line is closed two turns of the loop after it was found to be too many; meanwhile as many may come again.
    """
    return max((open_files - room_for(open_files) - OWN_FILES) // 3, 1)


def room_for(open_files: int) -> int:
    """Connections that so many open files allow."""
    return max(open_files - KEPT_FREE, open_files // 2)


class Connection(Protocol):
    """What has to be known of a connection."""

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being answered on it."""
        ...

    def hang_up(self) -> None:
        """End it at once."""
        ...


class Connections:
    """All that are open, of each address in the order in which they came. Used from one event loop."""

    def __init__(self, most: int, is_exempt: Callable[[str], bool]) -> None:
        """`most` in all; an exempt address has no limit of its own."""
        self._most = most
        self._is_exempt = is_exempt
        self._all: dict[Connection, None] = {}
        self._of: dict[str, dict[Connection, None]] = {}

    def __len__(self) -> int:
        return len(self._all)

    def came(self, connection: Connection, address: str) -> None:
        """A new one; another one is hung up when there is no room, or this one when all others are busy."""
        crowded = len(self._of.get(address, ())) >= OF_AN_ADDRESS and not self._is_exempt(address)
        if crowded or len(self._all) >= self._most:
            fullest = address if crowded else max(self._of, key=lambda one: len(self._of[one]))
            leaves = next((one for one in self._of[fullest] if one.is_idle), connection)
            self.went(leaves, fullest)
            leaves.hang_up()
            if leaves is connection:
                return
        self._all[connection] = None
        self._of.setdefault(address, {})[connection] = None

    def went(self, connection: Connection, address: str) -> None:
        """It is closed."""
        self._all.pop(connection, None)
        of_address = self._of.get(address)
        if of_address is not None:
            of_address.pop(connection, None)
            if not of_address:
                del self._of[address]
