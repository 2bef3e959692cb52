"""Writing files atomically and privately, under names valid on every system, and explaining what went wrong.

USB sticks may not support permissions (FAT): everything works there, but whoever has the stick can read it.

An `OSError` is passed on unchanged: the caller knows what the file was for, and raises a `WorldError` from it with the
sentence from `explain`.
"""

import errno
import os
import re
import stat
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from glob import escape
from pathlib import Path
from typing import BinaryIO

from bijeenkomst.i18n import Sentence
from bijeenkomst.i18n import later as N_
from bijeenkomst.wiping import (
    ACCESS_DENIED,
    WINDOWS_IN_USE,
    first_trouble,
    once_let_go,
    sync_folder,
    wipe_file,
    zero,
)

OPEN_AT_ONCE = 160  # files: half of a package with 300 people; systems allow 256 and more
LONGEST_NAME = 120  # bytes in UTF-8, without the extension: fits everywhere, even below a long path
FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
RESERVED = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])(?=\s*(\.|$))", re.IGNORECASE)
INVISIBLE = frozenset(
    {"Cc", "Cf", "Cs", "Co", "Cn"}
)  # control characters, bidi marks, surrogates, unassigned

# Windows error codes (winerror), which are more specific than its errno; others are in `wiping`.
WRITE_PROTECTED = 19
WINDOWS_GONE = frozenset({21, 53, 55, 64, 67, 1167})  # device not ready, network path or device gone
WINDOWS_NAME = frozenset({123, 206})  # invalid name, name too long


def private(path: str, flags: int) -> int:
    """An `opener` for `open` that gives only us access to the file, whatever the umask."""
    handle = os.open(path, flags, 0o600)
    if sys.platform != "win32":  # there, nobody else has access to the user's own folders
        with suppress(OSError):  # it existed already, and a stick has no permissions
            os.fchmod(handle, 0o600)
    return handle


def make_private(path: Path) -> None:
    """Create an empty file, or remove everybody else's access to an existing one."""
    os.close(private(str(path), os.O_CREAT | os.O_WRONLY))


def keep_private(path: Path) -> None:
    """Remove everybody else's access to a file that another program may have made, such as a file manager."""
    with suppress(OSError):
        rights = stat.S_IMODE(path.stat().st_mode)
        if rights & 0o077:
            path.chmod(rights & 0o700)


def make_folder(folder: Path) -> None:
    """Create `folder` and any missing parents with access for us alone; an existing folder stays as it is."""
    if not folder.parent.exists():
        make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def write_through(files: Mapping[Path, bytes]) -> None:
    """Write new files where a partial one does no harm; their contents are durable on return.

    Raises:
        OSError: the folder or the disk does not allow it.
    """
    waiting = list(files.items())
    for start in range(0, len(waiting), OPEN_AT_ONCE):
        with ExitStack() as opened:
            handles = []
            for path, data in waiting[start : start + OPEN_AT_ONCE]:
                file = opened.enter_context(open(path, "xb", buffering=0, opener=_new))
                handles.append(file.fileno())
                rest = memoryview(data)
                while rest:
                    rest = rest[file.write(rest) :]
            trouble = first_trouble(os.fsync, handles)
        if trouble is not None:
            raise trouble


