"""Files that are there complete or not at all, with names that every system takes, and troubles in words."""

import errno
import os
import re
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bijeenkomst.i18n import gettext as _

LONGEST_NAME = 120  # bytes in UTF-8, without the ending: fits everywhere, also below a long path
FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
RESERVED = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"COM{n}" for n in range(1, 10)), *(f"LPT{n}" for n in range(1, 10))}
)
INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
SHARING_VIOLATION = 32  # Windows: another program has the file open


@contextmanager
def write_atomically(path: Path) -> Iterator[Path]:
    """Write beside, fsync, rename: yields a new file's path in the same folder, which becomes `path` at the end.

    When the block raises, or the disk is full, `path` is what it was and nothing is left beside it.

    Raises:
        OSError: the folder or the disk does not let us; `explain` says it in words.
    """
    handle, name = tempfile.mkstemp(prefix=".", suffix=path.suffix + ".nieuw", dir=path.parent)
    os.close(handle)
    beside = Path(name)
    try:
        beside.chmod(0o644 & ~_umask())
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the new name itself durable. Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def explain(error: OSError, path: Path) -> str:
    """What went wrong with `path`, where, and what to do, in Dutch."""
    names = {"name": path.name, "folder": str(path.parent)}
    if getattr(error, "winerror", None) == SHARING_VIOLATION or error.errno == errno.ETXTBSY:
        return (
            _("'%(name)s' is nog open in een ander programma. Sluit het daar en probeer het opnieuw.") % names
        )
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            text = _("De schijf is vol: '%(name)s' is niet gemaakt. Maak ruimte vrij en probeer het opnieuw.")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            text = _(
                "In de map '%(folder)s' mag dit programma '%(name)s' niet lezen of schrijven. "
                "Kies een andere map, bijvoorbeeld Documenten."
            )
        case errno.ENOENT | errno.ENOTDIR | errno.ENODEV | errno.ENXIO:
            text = _(
                "De map '%(folder)s' is er niet (meer). Zit de USB-stick er nog in? Kies een andere map."
            )
        case errno.ENAMETOOLONG | errno.EINVAL:
            text = _("De naam '%(name)s' kan hier niet. Kies een kortere naam met gewone letters.")
        case errno.EISDIR:
            text = _("'%(name)s' is een map en geen bestand. Kies een andere naam.")
        case _other:
            text = _("'%(name)s' in '%(folder)s' is niet te lezen of te schrijven. Probeer een andere map.")
    return text % names


def safe_file_name(text: str, otherwise: str = "naamloos") -> str:
    """A human file name, without ending, that Windows, macOS and Linux take; `otherwise` when nothing is left."""
    plain = unicodedata.normalize("NFC", text)
    shown = "".join(" " if char.isspace() else char for char in plain)
    seen = "".join(char for char in shown if unicodedata.category(char) not in INVISIBLE)
    name = " ".join(FORBIDDEN.sub(" ", seen).split()).strip(". ")
    name = name.encode()[:LONGEST_NAME].decode(errors="ignore").strip(". ")
    if not name:
        return otherwise
    return f"{name}_" if name.split(".")[0].rstrip().upper() in RESERVED else name
