"""A file's bytes, and a sentence for every way in which the disk can refuse them."""

from pathlib import Path

from bijeenkomst.atomic_file import is_no_file, no_file
from bijeenkomst.intake import refusals
from bijeenkomst.intake.files.kind_of_file import MOST_BYTES
from bijeenkomst.intake.unreadable import TableUnreadable


def read_bytes(path: Path) -> bytes:
    """The bytes of the file, or just over the most that is accepted.

    Raises:
        TableUnreadable: it is not there, is no file, or may not be read.
    """
    if is_no_file(path):
        raise TableUnreadable(str(no_file(path)))
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
