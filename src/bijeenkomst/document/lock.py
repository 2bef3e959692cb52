"""One writer per file: a lock that the system releases by itself when the program dies.

The lock is on the meeting file itself, so that there is no lock file, and it does not prevent reading or copying. It is
independent of the locks that SQLite takes for each transaction.
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
    """The lock on one file, held from `take` until `release` or until the process ends."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def take(self) -> bool:
        """Try to become the writer; returns whether this program is the writer now.

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
        """Whether the locked file is the one that is at this path now."""
        if self._handle is None:
            return False
        try:
            return os.path.samestat(os.fstat(self._handle), path.stat())
        except OSError:
            return False

    def release(self) -> None:
        """Let another program write. Call this only once SQLite closed the file: see fcntl(2) on POSIX locks."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
