"""Which disk or stick a folder is on, to notice when it is another one by the time that we write there."""

import os
from pathlib import Path


def volume_of(folder: Path) -> int | None:
    """The number of the volume that `folder` is on, or would be created on; None when that cannot be told.

    A mount point can stay when its stick is pulled out: then this is the number of the disk below it.
    """
    for place in (folder, *folder.parents):
        try:
            return os.stat(place).st_dev
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:  # a stick that does not answer
            return None
    return None
