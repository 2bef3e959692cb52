"""The state of the laptop: disk space and power. Read in another process, because a sleeping disk can take long."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from bijeenkomst.machine.power import Battery, read_battery


@dataclass(frozen=True, slots=True)
class Machine:
    """The state of the laptop. `free_bytes` is None when it is not known."""

    free_bytes: int | None = None
    battery: Battery = field(default_factory=Battery)


def look(folder: Path) -> Machine:
    """Read the current state, with the free space of the disk with `folder`. Never raises: what fails is not known."""
    return Machine(free_bytes(folder), read_battery())


def free_bytes(folder: Path) -> int | None:
    """The free space in bytes on the disk with `folder`; None when the disk is gone or does not tell."""
    try:
        return shutil.disk_usage(folder).free
    except (OSError, ValueError):
        return None