def _new(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


@contextmanager
def write_atomically(path: Path) -> Iterator[Path]:
    """Write beside, fsync, rename: yields a new, empty file in the same folder, which becomes `path` at the end.

    If the block raises or the disk is full, `path` is unchanged and nothing is left beside it, including files that
    the block named after the new file plus a suffix. The previous contents of `path` are overwritten, because they may
    have been a list of people.

    Raises:
        OSError: the folder or the disk does not allow it; `explain` puts it in words.
    """
    beside = path.parent / f".{os.urandom(6).hex()}{path.suffix}.nieuw"
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
    """Hold the old file open until the new one has its name, then wipe the old file's bytes.

    Not on Windows, where an open file cannot be replaced.
    """
    with ExitStack() as held:
        old: BinaryIO | None = None
        if sys.platform != "win32" and _only_here(path):
            with suppress(OSError):  # it may be replaced but not written
                old = held.enter_context(path.open("rb+"))
        once_let_go(lambda: beside.replace(path))
        if old is not None:
            with suppress(OSError):  # the new file is in place anyway
                zero(old)


def _only_here(path: Path) -> bool:
    """Whether these bytes have no other hard link, such as somebody's backup."""
    try:
        found = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_nlink == 1


def _remove(beside: Path) -> None:
    """Clean up, if possible: after the stick was pulled out there is nothing to clean."""
    with suppress(OSError):
        for left in beside.parent.glob(f"{escape(beside.name)}*"):
            try:
                wipe_file(left)
            except OSError:  # an I/O error: then at least its name is removed
                left.unlink(missing_ok=True)


def explain(error: OSError, path: Path) -> Sentence:
    """What went wrong with `path`, where, and what to do about it, for people."""
    return _sentence(error, path)._replace(
        values=(("name", path.name or str(path)), ("folder", str(path.parent)))
    )


def is_no_file(path: Path) -> bool:
    """Whether this is a pipe, a socket or a device: who reads one can wait for ever."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def no_file(path: Path) -> Sentence:
    """What is said of it."""
    said = N_("'%(name)s' in '%(folder)s' is geen gewoon bestand. Kies een bestand dat op een schijf staat.")
    return said._replace(values=(("name", path.name), ("folder", str(path.parent))))


def protected(path: Path) -> bool:
    """Whether it is the file that may not be changed, in a folder in which we may write."""
    return os.path.isfile(path) and not os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def in_use(error: OSError, path: Path) -> bool:
    """Whether another program has it open; then it can be tried again."""
    windows = getattr(error, "winerror", None)
    # Windows says "access denied" when replacing a file that Excel has open.
    held = windows == ACCESS_DENIED and os.path.isfile(path)
    return held or windows in WINDOWS_IN_USE or error.errno in (errno.ETXTBSY, errno.EBUSY)


def _sentence(error: OSError, path: Path) -> Sentence:
    windows = getattr(error, "winerror", None)
    if in_use(error, path):
        return N_(
            "'%(name)s' is nog open in een ander programma, bijvoorbeeld in Excel. "
            "Sluit het daar en probeer het opnieuw."
        )
    if windows == WRITE_PROTECTED:
        return _locked()
    if windows in WINDOWS_GONE:
        return _gone()
    if windows in WINDOWS_NAME:
        return _bad_name()
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return N_(
                "De schijf is vol: '%(name)s' is niet gemaakt. Maak ruimte vrij en probeer het opnieuw."
            )
        case errno.EROFS:
            return _locked()
        case errno.EACCES | errno.EPERM if protected(path):
            return N_(
                "Het bestand '%(name)s' is beveiligd tegen wijzigen. Haal die beveiliging eraf, of kies een andere "
                "naam."
            )
        case errno.EACCES | errno.EPERM:
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


def _locked() -> Sentence:
    return N_(
        "De plek voor '%(name)s' zit op slot: daar kan niets op geschreven worden. Zit er een schuifje op de "
        "USB-stick? Schuif het om en steek de stick er opnieuw in, of neem een andere stick of map."
    )


def _bad_name() -> Sentence:
    return N_("De naam '%(name)s' kan hier niet. Kies een kortere naam met gewone letters.")


def safe_file_name(text: str, otherwise: str = "naamloos") -> str:
    """A readable file name without extension, valid on Windows, macOS and Linux; `otherwise` if nothing is left.

    At most 120 bytes in UTF-8. Two texts can result in the same name, or in names that differ only in case.
    """
    shown = "".join(" " if char.isspace() else char for char in text)
    seen = "".join(char for char in shown if unicodedata.category(char) not in INVISIBLE)
    name = " ".join(FORBIDDEN.sub(" ", unicodedata.normalize("NFC", seen)).split()).strip(". ")
    if reserved := RESERVED.match(name):
        name = f"{reserved[0]}_{name[reserved.end() :]}"
    return name.encode()[:LONGEST_NAME].decode(errors="ignore").strip(". ") or otherwise
