"""Of all starts the first has the window; later ones hand it their file, also while it is still being loaded.

Two impatient double clicks are two starts within a second. The first locks the file that says where a window listens,
before it loads anything of a window, and lets go once it listens; whoever comes meanwhile waits for that. The system
lets go of the lock of a start that dies.
"""

import time
from pathlib import Path

from bijeenkomst.app.second_start import Wanted, hand_over, pointer_in, pointer_says
from bijeenkomst.document.lock import WriterLock

STARTING = "start"
"""What the file says until the window listens."""
LONGEST_START = 60.0
"""Seconds that others wait for it: a computer that was just switched on, with a scanner that looks at every file."""
LONGEST_MARKING = 1.0
"""Seconds from the lock to that word. Where a file cannot be locked nobody writes it, and nobody waits."""
AGAIN = 0.02


class FirstStart:
    """The place of the one start that has the window."""

    def __init__(self, folder: Path) -> None:
        """`folder` is where the window keeps its state."""
        self._folder = folder
        self._lock = WriterLock(pointer_in(folder))

    def come(self, path: Wanted) -> bool:
        """Whether this start is to have a window; False when another one's took `path`.

        Also True where there is no place to be had, as in a folder that nobody may write in.
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
            time.sleep(AGAIN)

    def release(self) -> None:
        """Let others come: the window listens, or there will be none."""
        self._lock.release()

    def _take(self, seen: str) -> bool:
        """Take the place, unless a window came to be since the file said `seen`."""
        pointer = pointer_in(self._folder)
        if not pointer.exists():
            from bijeenkomst.atomic_file import make_folder, make_private  # at the first start of all

            make_folder(self._folder)
            make_private(pointer)
        if not self._lock.take():
            return False
        if pointer_says(self._folder) in (seen, "", STARTING):
            pointer.write_text(STARTING, "utf-8")
            return True
        self._lock.release()
        return False
