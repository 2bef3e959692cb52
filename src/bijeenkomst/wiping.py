"""Wiping files by overwriting them with zeros before deletion, and making changes to folders durable.

On flash memory nobody can guarantee that the old bytes are really gone, but this defeats common recovery programs.
"""

import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, TypeVar

T = TypeVar("T")

AT_ONCE = 1 << 20
ACCESS_DENIED = 5  # a Windows error code; also for a file that another program has open
WINDOWS_IN_USE = frozenset({32, 33})  # sharing violation, lock violation
HELD_SECONDS = 1.0
AGAIN = 0.02
WAITING = 8  # threads that wait for the disk at the same time


def wipe_file(path: Path) -> None:
    """Wipe and delete a file, if it exists. Of a link only the link is deleted.

    Raises:
        OSError: it is in use, or may not be written.
    """
    with suppress(FileNotFoundError):
        _take_away(path)
        sync_folder(path.parent)


def empty_file(path: Path) -> None:
    """Empty a file that a program has open, such as a log.

    Raises:
        OSError: it may not be written.
    """
    write_over(path)
    os.truncate(path, 0)


def wipe_folder(folder: Path, ours: Callable[[Path], bool] = lambda _path: True) -> bool:
    """Wipe all files in the folder that are `ours`, and delete it if it is empty then. Return whether it is gone.

    Raises:
        OSError: something is in use, or may not be written; all the others are gone.
    """
    if folder.is_symlink() or not folder.is_dir():
        return not folder.exists()
    going = [path for path in sorted(folder.iterdir()) if ours(path)]
    folders = [path for path in going if path.is_dir() and not path.is_symlink()]
    first = first_trouble(_take_away, [path for path in going if path not in folders])
    for path in folders:
        try:
            wipe_folder(path)
        except OSError as error:
            first = first or error
    sync_folder(folder)
    if first is not None:
        raise first
    if any(folder.iterdir()):
        return False
    once_let_go(folder.rmdir)
    sync_folder(folder.parent)
    return True


def first_trouble(work: Callable[[T], object], files: Sequence[T]) -> OSError | None:
    """Do this with all files, several at the same time; gives the first error of the disk, the others are done.

    A disk makes durable at once what several wait for: 300 small files took 1.3 s one after the other, and 0.1 so.
    """

    def do(some: Sequence[T]) -> OSError | None:
        first = None
        for file in some:
            try:
                work(file)
            except OSError as error:
                first = first or error
        return first

    from concurrent.futures import ThreadPoolExecutor  # the start screen comes first

    with ThreadPoolExecutor(WAITING) as threads:
        troubles = tuple(threads.map(do, (files[start::WAITING] for start in range(WAITING))))
    return next(filter(None, troubles), None)


def _take_away(path: Path) -> None:
    if not path.is_symlink():
        once_let_go(lambda: write_over(path))
    once_let_go(path.unlink)


def once_let_go(work: Callable[[], T]) -> T:
    """Move, replace or delete files; on Windows again while another program has one open, for a second.

    There a virus scanner or the search index looks at each new file, and nobody can move it meanwhile.

    Raises:
        OSError: it is still in use, or something else is wrong.
    """
    last = time.monotonic() + HELD_SECONDS
    while True:
        try:
            return work()
        except OSError as error:
            held = getattr(error, "winerror", None) in {ACCESS_DENIED, *WINDOWS_IN_USE}
            if not held or time.monotonic() > last:
                raise
        time.sleep(AGAIN)


def write_over(path: Path) -> None:
    """Durably overwrite all bytes with zeros; the file keeps its length.

    Raises:
        OSError: it is in use, or may not be written.
    """
    with path.open("rb+") as file:
        zero(file)


def zero(file: BinaryIO) -> None:
    """The same for an open file, even one that no longer has a name."""
    file.seek(0)
    left = os.fstat(file.fileno()).st_size
    while left > 0:
        left -= file.write(bytes(min(left, AT_ONCE)))
    file.flush()
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make changes to a folder durable. Windows has no such call, and some network drives refuse it."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
