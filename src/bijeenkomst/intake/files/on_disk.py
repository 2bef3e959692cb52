"""A file's bytes, and a sentence for every way in which the disk can refuse them."""

from pathlib import Path

from bijeenkomst.intake import refusals
from bijeenkomst.intake.files.kind_of_file import MOST_BYTES


def read_bytes(path: Path) -> bytes:
    """The bytes of the file, or just over the most that is accepted.

    Raises:
        TableUnreadable: it is not there, or may not be read.
    """
    name = path.name or str(path)  # "." has none
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise refusals.gone(name) from error
    except IsADirectoryError as error:
        raise refusals.folder(name) from error
    except PermissionError as error:
        if path.is_dir():  # Windows raises this for a folder
            raise refusals.folder(name) from error
        raise refusals.not_allowed(name) from error
    except (OSError, ValueError) as error:
        raise refusals.disk_failed(name) from error
