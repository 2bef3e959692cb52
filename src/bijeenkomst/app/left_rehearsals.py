"""Copies to practise on that were left behind, because the program was killed while somebody practised."""

import shutil
import tempfile
import time
from pathlib import Path

from bijeenkomst.rehearsal import FOLDER

SURE_SECONDS = 60.0  # a copy that another program has just made is not open there yet


def sweep() -> None:
    """Take away every copy that no program has open."""
    for folder in Path(tempfile.gettempdir()).glob(f"{FOLDER}*"):
        if _left_behind(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _left_behind(folder: Path) -> bool:
    from bijeenkomst.document.lock import WriterLock  # nothing of it is needed where there is none

    try:
        if time.time() - folder.stat().st_mtime < SURE_SECONDS:
            return False
        for file in folder.glob("*.bijeenkomst"):
            lock = WriterLock(file)
            if not lock.take():
                return False
            lock.release()
    except OSError:  # somebody else's, or it goes at this moment
        return False
    return True
