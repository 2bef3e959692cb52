"""Wiping files: written over with zeros, then taken away; and folders whose new names are durable.

On a disk of flash memory nobody can promise that the old bytes are gone as well; it hinders any common program that
brings files back.
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

AT_ONCE = 1 << 20


def wipe_file(path: Path) -> None:
    """Take a file away; one that is gone already is fine. Of a link only the link goes.

    Raises:
        OSError: it is in use, or may not be written.
    """
    with suppress(FileNotFoundError):
        _take_away(path)
        sync_folder(path.parent)


def empty_file(path: Path) -> None:
    """Make a file empty that a program has open, such as a log.

    Raises:
        OSError: it may not be written.
    """
    write_over(path)
    os.truncate(path, 0)


def wipe_folder(folder: Path, ours: Callable[[Path], bool] = lambda _path: True) -> bool:
    """Take away all files in it that are `ours`, and the folder when it is empty then. Whether it is gone.

    Raises:
        OSError: something is in use, or may not be written; all the others are gone.
    """
    if folder.is_symlink() or not folder.is_dir():
        return not folder.exists()
    first: OSError | None = None
    for path in sorted(folder.iterdir()):
        if not ours(path):
            continue
        try:
            if path.is_dir() and not path.is_symlink():
                wipe_folder(path)
            else:
                _take_away(path)
        except OSError as error:
            first = first or error
    sync_folder(folder)
    if first is not None:
        raise first
    if any(folder.iterdir()):
        return False
    folder.rmdir()
    sync_folder(folder.parent)
    return True


def _take_away(path: Path) -> None:
    if not path.is_symlink():
        write_over(path)
    path.unlink()


def write_over(path: Path) -> None:
    """Put zeros in the place of all its bytes, durably; the file keeps its length.

    Raises:
        OSError: it is in use, or may not be written.
    """
    with path.open("rb+") as file:
        zero(file)


def zero(file: BinaryIO) -> None:
    """The same for a file that is open, also one that has no name any more."""
    file.seek(0)
    left = os.fstat(file.fileno()).st_size
    while left > 0:
        left -= file.write(bytes(min(left, AT_ONCE)))
    file.flush()
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make a new name in it durable. Windows has no such call, and some network disks refuse it."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
