"""Files that are there complete or not at all, for us alone, with names that every system takes, and troubles in words.

A stick may know no rights (FAT): everything works there, and whoever has the stick can read it.

An `OSError` goes through as it is: who knows what the file was for raises a `WorldError` from it, with the
sentence that `explain` makes.
"""

import errno
import os
import re
import secrets
import stat
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from glob import escape
from pathlib import Path
from typing import BinaryIO

from bijeenkomst.i18n import Sentence
from bijeenkomst.i18n import later as N_
from bijeenkomst.wiping import sync_folder, wipe_file, zero

LONGEST_NAME = 120  # bytes in UTF-8, without the ending: fits everywhere, also below a long path
FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
RESERVED = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])(?=\s*(\.|$))", re.IGNORECASE)
INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})  # controls, bidi marks, halves, not (yet) letters

# What Windows calls them (winerror), where its errno says less.
ACCESS_DENIED = 5
WINDOWS_IN_USE = frozenset({32, 33})  # sharing violation, lock violation
WINDOWS_GONE = frozenset({21, 53, 55, 64, 67, 1167})  # device not ready, network path or device gone
WINDOWS_NAME = frozenset({123, 206})  # invalid name, name too long


def private(path: str, flags: int) -> int:
    """An `opener` for `open`: whatever the umask, only we may read and write the file."""
    handle = os.open(path, flags, 0o600)
    if sys.platform != "win32":  # there the user's own folders are nobody else's
        with suppress(OSError):  # it was there already, and a stick knows no rights
            os.fchmod(handle, 0o600)
    return handle


def make_private(path: Path) -> None:
    """Make an empty file, or take the one that is there away from everybody but us."""
    os.close(private(str(path), os.O_CREAT | os.O_WRONLY))


def keep_private(path: Path) -> None:
    """Take a file that may be somebody else's work, e.g. a file manager's copy, away from everybody but us."""
    with suppress(OSError):
        rights = stat.S_IMODE(path.stat().st_mode)
        if rights & 0o077:
            path.chmod(rights & 0o700)


def make_folder(folder: Path) -> None:
    """Make `folder` for us alone, and those above it that are missing; one that is there stays as it is."""
    if not folder.parent.exists():
        make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def write_through(path: Path, data: bytes) -> None:
    """Write a file in a folder where a half one does no harm; it is on the disk when this is done."""
    with open(path, "wb", opener=private) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def write_atomically(path: Path) -> Iterator[Path]:
    """Write beside, fsync, rename: yields a new, empty file in the same folder, which becomes `path` at the end.

    When the block raises, or the disk is full, `path` is what it was and nothing is left beside it, not
    even what the block itself put there under the new file's name with something after it. What was in `path` is
    written over: it may have been a list of people.

    Raises:
        OSError: the folder or the disk does not let us; `explain` says it in words.
    """
    beside = path.parent / f".{secrets.token_hex(6)}{path.suffix}.nieuw"
    os.close(private(str(beside), os.O_CREAT | os.O_EXCL | os.O_RDWR))
    try:
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        _put_in_place(beside, path)
    except BaseException:
        _remove(beside)
        raise
    sync_folder(path.parent)


def _put_in_place(beside: Path, path: Path) -> None:
    """Once the new one has the name, the bytes of the old one go: it is held open until then.

    Not on Windows, where a file that is open cannot be replaced.
    """
    with ExitStack() as held:
        old: BinaryIO | None = None
        if sys.platform != "win32" and _only_here(path):
            with suppress(OSError):  # it may not be written, only replaced
                old = held.enter_context(path.open("rb+"))
        beside.replace(path)
        if old is not None:
            with suppress(OSError):  # the new one stands there all the same
                zero(old)


def _only_here(path: Path) -> bool:
    """Whether these bytes have no other name: somebody's backup may share them."""
    try:
        found = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_nlink == 1


def _remove(beside: Path) -> None:
    """Tidy up; when the stick was pulled out there is nothing to tidy."""
    with suppress(OSError):
        for left in beside.parent.glob(f"{escape(beside.name)}*"):
            try:
                wipe_file(left)
            except OSError:  # an I/O error on it: then at least its name goes
                left.unlink(missing_ok=True)


def explain(error: OSError, path: Path) -> Sentence:
    """What went wrong with `path`, where, and what to do: for people."""
    return _sentence(error, path)._replace(values=(("name", path.name), ("folder", str(path.parent))))


def in_use(error: OSError, path: Path) -> bool:
    """Whether another program has it open; then it can be tried again."""
    windows = getattr(error, "winerror", None)
    # Windows refuses to put a new file over one that Excel holds open with "access denied".
    held = windows == ACCESS_DENIED and os.path.isfile(path)
    return held or windows in WINDOWS_IN_USE or error.errno in (errno.ETXTBSY, errno.EBUSY)


def _sentence(error: OSError, path: Path) -> Sentence:
    windows = getattr(error, "winerror", None)
    if in_use(error, path):
        return N_(
            "'%(name)s' is nog open in een ander programma, bijvoorbeeld in Excel. "
            "Sluit het daar en probeer het opnieuw."
        )
    if windows in WINDOWS_GONE:
        return _gone()
    if windows in WINDOWS_NAME:
        return _bad_name()
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return N_(
                "De schijf is vol: '%(name)s' is niet gemaakt. Maak ruimte vrij en probeer het opnieuw."
            )
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return N_(
                "In de map '%(folder)s' mag dit programma '%(name)s' niet lezen of schrijven. "
                "Kies een andere map, bijvoorbeeld Documenten."
            )
        case errno.ENOENT if os.path.isdir(path.parent):
            return N_("'%(name)s' staat niet (meer) in de map '%(folder)s'. Kies een ander bestand.")
        case errno.ENOENT | errno.ENODEV | errno.ENXIO | errno.EIO | errno.ESTALE:
            return _gone()
        case errno.ENAMETOOLONG | errno.EINVAL | errno.EILSEQ:
            return _bad_name()
        case errno.EISDIR:
            return N_("'%(name)s' is een map en geen bestand. Kies een andere naam.")
        case errno.EEXIST | errno.ENOTDIR:
            return N_("In '%(folder)s' staat al iets anders met de naam '%(name)s'. Kies een andere naam.")
        case _other:
            return N_("'%(name)s' in '%(folder)s' is niet te lezen of te schrijven. Probeer een andere map.")


def _gone() -> Sentence:
    return N_("De map '%(folder)s' is er niet (meer). Zit de USB-stick er nog in? Kies een andere map.")


def _bad_name() -> Sentence:
    return N_("De naam '%(name)s' kan hier niet. Kies een kortere naam met gewone letters.")


def safe_file_name(text: str, otherwise: str = "naamloos") -> str:
    """A human file name, without ending, that Windows, macOS and Linux take; `otherwise` when nothing is left.

    At most 120 bytes in UTF-8. Two texts can give the same name, also one that differs in capitals only.
    """
    shown = "".join(" " if char.isspace() else char for char in text)
    seen = "".join(char for char in shown if unicodedata.category(char) not in INVISIBLE)
    name = " ".join(FORBIDDEN.sub(" ", unicodedata.normalize("NFC", seen)).split()).strip(". ")
    if reserved := RESERVED.match(name):
        name = f"{reserved[0]}_{name[reserved.end() :]}"
    return name.encode()[:LONGEST_NAME].decode(errors="ignore").strip(". ") or otherwise
