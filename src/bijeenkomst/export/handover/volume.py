"""Which disk or stick a folder is on, to notice when it is another one by the time that we write there."""

import os
from pathlib import Path

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.i18n import later as N_


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


def check_still_in(folder: Path, volume: int | None) -> None:
    """Otherwise everything would land on the laptop's own disk without anybody knowing.

    Raises:
        WorldError: the stick was pulled out, or another one is in.
    """
    if volume is not None and volume_of(folder) != volume:
        raise WorldError(
            N_(
                "De USB-stick zit er niet meer in: er is niets op '%(name)s' gezet. Steek hem er weer in, kies hem "
                "opnieuw en draag dan over.",
                name=folder.name,
            )
        )
