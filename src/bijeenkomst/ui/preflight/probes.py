"""What is looked up about the laptop itself, in another process: a disk that sleeps never holds the window up."""

import shutil
from pathlib import Path

from bijeenkomst.ui.preflight.facts import Machine
from bijeenkomst.ui.preflight.power import read_battery


def look(folder: Path) -> Machine:
    """How it is now. What fails is told as not known; it never raises."""
    return Machine(free_bytes(folder), read_battery())


def free_bytes(folder: Path) -> int | None:
    """What can still be written in `folder`; None when the disk is gone or does not say."""
    try:
        return shutil.disk_usage(folder).free
    except (OSError, ValueError):
        return None
