"""Wiping files: written over with zeros, then taken away.

On a disk of flash memory nobody can promise that the old bytes are gone as well; it hinders any common program that
brings files back.
"""

import os
from collections.abc import Callable
from pathlib import Path

from bijeenkomst.atomic_file import sync_folder

AT_ONCE = 1 << 20


def wipe_file(path: Path) -> None:
    """Take a file away; one that is gone already is fine. Of a link only the link goes.

    Raises:
        OSError: it is in use, or may not be written.
    """
    if path.is_symlink():
        path.unlink()
        return
    try:
        _zero(path)
        path.unlink()
    except FileNotFoundError:
        return
    sync_folder(path.parent)


def empty_file(path: Path) -> None:
    """Make a file empty that a program has open, such as a log.

    Raises:
        OSError: it may not be written.
    """
    _zero(path)
    os.truncate(path, 0)


def wipe_folder(folder: Path, ours: Callable[[Path], bool] = lambda _path: True) -> bool:
    """Take away all files in it that are `ours`, and the folder when it is empty then. Whether it is gone.

    Raises:
        OSError: something is in use, or may not be written.
    """
    if folder.is_symlink() or not folder.is_dir():
        return not folder.exists()
    for path in sorted(folder.iterdir()):
        if not ours(path):
            continue
        if path.is_dir() and not path.is_symlink():
            wipe_folder(path)
        else:
            wipe_file(path)
    if any(folder.iterdir()):
        return False
    folder.rmdir()
    sync_folder(folder.parent)
    return True


def _zero(path: Path) -> None:
    with path.open("rb+") as file:
        left = os.fstat(file.fileno()).st_size
        while left > 0:
            left -= file.write(bytes(min(left, AT_ONCE)))
        file.flush()
        os.fsync(file.fileno())
