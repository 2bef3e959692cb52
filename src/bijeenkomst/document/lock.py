"""One writer a file: a lock that the system lets go of by itself when the program dies.

The lock is on the meeting file itself, so no lock file lies beside it, and it does not hinder reading or
copying. It is apart from the locks that SQLite takes for each transaction.
"""

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    FAR_BYTE = 0x7FFF_FFF0  # beyond any content, and not in SQLite's range at 0x4000_0000

    def _take(handle: int) -> None:
        os.lseek(handle, FAR_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class WriterLock:
    """Held from `take` until `release`, or until the process is gone."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def take(self) -> bool:
        """Whether this program is the writer now.

        Raises:
            OSError: the file cannot be opened at all.
        """
        handle = os.open(self._path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            _take(handle)
        except OSError:
            os.close(handle)
            return False
        self._handle = handle
        return True

    def holds(self, path: Path) -> bool:
        """Whether the lock is on the file that has this name now."""
        if self._handle is None:
            return False
        try:
            return os.path.samestat(os.fstat(self._handle), path.stat())
        except OSError:
            return False

    def release(self) -> None:
        """Let another program write. Only after SQLite closed the file: see close(2) on POSIX locks."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
