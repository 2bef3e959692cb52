"""Cleaning up practice copies left behind when the program was killed during a rehearsal."""

import shutil
import tempfile
import time
from pathlib import Path

from bijeenkomst.rehearsal import FOLDER

SURE_SECONDS = 60.0  # another program may just have made the copy and not opened it yet


def sweep() -> None:
    """Remove every copy that no program has open."""
    for folder in Path(tempfile.gettempdir()).glob(f"{FOLDER}*"):
        if _left_behind(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _left_behind(folder: Path) -> bool:
    from bijeenkomst.document.lock import WriterLock  # imported only when there is something to check

    try:
        if time.time() - folder.stat().st_mtime < SURE_SECONDS:
            return False
        for file in folder.glob("*.bijeenkomst"):
            lock = WriterLock(file)
            if not lock.take():
                return False
            lock.release()
    except OSError:  # it belongs to somebody else, or is just being removed
        return False
    return True
