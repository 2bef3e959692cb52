"""Which disk or stick a folder is on, to notice that it is another one by the time that is written there."""

import os
from pathlib import Path


def volume_of(folder: Path) -> int | None:
    """A number of the volume that `folder` is on, or would be made on; None when nobody can tell.

    Where a stick was mounted a folder can stay when it is pulled out: then this is the number of the disk below.
    """
    for place in (folder, *folder.parents):
        try:
            return os.stat(place).st_dev
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:  # a stick that does not answer
            return None
    return None
