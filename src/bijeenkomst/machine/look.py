"""What is looked up about the laptop itself, in another process: a disk that sleeps never holds the window up."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from bijeenkomst.machine.power import Battery, read_battery


@dataclass(frozen=True, slots=True)
class Machine:
    """What was looked up about the laptop itself. `free_bytes` is None when the system does not say."""

    free_bytes: int | None = None
    battery: Battery = field(default_factory=Battery)


def look(folder: Path) -> Machine:
    """How it is now. What fails is told as not known; it never raises."""
    return Machine(free_bytes(folder), read_battery())


def free_bytes(folder: Path) -> int | None:
    """What can still be written in `folder`; None when the disk is gone or does not say."""
    try:
        return shutil.disk_usage(folder).free
    except (OSError, ValueError):
        return None
