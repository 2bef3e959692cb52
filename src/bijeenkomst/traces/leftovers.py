"""What holds contact details of a meeting outside its file: by where it was written and by what is in it (R45, R64)."""

import tempfile
from collections.abc import Iterable, Iterator
from glob import escape
from pathlib import Path

from bijeenkomst import log
from bijeenkomst.document.lock import WriterLock
from bijeenkomst.document.migrations import OLDER
from bijeenkomst.document.notes_beside import notes_beside
from bijeenkomst.document.texts import Identity, identity_of, seed_of
from bijeenkomst.domain.commands import RecordWritten
from bijeenkomst.domain.letting_go import Written, WrittenKind
from bijeenkomst.export.atomic_folder import BESIDE, BESIDE_END
from bijeenkomst.rehearsal import FOLDER as REHEARSAL_FOLDERS
from bijeenkomst.traces.around import around, may_not
from bijeenkomst.traces.leftover import Leftover, LeftoverKind, Leftovers
from bijeenkomst.traces.recognising import Doubt, recognised

HEAD = 16  # bytes, as every meeting file begins
KINDS = {
    WrittenKind.PACKAGE: LeftoverKind.PACKAGE,
    WrittenKind.REUNION: LeftoverKind.REUNION,
    WrittenKind.COPY: LeftoverKind.COPY,
}


def find_leftovers(path: Path, written: Iterable[Written]) -> Leftovers:
    """What of the meeting in `path` is to be wiped outside its file, on this computer."""
    meeting = identity_of(path)
    there: dict[Path, LeftoverKind] = {}
    away: list[Written] = []
    folders = [path.parent]
    for one in _all_written(path, written, meeting):
        place = Path(one.place)
        if not place.parent.is_dir():
            away.append(one)
            continue
        folders.append(place.parent)
        if place.exists() and (one.kind is not WrittenKind.COPY or _is_copy(place, meeting)):
            there[place] = KINDS[one.kind]
    there |= dict.fromkeys(path.parent.glob(f"{escape(path.name)}{OLDER}*"), LeftoverKind.OLDER)
    for folder in folders:
        there |= dict.fromkeys(half_written(folder), LeftoverKind.HALF)
    unseen = _by_content(path, folders, meeting, there) if meeting is not None else ()
    there |= dict.fromkeys(_rehearsals(meeting), LeftoverKind.REHEARSAL)
    there |= dict.fromkeys(logs(), LeftoverKind.LOG)
    found = tuple(Leftover(kind, place) for place, kind in there.items())
    return Leftovers(found, tuple(away), tuple(dict.fromkeys(folders)), unseen)


def half_written(folder: Path) -> Iterator[Path]:
    """What `write_atomically` and a handover were writing when the program was killed."""
    yield from folder.glob(".????????????.*.nieuw*")
    yield from folder.glob(f"{BESIDE}*{BESIDE_END}")


def logs() -> Iterator[Path]:
    """The log files that are not empty."""
    folder = log.log_path("venster").parent
    yield from (path for path in folder.glob("*") if path.is_file() and path.stat().st_size)


def _all_written(path: Path, written: Iterable[Written], meeting: Identity | None) -> tuple[Written, ...]:
    """With what another program noted beside the file, and the meeting did not take in yet."""
    noted = notes_beside(path, meeting.seed) if meeting is not None else ()
    more = (one for note in noted if isinstance(note.noted, RecordWritten) for one in note.noted.written)
    return tuple(dict.fromkeys((*written, *more)))


def _by_content(
    path: Path, folders: Iterable[Path], meeting: Identity, there: dict[Path, LeftoverKind]
) -> tuple[str, ...]:
    """Add to `there` what is known by what is in it; gives what could not be looked at."""
    roots = set(folders)
    seen = around(folders)
    unseen = list(seen.unseen)
    for file in seen.files:
        if file == path or file in there or any(folder in there for folder in file.parents):
            continue
        try:
            found = None if file.samefile(path) else recognised(file, meeting)
        except OSError:
            unseen.append(may_not(file))
            continue
        if isinstance(found, Doubt):
            unseen.append(found.sentence)
        elif found is LeftoverKind.LOOSE and file.parent not in roots:
            there[file.parent] = LeftoverKind.PACKAGE  # moved, or called otherwise
        elif found is not None:
            there[file] = found
    return tuple(dict.fromkeys(unseen))


def _rehearsals(meeting: Identity | None) -> Iterator[Path]:
    """Copies to practise on that a killed program left, of this meeting, and that no program has open."""
    seed = None if meeting is None else meeting.seed
    for folder in Path(tempfile.gettempdir()).glob(f"{REHEARSAL_FOLDERS}*"):
        copies = list(folder.glob("*.bijeenkomst"))
        if copies and all(seed_of(copy) in (seed, None) and is_free(copy) for copy in copies):
            yield folder


def _is_copy(path: Path, meeting: Identity | None) -> bool:
    """Whether it is this meeting, or was until a program was killed while it wiped it; another may have its place."""
    with path.open("rb") as file:
        return (meeting is not None and seed_of(path) == meeting.seed) or not any(file.read(HEAD))


def is_free(path: Path) -> bool:
    """Whether no program of ours has this meeting file open."""
    lock = WriterLock(path)
    try:
        return lock.take()
    finally:
        lock.release()
