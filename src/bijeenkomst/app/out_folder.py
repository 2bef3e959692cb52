"""The folder that somebody names on the command line to write in."""

from pathlib import Path

from bijeenkomst.atomic_file import explain, make_folder
from bijeenkomst.domain.errors import WorldError


def make_out_folder(folder: Path) -> None:
    """Create it, unless it is there.

    Raises:
        WorldError: a file has that name already, or nothing may be made there.
    """
    try:
        make_folder(folder)
    except OSError as error:
        where = Path(error.filename) if isinstance(error.filename, str) else folder
        raise WorldError(explain(error, where)) from error
