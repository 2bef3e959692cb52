"""Room for everybody's connections: whoever opens a great many loses their own, and files remain for the meeting.

Every connection is an open file, and the meeting is stored with open files too: a crowd of connections must never take
the last one (N5). When there is no room, the oldest connection on which nothing is being answered is closed; a browser
opens another one when it needs it.
"""

from collections.abc import Callable
from typing import Protocol

KEPT_FREE = 256  # open files for the meeting file, the pipe to the window and everything else
OWN_FILES = 24  # that are open without any connection: the meeting, the log, the event loop
MOST_OF_AN_ADDRESS = 2000  # 300 people behind one router, each with six connections


def at_once(open_files: int) -> int:
    """How many connections to accept at once, given how many files may be open.

    A connection too many is closed two turns of the event loop later; as many again may come in each of them.
    """
    return max((open_files - room_for(open_files) - OWN_FILES) // 3, 1)


def room_for(open_files: int) -> int:
    """How many connections may stay open, given how many files may be open."""
    return max(open_files - KEPT_FREE, open_files // 2)


class Connection(Protocol):
    """What `Connections` asks of a connection."""

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being answered on it."""
        ...

    def hang_up(self) -> None:
        """Close it at once."""
        ...


class Connections:
    """All open connections, those of each address in the order in which they came. Used from one event loop."""

    def __init__(self, most: int, is_exempt: Callable[[str], bool]) -> None:
        """`most` in all; an exempt address has no limit of its own."""
        self._most = most
        self._is_exempt = is_exempt
        self._all: dict[Connection, None] = {}
        self._of_address: dict[str, dict[Connection, None]] = {}

    def __len__(self) -> int:
        return len(self._all)

    def opened(self, connection: Connection, address: str) -> None:
        """Take up a new connection; without room the oldest idle one is closed, or the new one when all are busy."""
        crowded = len(self._of_address.get(address, ())) >= MOST_OF_AN_ADDRESS and not self._is_exempt(
            address
        )
        if crowded or len(self._all) >= self._most:
            fullest = (
                address if crowded else max(self._of_address, key=lambda key: len(self._of_address[key]))
            )
            leaving = next((known for known in self._of_address[fullest] if known.is_idle), connection)
            self.closed(leaving, fullest)
            leaving.hang_up()
            if leaving is connection:
                return
        self._all[connection] = None
        self._of_address.setdefault(address, {})[connection] = None

    def closed(self, connection: Connection, address: str) -> None:
        """Forget a connection that was closed."""
        self._all.pop(connection, None)
        of_address = self._of_address.get(address)
        if of_address is not None:
            of_address.pop(connection, None)
            if not of_address:
                del self._of_address[address]
