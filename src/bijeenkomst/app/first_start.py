"""Only the first start opens a window; later ones hand their file to it, even while it is still loading.

Two impatient double clicks are two starts within a second. Before it loads Qt, the first locks the file that says where
a window listens, and it releases the lock once it listens; a start that comes in between waits for that. When a start
dies, the system releases its lock.
"""

import time
from pathlib import Path

from bijeenkomst.app.second_start import Wanted, hand_over, pointer_in, pointer_says
from bijeenkomst.document.lock import WriterLock

STARTING = "start"
"""The content of the file until the window listens."""
LONGEST_START = 60.0
"""Seconds that other starts wait: enough for a computer that was just switched on and scans every file for viruses."""
LONGEST_MARKING = 1.0
"""Seconds from taking the lock to writing that content. Where files cannot be locked it is never written, and nobody
waits.
"""
AGAIN = 0.02


class FirstStart:
    """The right to be the one start with a window."""

    def __init__(self, folder: Path) -> None:
        """`folder` is where the window keeps its state."""
        self._folder = folder
        self._lock = WriterLock(pointer_in(folder))

    def come(self, path: Wanted) -> bool:
        """Whether this start should open a window; False when another one's window took `path`.

        Also True where this cannot be settled, such as in a folder that is not writable.
        """
        marked = began = time.monotonic()
        while True:
            seen = pointer_says(self._folder)
            if seen not in ("", STARTING) and hand_over(path, self._folder):
                return False
            try:
                if self._take(seen):
                    return True
            except OSError:
                return True
            now = time.monotonic()
            if pointer_says(self._folder) != "":
                marked = now
            if now - began > LONGEST_START or now - marked > LONGEST_MARKING:
                return True
            time.sleep(AGAIN)  # the system tells nobody that a lock was released: it is tried again

    def release(self) -> None:
        """Release the lock: the window listens, or there will be none."""
        self._lock.release()

    def _take(self, seen: str) -> bool:
        """Take the lock, unless a window was opened since the file said `seen`."""
        pointer = pointer_in(self._folder)
        if not pointer.exists():
            from bijeenkomst.atomic_file import make_folder, make_private  # at the very first start

            make_folder(self._folder)
            make_private(pointer)
        if not self._lock.take():
            return False
        if pointer_says(self._folder) in (seen, "", STARTING):
            pointer.write_text(STARTING, "utf-8")
            return True
        self._lock.release()
        return False
